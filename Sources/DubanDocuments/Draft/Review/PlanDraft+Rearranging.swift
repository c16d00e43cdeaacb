package import DubanCore

extension PlanDraft {
  /// The task ends before the character at `place` of its text; what follows is a task of its own, with the same units and
  /// whatever of its targets and milestones stands there.
  mutating func split(_ path: DraftPath, at place: Int) throws(ReviewProblem) {
    guard case .task(let places) = path else { throw .doesNotApply }
    guard let task = task(at: places), let last = places.last else { throw .noSuchPart }
    guard task.children.isEmpty else { throw .hasChildren }
    let passage = task.text?.passage ?? task.title.passage
    let characters = Array(task.text?.value ?? task.title.value)
    guard place > 0, place < characters.count else { throw .notThere }
    let head = String(characters[..<place]).trimmed
    let tail = String(characters[place...]).trimmed
    guard !head.isEmpty, !tail.isEmpty else { throw .notThere }
    var first = task
    var second = task
    first.text = task.text.map { _ in Guess(head, from: Passage(head, at: passage.origin)) }
    second.text = task.text.map { _ in Guess(tail, from: Passage(tail, at: passage.origin)) }
    if task.text == nil || !head.contains(task.title.value) {
      first.title = Guess(PlanDraft.shortTitle(of: head), from: Passage(head, at: passage.origin))
    }
    second.title = Guess(PlanDraft.shortTitle(of: tail), from: Passage(tail, at: passage.origin))
    second.number = ""
    (second.id, second.notes) = (nil, [])
    second.funding = []
    first.targets.removeAll { tail.contains($0.passage.text) && !head.contains($0.passage.text) }
    second.targets.removeAll { !tail.contains($0.passage.text) || head.contains($0.passage.text) }
    first.milestones.removeAll { tail.contains($0.passage.text) && !head.contains($0.passage.text) }
    second.milestones.removeAll { !tail.contains($0.passage.text) || head.contains($0.passage.text) }
    changeSiblings(of: places) { siblings in
      siblings.replaceSubrange(last...last, with: [first, second])
      return true
    }
  }

  /// The first clause, without a number before it: short enough for a list.
  static func shortTitle(of text: String) -> String {
    let clause = text.prefix { !"。；;，,：:".contains($0) }
    let title = clause.drop { "（(1234567890）)①②③④⑤⑥⑦⑧⑨⑩.、 ".contains($0) }
    return title.isEmpty ? String(text.prefix(30)) : String(title.prefix(40))
  }

  /// The task goes on the one before it, which takes over all that it has.
  mutating func merge(_ path: DraftPath) throws(ReviewProblem) {
    guard case .task(let places) = path else { throw .doesNotApply }
    guard let task = task(at: places), let last = places.last else { throw .noSuchPart }
    guard last > 0 else { throw .nothingBefore }
    changeSiblings(of: places) { siblings in
      siblings[last - 1].take(over: task)
      siblings.remove(at: last)
      return true
    }
  }

  /// The task is a heading: a section, under which the tasks that follow in its section stand. The tasks under it move up.
  mutating func makeHeading(_ path: DraftPath) throws(ReviewProblem) {
    guard case .task(let places) = path else { throw .doesNotApply }
    guard let task = task(at: places) else { throw .noSuchPart }
    guard places.count == 1, let index = places.first else { throw .doesNotApply }
    let section = SectionDraft(id: freeSectionID, title: task.title, parent: task.section)
    if let before = sections.lastIndex(where: { $0.id == task.section }) {
      sections.insert(section, at: before + 1)
    } else {
      sections.append(section)
    }
    tasks.replaceSubrange(index...index, with: task.children)
    var place = index
    while tasks.indices.contains(place), place < index + task.children.count || tasks[place].section == task.section {
      tasks[place].section = section.id
      place += 1
    }
    settle(task.passages)
  }

  /// The id of a new section, which no section has or had.
  var freeSectionID: String {
    let taken = Set(sections.map(\.id) + (published?.sections.map(\.id) ?? []))
    var number = sections.count + 1
    while taken.contains("s\(number)") { number += 1 }
    return "s\(number)"
  }

  /// What was ignored is a task, behind the last one that stands before it in the document.
  mutating func takeIgnored(_ path: DraftPath) throws(ReviewProblem) {
    guard case .ignored(let index) = path else { throw .doesNotApply }
    guard ignored.indices.contains(index) else { throw .noSuchPart }
    let passage = ignored.remove(at: index)
    var task = TaskDraft(number: "", title: Guess(PlanDraft.shortTitle(of: passage.text), from: passage))
    task.text = Guess(passage.text, from: passage)
    let place = tasks.lastIndex { !passage.origin.precedes($0.title.passage.origin) }.map { $0 + 1 } ?? 0
    task.section = place > 0 ? tasks[place - 1].section : tasks.first?.section
    tasks.insert(task, at: place)
  }
}

extension TaskDraft {
  fileprivate mutating func take(over other: TaskDraft) {
    let mine = text ?? title
    let joined = mine.value + (other.text ?? other.title).value
    // Pieces of one paragraph are its words again.
    let isOne = mine.passage.origin == (other.text ?? other.title).passage.origin
    text = Guess(joined, from: isOne ? Passage(joined, at: mine.passage.origin) : mine.passage)
    func add(_ names: [Guess<String>], to list: inout [Guess<String>]) {
      for name in names where !list.contains(where: { $0.value == name.value }) { list.append(name) }
    }
    add(other.leads, to: &leads)
    add(other.responsible, to: &responsible)
    add(other.cooperating, to: &cooperating)
    add(other.leaders, to: &leaders)
    add(other.areas, to: &areas)
    for (role, names) in other.roles { add(names, to: &roles[role, default: []]) }
    andOthers = andOthers || other.andOthers
    start = start ?? other.start
    due = due ?? other.due
    dueWords = dueWords ?? other.dueWords
    targets += other.targets
    milestones += other.milestones
    funding += other.funding
    children += other.children
    notes += other.notes
  }
}

extension Origin {
  /// Whether this stands before `other` in the document; false where they cannot be compared.
  package func precedes(_ other: Origin) -> Bool {
    switch (self, other) {
    case (.line(let a), .line(let b)), (.paragraph(let a), .paragraph(let b)): a < b
    case (.cell(let a, let b, let c), .cell(let d, let e, let f)): (a, b, c) < (d, e, f)
    case (.sheetCell(let a, let b, let c), .sheetCell(let d, let e, let f)): a == d && (b, c) < (e, f)
    case (.inFile(let a, let one), .inFile(let b, let two)): a == b && one.precedes(two)
    case (.line, _), (.paragraph, _), (.cell, _), (.sheetCell, _), (.inFile, _): false
    }
  }
}
