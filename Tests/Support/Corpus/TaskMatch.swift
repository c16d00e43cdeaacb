import DubanCore

/// Which task of one reading is which of another: by number, and by the words that one has of the other.
struct TaskMatch {
  /// The index of the understood task for each expected one.
  private(set) var partner: [Int: Int] = [:]

  /// A task with the place of its parent in the same list.
  struct Entry {
    let task: ExpectedTask
    let parent: Int?
    let depth: Int
    let number: String
    let titlePairs: Set<String>
    let allPairs: Set<String>
  }

  /// Every task of `tasks` at any depth, parents first.
  static func flattened(_ tasks: [ExpectedTask]) -> [Entry] {
    var entries: [Entry] = []
    func add(_ task: ExpectedTask, parent: Int?, depth: Int) {
      let title = Wording.pairs(Wording.folded(task.title))
      let all = title.union(Wording.pairs(Wording.folded(task.text)))
      let index = entries.count
      entries.append(
        Entry(
          task: task, parent: parent, depth: depth, number: Wording.number(task.number), titlePairs: title,
          allPairs: all))
      for child in task.children { add(child, parent: index, depth: depth + 1) }
    }
    for task in tasks { add(task, parent: nil, depth: 0) }
    return entries
  }

  /// Matches the best pairs first, parents before their children.
  init(_ expected: [Entry], _ understood: [Entry], ownWords: Bool) {
    var taken: Set<Int> = []
    let once = TaskMatch.once(expected).intersection(TaskMatch.once(understood))
    for depth in 0...(expected.map(\.depth).max() ?? 0) {
      var pairs: [(score: Double, distance: Double, left: Int, right: Int)] = []
      for (left, one) in expected.enumerated() where one.depth == depth {
        for (right, other) in understood.enumerated() where !taken.contains(right) {
          let parents = (one.parent.map { partner[$0] } ?? nil, other.parent)
          // Short titles of our own share few words with the text: a measure is then told by its task and its units.
          let isTold = ownWords && parents.0 != nil && parents.0 == parents.1 && one.answersWith(other)
          let known = TaskMatch.score(
            one, other, byNumber: ownWords || once.contains(one.number), ownWords: ownWords)
          guard var score = known ?? (isTold ? 0.1 : nil) else { continue }
          if parents.0 == parents.1 { score += 0.3 }
          let distance = Double(left) / Double(expected.count) - Double(right) / Double(understood.count)
          pairs.append((score, distance.magnitude, left, right))
        }
      }
      pairs.sort { ($1.score, $0.distance) < ($0.score, $1.distance) }
      for pair in pairs where partner[pair.left] == nil && !taken.contains(pair.right) {
        partner[pair.left] = pair.right
        taken.insert(pair.right)
      }
    }
  }

  /// The numbers that only one of the tasks bears.
  private static func once(_ entries: [Entry]) -> Set<String> {
    Set(Dictionary(grouping: entries, by: \.number).filter { $0.value.count == 1 && !$0.key.isEmpty }.keys)
  }

  /// How much speaks for one being the other; nil where too little does.
  private static func score(_ one: Entry, _ other: Entry, byNumber: Bool, ownWords: Bool) -> Double? {
    let shared = one.titlePairs.intersection(other.allPairs).count
    let alike = one.titlePairs.isEmpty ? 0 : Double(shared) / Double(one.titlePairs.count)
    let sameNumber = !one.number.isEmpty && one.number == other.number
    guard sameNumber ? byNumber || alike >= 0.25 || one.titlePairs.isEmpty : alike >= (ownWords ? 0.45 : 0.7) else {
      return nil
    }
    return (sameNumber ? 0.5 : 0) + alike / 2
  }
}

extension TaskMatch.Entry {
  /// Whether the same units answer for both.
  fileprivate func answersWith(_ other: Self) -> Bool {
    let (mine, theirs) = (task.leads + task.responsible, other.task.leads + other.task.responsible)
    return !mine.isEmpty && mine.count == theirs.count && zip(mine, theirs).allSatisfy { Wording.agree($0, $1) }
  }
}
