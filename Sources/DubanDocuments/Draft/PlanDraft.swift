package import DubanCore

/// A plan as it was understood from a document: every field a guess, with what is asked and what was left aside.
///
/// Nothing in it is believed yet: `PlanBuilder` makes a `Plan` of it once its questions are answered or put off.
package struct PlanDraft: Equatable, Sendable {
  package var title: Guess<String>?
  package var documentNumber: Guess<String>?
  package var issuer: Guess<String>?
  package var jurisdiction: Guess<String>?
  package var issued: Guess<Day>?
  package var period: Guess<Period>?
  package var areas: [Guess<String>] = []
  package var units: [UnitDraft] = []
  package var leaders: [Guess<String>] = []
  package var sections: [SectionDraft] = []
  package var indicators: [IndicatorDraft] = []
  /// Top-level tasks in the order of the document.
  package var tasks: [TaskDraft] = []
  package var funding: [Guess<Funding>] = []
  package var duties: [Guess<ReportDuty>] = []
  /// Whether it tells what a meeting decided (会议纪要).
  package var isMinutes = false
  /// What the document is, where it is no plan: nothing else is filled in then.
  package var refusal: DocumentRefusal?
  /// What a person must decide.
  package var questions: [Question] = []
  /// What was not taken over, with its text.
  package var ignored: [Passage] = []
  /// What stands around the plan and asks nothing: headings, salutation, signature; counted by the report.
  package var framed: [Passage] = []
  /// What is not there although plans have it: an annex that is named, a serial number that is left out.
  package var missing: [Question] = []
  /// What had to be decided to make a plan of it and was put to a person as questions, so that it is not asked again.
  var decided: Set<Question> = []
  /// The published plan that is amended by it; nil where it was read from a document or written by hand.
  package var published: Plan?
  /// The remarks of a published plan; what is open (待核) is not sure.
  package var notes: [Guess<String>] = []
  /// The keys of the areas of a published plan, by what they are called in the draft.
  var areaKeys: [String: String] = [:]
  /// The published names of the leaders of a published plan, by what they are called in the draft.
  var leaderNames: [String: String] = [:]

  /// An empty draft.
  package init() {}
}

/// A unit as it stands in the document.
package struct UnitDraft: Equatable, Sendable {
  package var name: Guess<String>
  package var jurisdiction: String?
  /// Other spellings that are proposed to be the same unit, each with its evidence.
  package var aliases: [Guess<String>] = []
  /// The declared units or areas that a group stands for.
  package var members: [String] = []
  /// The key of the published unit that it is; nil for a new one.
  package var key: String?

  /// A unit called `name`.
  package init(_ name: Guess<String>) {
    self.name = name
  }
}

/// A chapter of the document.
package struct SectionDraft: Equatable, Sendable {
  package var id: String
  package var title: Guess<String>
  package var parent: String?

  /// A section called `title`.
  package init(id: String, title: Guess<String>, parent: String? = nil) {
    self.id = id
    self.title = title
    self.parent = parent
  }
}

/// A task as it stands in the document.
package struct TaskDraft: Equatable, Sendable {
  /// As printed; empty where the document prints none.
  package var number: String
  package var title: Guess<String>
  /// What is asked for, the whole wording.
  package var text: Guess<String>?
  /// The id of its section.
  package var section: String?
  package var leads: [Guess<String>] = []
  package var responsible: [Guess<String>] = []
  package var cooperating: [Guess<String>] = []
  package var roles: [String: [Guess<String>]] = [:]
  package var andOthers = false
  package var leaders: [Guess<String>] = []
  package var areas: [Guess<String>] = []
  package var start: Guess<Day>?
  package var due: Guess<Day>?
  /// A due day in words that is no day (长期, 春节前).
  package var dueWords: Guess<String>?
  package var targets: [Guess<Target>] = []
  package var milestones: [Guess<Milestone>] = []
  package var funding: [Guess<Funding>] = []
  /// Reports that are owed for it alone; what is owed for the whole plan stands there.
  package var duties: [Guess<ReportDuty>] = []
  /// The remarks of a published task; what is open (待核) is not sure.
  package var notes: [Guess<String>] = []
  /// The id of the published task that it is; nil for a new one.
  package var id: String?
  package var children: [TaskDraft] = []

  /// A task called `title`.
  package init(number: String, title: Guess<String>) {
    self.number = number
    self.title = title
  }
}

/// An indicator as it stands in the document.
package struct IndicatorDraft: Equatable, Sendable {
  package var number: String
  package var name: Guess<String>
  package var category: Guess<String>?
  package var target: Guess<Target>
  package var owners: [Guess<String>] = []
  package var sources: [Guess<String>] = []
  package var due: Guess<Day>?
  /// The remarks of a published indicator; what is open (待核) is not sure.
  package var notes: [Guess<String>] = []
  /// The id of the published indicator that it is; nil for a new one.
  package var id: String?

  /// An indicator with its target.
  package init(number: String, name: Guess<String>, target: Guess<Target>) {
    self.number = number
    self.name = name
    self.target = target
  }
}

/// Why a document is no plan.
package enum DocumentRefusal: Equatable, Sendable {
  /// It only brings another document that is not there.
  case coverWithoutAnnex(Passage)
  /// It tells how far a plan has come (通报).
  case circular(Passage)
  /// There is no task in it.
  case noTasks
}

/// What a person is asked about a document.
package struct Question: Hashable, Sendable {
  /// What is uncertain.
  package var kind: Kind
  package var passage: Passage
  /// The readings to choose from, the one that was taken first, each as it would be shown.
  package var readings: [String]

  /// A question about `passage`.
  package init(_ kind: Kind, about passage: Passage, readings: [String] = []) {
    self.kind = kind
    self.passage = passage
    self.readings = readings
  }

  /// The kinds of doubts.
  package enum Kind: String, CaseIterable, Sendable {
    case title, period, issuer, issued, jurisdiction
    /// Whether a passage is a task of its own.
    case task
    /// Whether words name a unit.
    case unit
    /// Whether two spellings are one unit.
    case sameUnit
    /// For whom a group of places stands (各乡镇).
    case members
    /// Which part units have.
    case role
    case target, milestone, due, funding, area
    /// A serial number that is left out, doubled or out of order.
    case serial
    /// An annex that is named and not there.
    case annex
    /// A heading of a table that is not known.
    case column
  }
}
