package import DubanCore

/// Makes a valid plan of what was understood from a document.
///
/// Whatever the draft holds, the plan is one that a plan file can describe and the checker has no error for: names that are
/// empty or doubled, days before the start, figures without their kind are put right or left out, and each time that is asked.
/// What is not sure is taken in its likeliest reading and kept open as a note (`OpenQuestion`).
package struct PlanBuilder {
  let draft: PlanDraft
  var plan: Plan
  /// The ids of indicators, tasks and duties.
  var ids = UniqueNames(["plan"])
  var names = DraftNames()
  /// From a section's id in the draft to its id in the plan.
  var sections: [String: String] = [:]
  /// Whether serials start anew in each section, so that ids begin with the section's.
  var numbersRestart = false
  /// What is owed for single tasks, with their ids.
  var taskDuties: [(duty: Guess<ReportDuty>, task: String)] = []
  /// What the builder itself had to decide.
  var questions: [Question] = []
  /// What it took where the head of the document says nothing.
  private var taken: [Question.Kind: String] = [:]
  /// The ids of the items with the passages from which they were read, in order.
  private var read: [(item: String, passages: [Passage])] = []

  /// What came of a draft.
  package struct Built: Sendable {
    package let plan: Plan
    /// Everything that is open in it, each also as a note on the plan or on an item.
    package let open: [Question]
  }

  /// The plan of `draft`.
  ///
  /// - Parameters:
  ///   - document: the name of the file from which it was read.
  ///   - today: gives the year where nothing in the document does.
  ///   - known: the plans that are there already, from id to title.
  package static func build(
    _ draft: PlanDraft, document: String? = nil, today: Day, known: [String: String] = [:]
  ) -> Built {
    var builder = made(draft, document: document, today: today, known: known)
    let open = draft.openQuestions(with: builder.questions, taken: builder.taken)
    builder.keepOpen(open)
    return Built(plan: builder.plan, open: open)
  }

  /// What must be decided to make a plan of `draft`, besides what it asks itself.
  static func decisions(for draft: PlanDraft, today: Day) -> [Question] {
    made(draft, document: nil, today: today, known: [:]).questions
  }

  /// The plan of `draft` without its notes of what is open.
  private static func made(
    _ draft: PlanDraft, document: String?, today: Day, known: [String: String]
  ) -> PlanBuilder {
    var builder = PlanBuilder(draft, document: document, today: today, known: known)
    builder.readDeclarations()
    builder.readSections()
    builder.plan.indicators = draft.indicators.enumerated().map { builder.indicator($1, index: $0) }
    builder.numbersRestart = PlanBuilder.numbersRestart(draft.tasks)
    builder.plan.tasks = builder.tasks(draft.tasks, parent: nil, depth: 1)
    builder.plan.funding = builder.funding(draft.funding, item: "plan", owner: nil)
    let duties = draft.duties.map { ($0, $0.value.task) } + builder.taskDuties.map { ($0.duty, String?.some($0.task)) }
    builder.plan.duties = duties.enumerated().map { builder.duty($1.0, of: $1.1, index: $0) }
    builder.declareNames()
    builder.dropBrokenLinks()
    return builder
  }

  private init(_ draft: PlanDraft, document: String?, today: Day, known: [String: String]) {
    self.draft = draft
    let year = draft.period?.value.start.year ?? draft.issued?.value.year ?? today.year
    let title = draft.title.flatMap { visible($0.value) } ?? document.flatMap(visible) ?? "未命名方案"
    let jurisdiction = draft.jurisdiction.flatMap { visible($0.value) }
    let period = draft.period.flatMap { PlanBuilder.writable($0.value) } ?? PlanBuilder.year(year)
    plan = Plan(
      id: PlanIdentifier.id(jurisdiction: jurisdiction, title: title, year: period.start.year, known: known),
      title: Name(title), jurisdiction: jurisdiction ?? "未知", period: period)
    plan.document = document.map(legible)
    plan.documentNumber = draft.documentNumber.map { legible($0.value) }
    plan.issuer = draft.issuer.map { legible($0.value) }
    plan.issued = draft.issued?.value
    taken = [
      .title: title, .jurisdiction: plan.jurisdiction, .period: "\(period.start)至\(period.end)",
    ]
  }

  /// A whole year.
  private static func year(_ year: Int) -> Period {
    let year = min(max(year, 1000), 9999)
    let last = Quarter(year: year, index: 4).end
    guard let period = Period(start: Quarter(year: year, index: 1).start, end: last) else {
      preconditionFailure("a year ends after its beginning")
    }
    return period
  }

  /// `period`, unless its years have not the four digits in which quarters are written.
  private static func writable(_ period: Period) -> Period? {
    period.start.year >= 1000 && period.end.year <= 9999 ? period : nil
  }

  // MARK: What stays open

  /// Notes that `item` was read from `passages`.
  mutating func own(_ item: String, _ passages: [Passage]) {
    read.append((item, passages))
  }

  /// Where the passages of `questions` belong: the ids of the items that were read first from them and from their places.
  private func owners(of questions: [Question]) -> (byPassage: [Passage: String], byPlace: [Origin: String]) {
    let asked = Set(questions.map(\.passage))
    let places = Set(asked.map(\.origin))
    var (byPassage, byPlace) = ([Passage: String](), [Origin: String]())
    for (item, passages) in read {
      var last: Passage?
      // Most fields of an item were read from the same passage; of most places nothing is asked.
      for passage in passages where passage != last {
        last = passage
        guard places.contains(passage.origin) else { continue }
        if byPlace[passage.origin] == nil { byPlace[passage.origin] = item }
        if asked.contains(passage), byPassage[passage] == nil { byPassage[passage] = item }
      }
    }
    return (byPassage, byPlace)
  }

  /// Writes `open` as notes on the items from whose passages they come, the rest on the plan.
  private mutating func keepOpen(_ open: [Question]) {
    var notes: [String: [String]] = [:]
    let owners = owners(of: open)
    for question in open {
      let isOfPlan = question.kind.isOfPlan
      let item = isOfPlan ? "" : owners.byPassage[question.passage] ?? owners.byPlace[question.passage.origin] ?? ""
      notes[item, default: []].append(OpenQuestion.note(question))
    }
    plan.notes += notes[""] ?? []
    for index in plan.indicators.indices { plan.indicators[index].notes += notes[plan.indicators[index].id] ?? [] }
    func annotate(_ task: inout Task) {
      task.notes += notes[task.id] ?? []
      for index in task.children.indices { annotate(&task.children[index]) }
    }
    for index in plan.tasks.indices { annotate(&plan.tasks[index]) }
  }
}

