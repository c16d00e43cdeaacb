package import DubanCore

extension PlanDraft {
  /// The task ends before the characters at `cuts` of its text; at each of them begins a task of its own, with whatever of the
  /// units, targets, milestones and money of the whole stands in it.
  ///
  /// The first piece keeps the printed number, the others get one under it (3-1), so that nothing that the document numbers is
  /// called otherwise.
  mutating func split(_ path: DraftPath, at cuts: [Int]) throws(ReviewProblem) {
    guard case .task(let places) = path else { throw .doesNotApply }
    guard let task = task(at: places), let last = places.last else { throw .noSuchPart }
    guard task.children.isEmpty else { throw .hasChildren }
    let texts = try PlanDraft.pieces(of: task.text?.value ?? task.title.value, at: cuts)
    var siblings: [TaskDraft] = []
    changeSiblings(of: places) {
      siblings = $0
      return true
    }
    var taken = Set(siblings.map { ItemNumber.id($0.number) })
    let pieces = texts.indices.map { index in
      var piece = task.piece(index, of: texts)
      if index > 0 { piece.number = PlanDraft.number(under: task.number, &taken) }
      return piece
    }
    siblings.replaceSubrange(last...last, with: pieces)
    changeSiblings(of: places) {
      $0 = siblings
      return true
    }
  }

  /// `text` in pieces that end before the characters at `cuts`.
  private static func pieces(of text: String, at cuts: [Int]) throws(ReviewProblem) -> [String] {
    let characters = Array(text)
    let cuts = Set(cuts).sorted()
    guard let first = cuts.first, let last = cuts.last, first > 0, last < characters.count else { throw .notThere }
    let pieces = zip([0] + cuts, cuts + [characters.count]).map { String(characters[$0..<$1]).trimmed }
    guard pieces.allSatisfy({ !$0.isEmpty }) else { throw .notThere }
    return pieces
  }

  /// The next serial under the printed `number` that is not taken: `3-1`; none where nothing is printed.
  private static func number(under number: String, _ taken: inout Set<String>) -> String {
    let id = ItemNumber.id(number)
    guard !id.isEmpty else { return "" }
    var count = 1
    while !taken.insert("\(id)-\(count)").inserted { count += 1 }
    return "\(id)-\(count)"
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
    let passage: Passage
    switch path {
    case .ignored(let index):
      guard ignored.indices.contains(index) else { throw .noSuchPart }
      passage = ignored.remove(at: index)
    case .question(let index):
      guard unanswered(at: path) != nil else { throw .doesNotApply }
      let asked = questions.remove(at: index).passage
      // It may be a clause of what was left aside, which is then read whole.
      let place = ignored.firstIndex { $0.holds(asked) }
      passage = place.map { ignored.remove(at: $0) } ?? asked
      let read = Set(questions.filter { lacksReading($0) && passage.holds($0.passage) })
      settle(read)
    case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty, .missing: throw .doesNotApply
    }
    var task = taskRead(in: passage)
    let place = tasks.lastIndex { !passage.origin.precedes($0.title.passage.origin) }.map { $0 + 1 } ?? 0
    task.section = place > 0 ? tasks[place - 1].section : tasks.first?.section
    tasks.insert(task, at: place)
  }
}

extension PlanDraft {
  /// A task as running text tells it: what it asks for, by when, and who of the known units answers for it.
  fileprivate func taskRead(in passage: Passage) -> TaskDraft {
    var task = TaskDraft(number: "", title: Guess(PlanDraft.matter(of: passage.text), from: passage))
    task.text = Guess(passage.text, from: passage)
    let known = units.map(\.name.value).filter { !$0.isEmpty }
    let context = RecognitionContext(
      period: period?.value, issued: issued?.value, jurisdiction: jurisdiction?.value, areas: areas.map(\.value),
      units: known, today: nil)
    // Who does it is no part of what is to be done.
    var body = PlanDraft.decided(passage.text)
    for name in known {
      for act in ["牵头负责", "牵头", "负责"] where body.hasPrefix(name + act) {
        body = body.dropFirst(name.count + act.count)
        if body.first == "于" { body = body.dropFirst() }
      }
    }
    let read = PhraseReader(context: context).read(Passage(String(body), at: passage.origin))
    (task.targets, task.milestones, task.funding) = (read.targets, read.milestones, read.funding)
    (task.due, task.dueWords) = (read.due, read.dueWords)
    // Of units one of which ends as another does the longest is named.
    let named = known.filter { name in ["牵头", "负责"].contains { passage.text.contains(name + $0) } }
    for name in named where !named.contains(where: { $0 != name && $0.hasSuffix(name) }) {
      task.leads.append(Guess(name, from: Passage(name, at: passage.origin), confidence: .likely))
    }
    return task
  }

  /// The first sentence of what was decided.
  private static func matter(of text: String) -> String {
    let sentence = String(decided(text).prefix { !"。；;".contains($0) }).trimmed
    return sentence.isEmpty ? shortTitle(of: text) : String(sentence.prefix(80))
  }

  /// The text without a number before it and without the words that only say that a meeting decided it.
  private static func decided(_ text: String) -> Substring {
    let text = text.trimmed
    var rest = text.drop { "（(1234567890）)①②③④⑤⑥⑦⑧⑨⑩.、 ".contains($0) }
    // A figure without a sign behind it is part of what is said: 12月底前.
    if let last = text[..<rest.startIndex].last, last.isASCII, last.isNumber { rest = text[...] }
    for opening in ["会议明确", "会议要求", "会议强调", "会议指出", "会议议定", "会议决定", "会议同意", "会议认为"]
    where rest.hasPrefix(opening) {
      let after = rest.dropFirst(opening.count)
      if let sign = after.first, "，,：:".contains(sign) { rest = after.dropFirst() }
      break
    }
    return rest
  }
}

extension TaskDraft {
  /// The piece number `index` of it, whose text is parted into `texts`.
  fileprivate func piece(_ index: Int, of texts: [String]) -> TaskDraft {
    let own = texts[index]
    let passage = Passage(own, at: (text?.passage ?? title.passage).origin)
    var piece = self
    piece.text = text.map { _ in Guess(own, from: passage) }
    if index > 0 || text == nil || !own.contains(title.value) {
      piece.title = Guess(PlanDraft.shortTitle(of: own), from: passage)
    }
    if index > 0 { (piece.id, piece.notes) = (nil, []) }
    // What stands in none of the pieces, such as money of a column, stays with the first; figures that stand there too.
    func isHere(_ words: String) -> Bool {
      own.contains(words) || (index == 0 && !texts.contains { $0.contains(words) })
    }
    piece.targets.removeAll { !isHere($0.passage.text) }
    piece.milestones.removeAll { !isHere($0.passage.text) }
    piece.funding.removeAll { !isHere($0.passage.text) }
    piece.duties.removeAll { !isHere($0.passage.text) }
    let names = unitGuesses.map(\.value)
    let isTold = names.contains(where: own.contains)
    func keep(_ guesses: inout [Guess<String>]) {
      // Who is named in another piece has that one; who is named in none may have any, which is asked.
      guesses.removeAll { guess in
        isTold && !own.contains(guess.value) && texts.contains { $0.contains(guess.value) }
      }
      for place in guesses.indices where !own.contains(guesses[place].value) { guesses[place].confidence = .doubtful }
    }
    keep(&piece.leads)
    keep(&piece.responsible)
    keep(&piece.cooperating)
    for role in piece.roles.keys { keep(&piece.roles[role, default: []]) }
    piece.roles = piece.roles.filter { !$0.value.isEmpty }
    return piece
  }

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
    duties += other.duties
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
