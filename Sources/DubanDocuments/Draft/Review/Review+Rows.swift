import DubanCore

/// A part of a draft as a line of the review.
package struct ReviewRow: Equatable, Sendable {
  package let path: DraftPath
  /// How far it stands in.
  package let depth: Int
  /// What it is called.
  package let title: String
  /// Its printed number; empty where there is none.
  package let number: String
  /// Whether a person should look at it.
  package let isUncertain: Bool
  /// Where it came from.
  package let passage: Passage?
  /// What is asked about it.
  package let questions: [Question]
}

extension Review {
  /// Every part in the order in which it is looked at: what the document says of itself, its tasks under their headings,
  /// indicators, units, report duties, what is asked besides, what is missing, what was left aside.
  package var rows: [ReviewRow] { draft.rows }
}

extension PlanDraft {
  var rows: [ReviewRow] {
    var asked = Asked(questions)
    var rows: [ReviewRow] = []
    func add(
      _ path: DraftPath, depth: Int = 0, number: String = "", _ title: String, _ isUncertain: Bool,
      _ passages: [Passage]
    ) {
      let questions = asked.take(about: passages, by: path)
      rows.append(
        ReviewRow(
          path: path, depth: depth, title: title, number: number, isUncertain: isUncertain || !questions.isEmpty,
          passage: passages.first, questions: questions))
    }
    for field in DraftPath.HeadField.allCases {
      let shown = fields(at: .head(field), .chinese).first
      let isWanted = field == .title || field == .period || field == .jurisdiction
      guard let shown, isWanted || !shown.value.isEmpty else { continue }
      add(
        .head(field), shown.value, shown.value.isEmpty || shown.confidence < .sure, shown.passage.map { [$0] } ?? [])
    }
    for (index, note) in notes.enumerated() { add(.note(index), note.value, note.isUncertain, []) }
    addTasks(add)
    for (index, indicator) in indicators.enumerated() {
      add(
        .indicator(index), number: indicator.number, indicator.name.value, indicator.isUncertain, indicator.passages)
    }
    for (index, unit) in units.enumerated() {
      add(.unit(index), unit.name.value, unit.isUncertain, [unit.name.passage] + unit.aliases.map(\.passage))
    }
    if published != nil {
      for (index, area) in areas.enumerated() { add(.area(index), area.value, area.isUncertain, []) }
      for (index, leader) in leaders.enumerated() { add(.leader(index), leader.value, leader.isUncertain, []) }
    }
    for (index, duty) in duties.enumerated() {
      add(.duty(index), duty.value.line(.chinese), duty.isUncertain, [duty.passage])
    }
    for index in asked.rest {
      rows.append(
        ReviewRow(
          path: .question(index), depth: 0, title: questions[index].passage.text, number: "", isUncertain: true,
          passage: questions[index].passage, questions: [questions[index]]))
    }
    for (index, question) in missing.enumerated() {
      rows.append(
        ReviewRow(
          path: .missing(index), depth: 0, title: question.passage.text, number: "", isUncertain: true,
          passage: question.passage, questions: [question]))
    }
    for (index, passage) in ignored.enumerated() {
      rows.append(
        ReviewRow(
          path: .ignored(index), depth: 0, title: passage.text, number: "", isUncertain: false, passage: passage,
          questions: []))
    }
    return rows
  }

  /// Tasks under the sections in which they stand; a section stands before the first task of its own or of one under it.
  private func addTasks(_ add: (DraftPath, Int, String, String, Bool, [Passage]) -> Void) {
    var shown = Set<String>()
    let places = Dictionary(sections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func depth(_ id: String?, _ guardCount: Int = 0) -> Int {
      guard let id, let index = places[id], guardCount < sections.count else { return 0 }
      return 1 + depth(sections[index].parent, guardCount + 1)
    }
    func show(_ id: String) {
      guard let index = places[id], shown.insert(id).inserted else { return }
      if let parent = sections[index].parent { show(parent) }
      let section = sections[index]
      add(
        .section(index), depth(section.parent), "", section.title.value, section.title.isUncertain,
        [section.title.passage])
    }
    func walk(_ tasks: [TaskDraft], _ above: [Int], _ base: Int) {
      for (index, task) in tasks.enumerated() {
        if above.isEmpty, let section = task.section { show(section) }
        let base = above.isEmpty ? depth(task.section) : base
        add(.task(above + [index]), base, task.number, task.title.value, task.isUncertain, task.passages)
        walk(task.children, above + [index], base + 1)
      }
    }
    walk(tasks, [], 0)
    for section in sections { show(section.id) }
  }
}

/// The questions that no part has taken yet, found by where they stand.
private struct Asked {
  private let questions: [Question]
  private var open: [Origin: [Int]] = [:]

  init(_ questions: [Question]) {
    self.questions = questions
    for (index, question) in questions.enumerated() { open[question.passage.origin, default: []].append(index) }
  }

  /// Those about the part at `path`, which was read from `passages`; they are then taken.
  ///
  /// What is asked about a line of the head stands with that line, wherever in the document the words are by which it was read.
  mutating func take(about passages: [Passage], by path: DraftPath) -> [Question] {
    var taken: [Int] = []
    if case .head(let line) = path, line != .title {
      for (origin, candidates) in open {
        let mine = candidates.filter { DraftPath.HeadField(answering: questions[$0].kind) == line }
        taken += mine
        open[origin] = candidates.filter { !mine.contains($0) }
      }
    }
    for passage in passages {
      guard let candidates = open[passage.origin], !candidates.isEmpty else { continue }
      let mine = candidates.filter {
        !questions[$0].kind.isOfHead && !questions[$0].passage.text.isEmpty
          && passage.text.contains(questions[$0].passage.text)
      }
      taken += mine
      open[passage.origin] = candidates.filter { !mine.contains($0) }
    }
    return taken.sorted().map { questions[$0] }
  }

  var rest: [Int] { open.values.joined().sorted() }
}
