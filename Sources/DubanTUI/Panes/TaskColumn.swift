import DubanScreen
import DubanCore

/// What the list of tasks can tell of a task; the raw value is its name in a view's file.
package enum TaskColumn: String, CaseIterable, Sendable {
  case light, status, id, title, unit, due, value, reported

  /// How wide it is; who goes first where the room is short.
  var column: Column {
    switch self {
    case .light: Column(.fixed(1))
    case .status: Column(.fixed(8), priority: 2)
    case .id: Column(.fixed(6), priority: 1)
    case .title: Column(.flexible(minimum: 16, weight: 3))
    case .unit: Column(.flexible(minimum: 10), priority: 4)
    case .due: Column(.fixed(10), priority: 3)
    case .value: Column(.fixed(18), align: .right, priority: 5)
    case .reported: Column(.fixed(10), priority: 6)
    }
  }

  /// What it says of a task.
  func text(_ entry: Board.TaskEntry, _ context: PaneContext) -> DisplayText {
    let light = entry.assessment.light
    switch self {
    case .light: return light.map { LightStyle($0).shape(context.presentation.glyphs) } ?? .empty
    case .status: return light.map { LightStyle($0).words(context.language) } ?? .empty
    case .id: return DisplayText(entry.task.id)
    case .title: return context.presentation.words(entry.task.title)
    case .unit: return entry.task.answering.first.map { context.unit($0) } ?? .empty
    case .due: return DisplayText(entry.assessment.due.description)
    case .value: return value(entry.assessment)
    case .reported: return DisplayText(entry.assessment.state.reported?.description ?? "-")
    }
  }

  /// The figure that makes the task's light; where a milestone in words does, which one it is.
  private func value(_ assessment: TaskAssessment) -> DisplayText {
    func told(_ value: Figure?, _ whole: Figure?, _ unit: String?) -> DisplayText {
      DisplayText("\(value?.description ?? "-") / \(whole?.description ?? "-")\(unit.map { " " + $0 } ?? "")")
    }
    if case .milestone(let milestone) = assessment.cause {
      guard let progress = CriterionProgress(of: milestone, assessment) else {
        return DisplayText(milestone.milestone.id)
      }
      return told(progress.reached, progress.criterion.value, progress.criterion.unit)
    }
    return assessment.shownTarget.map { told($0.latest?.value, $0.total, $0.target.unit) } ?? .empty
  }

  func style(_ entry: Board.TaskEntry, on ground: Ground) -> Style {
    switch self {
    case .light, .status: Style(entry.assessment.light.map { LightStyle($0).role } ?? .dim, on: ground)
    case .title: Style(.text, on: ground)
    case .value: Style(.strong, on: ground)
    case .id, .unit, .due, .reported: Style(.dim, on: ground)
    }
  }
}

/// Tasks as rows of a table.
struct TaskTable {
  private let columns: [TaskColumn]
  private let layout: ColumnLayout

  /// Under this many columns of the screen tasks are told in the usual line.
  private static let least = 60

  /// A table in rows of `width`; nil where that is too narrow, or where no columns are asked for.
  init?(_ columns: [TaskColumn], width: Int) {
    guard !columns.isEmpty, width >= TaskTable.least else { return nil }
    self.columns = columns
    layout = ColumnLayout(columns.map(\.column), width: width - 4)
  }

  func draw(_ entry: Board.TaskEntry, isHelping: Bool, _ context: PaneContext, _ row: Region, _ ground: Ground) {
    context.drawMark(entry.task.id, isCopy: isHelping, in: row, on: ground)
    let place = row.columns(from: 3, count: row.columns - 4)
    for (index, column) in columns.enumerated() {
      var text = column.text(entry, context)
      var style = column.style(entry, on: ground)
      if column == .title, isHelping {
        text = context.presentation.pick("配合 ", "coop ") + text
        style = Style(.dim, on: ground)
      }
      layout.put(text, index, in: place, style: style)
    }
  }
}
