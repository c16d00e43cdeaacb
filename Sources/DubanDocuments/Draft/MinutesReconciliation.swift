package import DubanCore

/// Minutes and a plan, held against each other: which of the matters that a meeting decided are in the plan, which are not, and what
/// is still to be filled in (【待补】).
package struct MinutesReconciliation: Equatable, Sendable {
  /// A matter of the minutes.
  package struct Row: Equatable, Sendable {
    package var passage: Passage
    /// The item of the plan; nil where none was found.
    package var item: String?
    /// Whether the names are only alike, so that a person should look.
    package var isSure: Bool
    /// What the minutes do not say of it.
    package var open: [Gap]
  }

  /// What a matter lacks.
  package enum Gap: String, CaseIterable, Sendable {
    case unit, due

    /// What is to be filled in, in words.
    package func words(_ language: Language) -> String {
      switch self {
      case .unit: language.pick("责任单位【待补】", "unit to be filled in")
      case .due: language.pick("时限【待补】", "due day to be filled in")
      }
    }
  }

  /// In the order of the minutes.
  package private(set) var rows: [Row] = []

  /// Those that are in the plan.
  package var found: [Row] { rows.filter { $0.item != nil } }
  /// Those that are not.
  package var missing: [Row] { rows.filter { $0.item == nil } }
  /// Those that lack something.
  package var open: [Row] { rows.filter { !$0.open.isEmpty } }

  /// Holds the minutes in `source`, understood as `draft`, against the plan that was made of them: an item is found by its origin.
  package init(_ source: SourceDocument, _ draft: PlanDraft, in plan: Plan) {
    var items: [Origin: String] = [:]
    for task in plan.allTasks {
      for origin in [task.origin] + task.milestones.map(\.origin) + task.targets.map(\.origin) {
        guard let origin, items[origin.place] == nil else { continue }
        items[origin.place] = task.id
      }
    }
    let gaps = MinutesReconciliation.gaps(draft)
    for passage in MinutesReconciliation.decisions(in: source, draft) {
      let item = items[Excerpt(passage).place]
      rows.append(Row(passage: passage, item: item, isSure: true, open: gaps[passage.origin] ?? []))
    }
  }

  /// Holds what was understood of the minutes against `plan`, which came from elsewhere: an item is found by its name and units.
  package init(_ draft: PlanDraft, against plan: Plan) {
    let matcher = ItemMatcher(plan)
    for task in draft.tasks.flatMap(\.withChildren) where task.children.isEmpty {
      let units = (task.leads + task.responsible).map(\.value)
      let match = matcher.matches(task.title.value, id: nil, units: units, most: 1).first
      rows.append(
        Row(
          passage: task.text?.passage ?? task.title.passage, item: match?.subject,
          isSure: (match?.score ?? 0) >= ItemMatcher.sure && match?.isOfOthers == false,
          open: MinutesReconciliation.gaps(of: task)))
    }
  }

  // MARK: Gaps

  /// What is missing of the matters, by where they stand.
  private static func gaps(_ draft: PlanDraft) -> [Origin: [Gap]] {
    var gaps: [Origin: [Gap]] = [:]
    for task in draft.tasks.flatMap(\.withChildren) where task.children.isEmpty {
      gaps[task.title.passage.origin, default: []] = MinutesReconciliation.gaps(of: task)
    }
    return gaps
  }

  /// What `task` lacks.
  static func gaps(of task: TaskDraft) -> [Gap] {
    var gaps: [Gap] = []
    let units = task.leads + task.responsible + task.cooperating + task.roles.values.flatMap { $0 }
    if units.isEmpty { gaps.append(.unit) }
    if task.due == nil, task.dueWords == nil, task.milestones.isEmpty { gaps.append(.due) }
    return gaps
  }

  // MARK: Decisions

  /// The paragraphs and rows that decide something: those from which tasks were made, and those that read like it.
  private static func decisions(in source: SourceDocument, _ draft: PlanDraft) -> [Passage] {
    let tasks = draft.tasks.flatMap(\.withChildren)
    let made = Set(tasks.flatMap { $0.passages.map(\.origin) })
    let own = Set(tasks.map(\.title.passage.origin))
    var passages: [Passage] = []
    for block in source.blocks {
      switch block {
      case .paragraph(let paragraph):
        if own.contains(paragraph.origin) || (!made.contains(paragraph.origin) && decides(paragraph.text)) {
          passages.append(Passage(paragraph.text, at: paragraph.origin))
        }
      case .table(let table):
        for cell in table.cells where own.contains(cell.origin) {
          passages.append(Passage(cell.text, at: cell.origin))
        }
      }
    }
    return passages
  }

  /// Whether a sentence says who is to do something, or by when.
  private static func decides(_ text: String) -> Bool {
    let text = text.trimmed
    guard text.count >= 12, !text.hasSuffix("如下："), !text.hasSuffix("如下:") else { return false }
    let acts = ["牵头", "负责", "抓紧", "会同", "要加快", "要尽快", "报送", "研究提出"].contains { text.contains($0) }
    let dated = ["日前", "月底前", "年底前", "个工作日内", "周内", "月内"].contains { text.contains($0) }
    let decided = ["会议议定", "会议决定", "会议明确", "会议要求", "会议同意", "原则同意", "同意"].contains { text.hasPrefix($0) }
    return acts || dated || (decided && text.count >= 20)
  }
}

extension TaskDraft {
  /// It and all tasks under it.
  package var withChildren: [TaskDraft] { [self] + children.flatMap(\.withChildren) }
}
