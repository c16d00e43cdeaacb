package import DubanCore
package import DubanDocuments

/// What a clerk reads out of a published document, in the form in which readings are compared.
///
/// It comes from three sides: from an `expected.yaml` that a person wrote, from a plan that was made by hand, and from what the
/// program understood.
package struct ExpectedReading: Sendable {
  package var style = Style.prose
  /// What makes the document hard, in words: failures are told by them.
  package var constructs: [String] = []
  /// The day on which it is read.
  package var today = ExpectedReading.usualDay
  package var title: String?
  package var documentNumber: String?
  package var issuer: String?
  package var issued: Day?
  package var period: Period?
  /// How many sections it has, of all levels; nil where that is not looked at.
  package var sections: Int?
  package var refusal: Refusal?
  package var tasks: [ExpectedTask] = []
  package var indicators: [ExpectedIndicator] = []
  package var funding: [Amount] = []
  /// The kinds of questions that must be asked; others may be.
  package var questions: Set<Question.Kind> = []
  /// Other spellings by name of a unit, for readings that hold them as one.
  package var spellings: [String: Set<String>] = [:]
  /// Whether titles are not the document's words but short ones of our own.
  package var hasOwnWords = false

  /// A reading with nothing in it.
  package init() {}

  /// The day on which documents are read where they say nothing of it.
  package static let usualDay = Day(civilYear: 2026, 6, 1)

  /// What sort of document it is; every sort has floors of its own.
  package enum Style: String, CaseIterable, Sendable {
    /// Running text with numbered items.
    case prose
    /// A table in its own form.
    case table
    /// A table that a copy flattened to lines.
    case flattened
    /// No plan at all.
    case noPlan
    /// One of the five published texts, against the plan that was made of it by hand.
    case published
  }

  /// Why it is no plan.
  package enum Refusal: String, CaseIterable, Sendable {
    case coverWithoutAnnex, circular, noTasks
  }

  /// A figure with its unit and what it counts.
  package struct Amount: Hashable, Sendable {
    package var name: String
    package var value: Figure
    package var unit: String?

    /// `value` of `name`.
    package init(_ name: String, _ value: Figure, _ unit: String? = nil) {
      self.name = name
      self.value = value
      self.unit = unit
    }
  }
}

/// A task as a clerk reads it.
package struct ExpectedTask: Sendable {
  package var number = ""
  /// A short part of its title, in the document's words.
  package var title = ""
  /// The whole wording, where it is known.
  package var text = ""
  package var leads: [String] = []
  package var responsible: [String] = []
  package var cooperating: [String] = []
  /// Further parts by their names.
  package var roles: [String: [String]] = [:]
  package var leaders: [String] = []
  package var due: Day?
  package var dueWords: String?
  package var targets: [ExpectedTarget] = []
  package var milestones: [ExpectedMilestone] = []
  package var funding: [ExpectedReading.Amount] = []
  package var children: [ExpectedTask] = []
  /// Whether it may as well be left out: readings of good clerks differ.
  package var isOptional = false

  /// A task with nothing in it.
  package init() {}
}

/// A target as a clerk reads it.
package struct ExpectedTarget: Sendable {
  package var kind: Target.Kind
  package var name = ""
  package var value: Figure?
  package var unit: String?
  package var upper: Figure?
  package var from: Figure?
  package var text: String?
  package var each: Target.Each?
  /// The day by which it must be reached, where that is not its task's.
  package var due: Day?
  package var shares: [ExpectedReading.Amount] = []
  package var parts: [ExpectedReading.Amount] = []
  /// Whether it may as well be left out.
  package var isOptional = false

  /// A target of `kind`.
  package init(_ kind: Target.Kind) {
    self.kind = kind
  }
}

/// A milestone as a clerk reads it.
package struct ExpectedMilestone: Sendable {
  package var due: Day
  package var criteria: [Criterion] = []

  /// A milestone on `due`.
  package init(due: Day) {
    self.due = due
  }
}

/// An indicator as a clerk reads it.
package struct ExpectedIndicator: Sendable {
  package var number = ""
  package var name = ""
  package var target = ExpectedTarget(.text)
  package var owners: [String] = []
  package var sources: [String] = []

  /// An indicator with nothing in it.
  package init() {}
}

extension Day {
  /// A day that is known to be there.
  init(civilYear year: Int, _ month: Int, _ day: Int) {
    self = Day(year, month, day) ?? Day(number: 0)
  }
}

extension ExpectedTask {
  /// The same with a leader who stands at every task under it standing at itself: a merged cell may be told either way.
  var withLeadersAbove: ExpectedTask {
    var task = self
    task.children = children.map(\.withLeadersAbove)
    guard leaders.isEmpty, let first = task.children.first, !first.leaders.isEmpty,
      task.children.allSatisfy({ $0.leaders == first.leaders })
    else { return task }
    task.leaders = first.leaders
    for index in task.children.indices { task.children[index].leaders = [] }
    return task
  }
}
