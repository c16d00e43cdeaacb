import DubanCore

/// Puts together what the body of a document and its annexed table say of the same tasks.
///
/// A task is the same where its number and most of its title are. The table adds its parts and fills what the text leaves
/// open; where both name units, the text's stay and those of the table go with its parts.
enum Reconciliation {
  /// `text` with what `table` adds; tasks of the table alone follow.
  static func joined(text: [TaskDraft], table: [TaskDraft]) -> [TaskDraft] {
    guard !text.isEmpty else { return table }
    guard !table.isEmpty else { return text }
    var result = text
    var open: [TaskDraft] = []
    var taken = [Bool](repeating: false, count: text.count)
    let titles = TitleIndex(text.map { pairs(of: $0.title.value) })
    let numbers = text.map(number)
    var shared = [Int](repeating: 0, count: text.count)
    for task in table {
      let own = Reconciliation.pairs(of: task.title.value)
      let ownNumber = number(task)
      var best: (index: Int, score: Double)?
      for index in titles.sharing(own, counts: &shared) {
        let likeness = Double(shared[index]) / Double(min(own.count, titles.sizes[index]))
        shared[index] = 0
        guard !taken[index] else { continue }
        let score = likeness + (ownNumber != nil && ownNumber == numbers[index] ? 0.25 : 0)
        if score >= 0.6, score > best?.score ?? 0 { best = (index, score) }
      }
      if let best {
        taken[best.index] = true
        result[best.index] = merged(result[best.index], task)
      } else {
        open.append(task)
      }
    }
    return result + open
  }

  private static func merged(_ text: TaskDraft, _ table: TaskDraft) -> TaskDraft {
    if text.children.isEmpty, table.children.count == 1, table.leads.isEmpty, table.responsible.isEmpty,
      let only = table.children.first,
      !text.milestones.isEmpty
    {
      // What the table parts into a heading and its only work is one in the text.
      var whole = table
      var work = text
      work.number = only.number
      work.title = only.title
      work.section = only.section
      whole.section = text.section ?? table.section
      whole.children = [merged(work, only)]
      return whole
    }
    var task = text
    task.children = joinedChildren(text.children, table.children)
    let namesInTable = !table.leads.isEmpty || !table.responsible.isEmpty
    if task.leads.isEmpty && task.responsible.isEmpty && task.cooperating.isEmpty
      || namesInTable && table.children.isEmpty && (task.leads.isEmpty || !table.leads.isEmpty)
    {
      task.leads = table.leads
      task.responsible = table.responsible
      task.cooperating = table.cooperating
    } else if !table.leads.isEmpty || !table.responsible.isEmpty, table.children.isEmpty {
      fill(&task, from: table)
    }
    for (name, units) in table.roles where task.roles[name] == nil { task.roles[name] = units }
    if task.leaders.isEmpty { task.leaders = table.leaders }
    task.due = task.due ?? table.due
    task.start = task.start ?? table.start
    task.dueWords = task.dueWords ?? table.dueWords
    if task.milestones.isEmpty { task.milestones = table.milestones }
    for target in table.targets where !task.targets.contains(where: { isSame($0.value, target.value) }) {
      task.targets.append(target)
    }
    if task.funding.isEmpty { task.funding = table.funding }
    if text.children.isEmpty { dropTargetsOfParts(&task) }
    return task
  }

  /// What the text asks of the whole and the table of one of its parts is that part's.
  private static func dropTargetsOfParts(_ task: inout TaskDraft) {
    let parts = task.children.flatMap(targets)
    guard !parts.isEmpty else { return }
    task.targets.removeAll { target in
      target.value.value != nil
        && parts.contains { $0.value == target.value.value && $0.unit == target.value.unit && alike($0, target.value) }
    }
  }

  private static func targets(_ task: TaskDraft) -> [Target] {
    task.targets.map(\.value) + task.children.flatMap(targets)
  }

  /// Whether the names of two targets have words in common.
  private static func alike(_ a: Target, _ b: Target) -> Bool {
    likeness(a.name.chinese, b.name.chinese) >= 0.3
  }

  /// Parts of both; as many of each in the same order are the same.
  private static func joinedChildren(_ text: [TaskDraft], _ table: [TaskDraft]) -> [TaskDraft] {
    guard !text.isEmpty, text.count == table.count else { return joined(text: text, table: table) }
    let alike = zip(text, table).filter { likeness(pairs(of: $0.title.value), pairs(of: $1.title.value)) >= 0.3 }.count
    return alike * 2 >= text.count ? zip(text, table).map(merged) : joined(text: text, table: table)
  }

  /// Parts that the text leaves open and the table knows.
  private static func fill(_ task: inout TaskDraft, from table: TaskDraft) {
    let known = Set((task.leads + task.responsible + task.cooperating).map(\.value))
    if task.cooperating.isEmpty { task.cooperating = table.cooperating.filter { !known.contains($0.value) } }
  }

  private static func isSame(_ a: Target, _ b: Target) -> Bool {
    a.name == b.name || (a.value != nil && a.value == b.value && a.unit == b.unit)
  }

  /// The worth of its printed number; nil where none is printed.
  private static func number(_ task: TaskDraft) -> Int? {
    task.number.isEmpty ? nil : HanNumber.value(bare(task.number))
  }

  private static func bare(_ number: String) -> String { number.trimming("()（）.、第件项") }

  /// How much of the shorter of two names stands in the longer one.
  static func likeness(_ a: String, _ b: String) -> Double { likeness(pairs(of: a), pairs(of: b)) }

  /// How much of the shorter title stands in the longer one.
  private static func likeness(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Double {
    let least = min(a.count, b.count)
    return least == 0 ? 0 : Double(a.intersection(b).count) / Double(least)
  }

  /// The pairs of characters that stand side by side in `title`; of a single character itself.
  private static func pairs(of title: String) -> Set<UInt64> {
    let characters = title.unicodeScalars.filter { $0.isHan || $0.isAnyDigit || $0.isLetterOrTone }.map {
      UInt64($0.value)
    }
    guard characters.count > 1 else { return Set(characters) }
    return Set(zip(characters, characters.dropFirst()).map { $0 << 32 | $1 })
  }
}

/// Titles by their pairs of characters, so that a title is held only against those with which it has something in common.
private struct TitleIndex {
  /// How many pairs each title has.
  let sizes: [Int]
  private var places: [UInt64: [Int]] = [:]

  init(_ titles: [Set<UInt64>]) {
    sizes = titles.map(\.count)
    for (index, title) in titles.enumerated() {
      for pair in title { places[pair, default: []].append(index) }
    }
  }

  /// The titles that share a pair with `title`, in order; `counts`, nought before, tells of each how many.
  func sharing(_ title: Set<UInt64>, counts: inout [Int]) -> [Int] {
    var found: [Int] = []
    for pair in title {
      for index in places[pair] ?? [] {
        if counts[index] == 0 { found.append(index) }
        counts[index] += 1
      }
    }
    return found.sorted()
  }
}
