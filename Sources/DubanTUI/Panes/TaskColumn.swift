import DubanScreen
import DubanCore

/// What the list of tasks can tell of a task; the raw value is its name in a view's file.
package enum TaskColumn: String, CaseIterable, Sendable {
  case light, status, id, title, unit, leader, due, standing, value, target, reported, wording

  /// How wide it is; who goes first where the room is short.
  var column: Column {
    switch self {
    case .light: Column(.fixed(1))
    case .status: Column(.fixed(8), priority: 2)
    case .id: Column(.fixed(6), priority: 1)
    case .title: Column(.flexible(minimum: 16, weight: 3))
    case .unit: Column(.flexible(minimum: 10), priority: 4)
    case .leader: Column(.fixed(8), priority: 9)
    case .due: Column(.fixed(10), priority: 3)
    case .standing: Column(.flexible(minimum: 14, weight: 2), priority: 5)
    case .value: Column(.fixed(18), align: .right, priority: 6)
    case .target: Column(.flexible(minimum: 16, weight: 2), priority: 10)
    case .reported: Column(.fixed(10), priority: 8)
    case .wording: Column(.flexible(minimum: 16, weight: 3), priority: 7)
    }
  }

  /// What stands over it; a sign has no head.
  func words(_ language: Language) -> DisplayText {
    switch self {
    case .light: .empty
    case .status: DisplayText(language.pick("状态", "light"))
    case .id: DisplayText(language.pick("编号", "id"))
    case .title: DisplayText(language.pick("任务", "task"))
    case .unit: DisplayText(language.pick("责任单位", "unit"))
    case .leader: DisplayText(language.pick("分管领导", "leader"))
    case .due: DisplayText(language.pick("完成时限", "due"))
    case .standing: DisplayText(language.pick("逾期、差距情况", "late or behind"))
    case .value: DisplayText(language.pick("完成情况", "reached"))
    case .target: DisplayText(language.pick("目标", "target"))
    case .reported: DisplayText(language.pick("填报日", "reported"))
    case .wording: DisplayText(language.pick("进展说明", "last wording"))
    }
  }

  /// Whether it has anything to say of a task. A column that says nothing of any gives its room to the names.
  func tells(_ entry: Board.TaskEntry) -> Bool {
    switch self {
    case .light, .status, .id, .title, .due, .standing: true
    case .unit: !entry.task.answering.isEmpty
    case .leader: !entry.task.leaders.isEmpty
    case .value:
      if case .milestone = entry.assessment.cause { true } else { entry.assessment.latestTarget != nil }
    case .target: !entry.task.targets.isEmpty
    case .reported: entry.assessment.state.reported != nil
    case .wording: entry.assessment.state.wording != nil
    }
  }

  /// What it says of a task in a cell of so many columns.
  func text(_ entry: Board.TaskEntry, _ context: PaneContext, columns: Int) -> DisplayText {
    let light = entry.assessment.light
    switch self {
    case .light: return light.map { LightStyle($0).shape(context.presentation.glyphs) } ?? .empty
    case .status: return light.map { LightStyle($0).words(context.language) } ?? .empty
    case .id: return DisplayText(entry.task.id)
    case .title: return context.presentation.words(entry.task.title)
    case .unit: return entry.task.answering.first.map { context.unit($0) } ?? .empty
    case .leader: return entry.task.leaders.first.map { context.leader($0) } ?? "-"
    case .due: return DisplayText(entry.assessment.due.description)
    case .value: return value(entry.assessment)
    case .reported: return DisplayText(entry.assessment.state.reported?.description ?? "-")
    case .standing: return standing(entry, context, columns)
    case .target: return target(entry.task, context.language)
    case .wording: return entry.assessment.state.wording.map { DisplayText($0) } ?? "-"
    }
  }

  /// How many days it is late, where it is; else the sentence behind its light, or where that has no room what of it counts: a sentence
  /// that ends before its figure tells nothing.
  private func standing(_ entry: Board.TaskEntry, _ context: PaneContext, _ columns: Int) -> DisplayText {
    let days = context.board.overdueDays(of: entry)
    if days > 0 { return context.presentation.pick("逾期\(days)天", "\(days)d late") }
    let reason = context.board.reason(of: entry)
    let sentence = DisplayText(reason.words(context.language, in: context.plan.period))
    guard sentence.width(.narrow) > columns else { return sentence }
    return reason.shortWords(context.language).map { DisplayText($0) } ?? sentence
  }

  /// The targets as they are published.
  private func target(_ task: Task, _ language: Language) -> DisplayText {
    guard !task.targets.isEmpty else { return "-" }
    let told = task.targets.map { "\($0.name.words(language)) \($0.words(language))" }
    return DisplayText(told.joined(separator: language.pick("、", ", ")))
  }

  /// How far its target is by the latest figure; of a task without one the figure that its milestone demands, or which milestone it is.
  private func value(_ assessment: TaskAssessment) -> DisplayText {
    func told(_ value: Figure?, _ whole: Figure?, _ unit: String?) -> DisplayText {
      DisplayText("\(value?.description ?? "-") / \(whole?.description ?? "-")\(unit.map { " " + $0 } ?? "")")
    }
    if let target = assessment.latestTarget {
      return told(target.latest?.value, target.total, target.target.unit)
    }
    if case .milestone(let milestone) = assessment.cause {
      guard let progress = CriterionProgress(of: milestone, assessment) else {
        return DisplayText(milestone.milestone.id)
      }
      return told(progress.reached, progress.criterion.value, progress.criterion.unit)
    }
    return .empty
  }

  func style(_ entry: Board.TaskEntry, on ground: Ground) -> Style {
    switch self {
    case .light, .status: Style(entry.assessment.light.map { LightStyle($0).role } ?? .dim, on: ground)
    case .title: Style(.text, on: ground)
    case .value: Style(.strong, on: ground)
    case .standing: Style(entry.assessment.light == .overdue ? .lightOverdue : .text, on: ground)
    case .wording: Style(.text, on: ground)
    case .id, .unit, .leader, .due, .reported, .target: Style(.dim, on: ground)
    }
  }
}
