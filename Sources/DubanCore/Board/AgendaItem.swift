/// One thing that is open and has a day.
package struct AgendaItem: Dated, Equatable, Sendable {
  /// What it is.
  package let kind: Kind
  /// The id within the plan of what is reported or confirmed for it: a milestone's own; of a target that of its task.
  package let subject: String
  /// The key of the target; nil for whatever is no target of a task.
  package let target: String?
  /// The number of the entry that raised what is to be answered; nil for whatever the plan itself sets.
  package let directive: Int?
  /// The id of the task or indicator to which it belongs, or which it is.
  package let owner: String
  /// What names it beside its task's title: a milestone's id within the task, else the id of the item.
  package let label: String
  /// What it is called: what must stand, what is counted, or what is to be done.
  package let title: Name
  /// What its task is called; its own title where it is none's part.
  package let ownerTitle: Name
  /// Whether it is one of several targets.
  let isOneOfSeveral: Bool
  /// The units that answer for it, by name, the first one first; empty where none is named.
  package let units: [String]
  /// The day that holds.
  package let due: Day
  /// The day that the plan set, before any extension.
  package let originalDue: Day
  /// Days from the as-of day to `due`; negative when it has passed.
  package let days: Int
  package let judgement: Judgement
  /// Whether anything was ever reported of it.
  package let isReported: Bool

  /// What stands on an agenda.
  package enum Kind: String, CaseIterable, Sendable {
    case milestone, target, task, indicator, directive

    /// The word for it.
    package func words(_ language: Language) -> String {
      switch self {
      case .milestone: language.pick("节点", "milestone")
      case .target: language.pick("目标", "target")
      case .task: language.pick("任务", "task")
      case .indicator: language.pick("指标", "indicator")
      case .directive: language.pick("督办件", "to be answered")
      }
    }
  }

  /// The light under which it is shown beside others. Invariant 7: what nobody reported is grey; it is never green.
  package var shownLight: Light { light.shown(isReported: isReported) }

  /// What names it among all of its plan: `1-3/Q2`, `1-3#老旧小区`, `i18`, `1-3##57` for what entry 57 raised.
  package var key: String { directive.map { "\(subject)##\($0)" } ?? target.map { "\(subject)#\($0)" } ?? subject }

  /// Whether it is part of a task, which is named beside it.
  package var isPart: Bool {
    switch kind {
    case .milestone, .target, .directive: true
    case .task, .indicator: false
    }
  }

  /// What it is called where its task is not named beside it: a milestone and a task's only target by the task, one of several
  /// targets by the task and itself.
  package var headline: Name {
    switch kind {
    case .milestone, .task, .indicator, .directive: ownerTitle
    case .target:
      !isOneOfSeveral || ownerTitle.chinese.contains(title.chinese)
        ? ownerTitle
        : Name(
          "\(ownerTitle.chinese)：\(title.chinese)",
          english: ownerTitle.english.map { "\($0): \(title.words(.english))" })
    }
  }
}

extension AgendaItem {
  /// What it is called in a line of its own: of a milestone what must stand beside the task, of what is to be answered what is
  /// required.
  package var told: Name {
    guard kind == .milestone || kind == .directive else { return headline }
    return Name(
      "\(ownerTitle.chinese)：\(title.chinese)", english: ownerTitle.english.map { "\($0): \(title.words(.english))" })
  }

  /// By this what is due is put in order: what was never reported first, then by days.
  var dueRank: DueRank { DueRank(isReported: isReported, days: days) }

  /// See `dueRank`.
  struct DueRank: Comparable {
    let isReported: Bool
    let days: Int

    static func < (left: DueRank, right: DueRank) -> Bool {
      left.isReported == right.isReported ? left.days < right.days : right.isReported
    }
  }
}

extension Light {
  /// The light under which it is shown beside others. Invariant 7: what nobody reported is grey; it is never green.
  func shown(isReported: Bool) -> Light { self == .onTrack && !isReported ? .unreported : self }

  /// Whether something is still to be done.
  package var isOpen: Bool {
    switch self {
    case .done, .closed, .suspended: false
    case .onTrack, .dueSoon, .behind, .farBehind, .overdue, .unreported: true
    }
  }
}