extension Question.Kind {
  /// Whether it is about the plan as a whole wherever it is asked.
  fileprivate var isOfPlan: Bool {
    switch self {
    case .title, .period, .issuer, .issued, .jurisdiction, .annex, .column: true
    case .task, .unit, .sameUnit, .members, .role, .target, .milestone, .due, .funding, .area, .serial: false
    }
  }
}

/// `text` without blanks at its ends and without characters that nobody sees; nil where nothing is left.
func visible(_ text: String) -> String? {
  var cleaned = text
  if !text.unicodeScalars.allSatisfy({ TextGuard.isPrintable($0) && !$0.isBlank }) {
    let printable = text.unicodeScalars.filter(TextGuard.isPrintable)
    cleaned = String(scalars: printable.map { $0.isBlank ? " " : $0 }).trimmed
  }
  return cleaned.isEmpty ? nil : cleaned
}

/// `text` without characters that nobody sees or that could steer a terminal.
func legible(_ text: String) -> String {
  text.unicodeScalars.allSatisfy(TextGuard.isPrintable)
    ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(TextGuard.isPrintable)))
}

extension Excerpt {
  /// The sentence of `passage`; nil for a person's own words, which stand in no document.
  init?(readFrom passage: Passage) {
    guard !passage.isByHand else { return nil }
    self.init(passage)
  }

  /// The sentence of `passage`, cut where it is a whole page, with its place.
  init(_ passage: Passage) {
    let (file, origin) = passage.origin.parted
    let place: Origin =
      switch origin {
      case .line(let line): .line(max(1, line))
      case .paragraph(let paragraph): .paragraph(max(1, paragraph))
      case .cell(let table, let row, let column):
        .cell(table: max(1, table), row: max(1, row), column: max(1, column))
      case .sheetCell(let sheet, let row, let column):
        .sheetCell(sheet: legible(sheet), row: max(1, row), column: max(1, column))
      case .inFile: .line(1)
      }
    self.init(OpenQuestion.shortened(passage.text, to: 400), at: place, in: file.map(legible))
  }
}
