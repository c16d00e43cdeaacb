import DubanCore

/// Puts together what the body of a document and its annexed table say of the same tasks.
///
/// A task is the same where its number and most of its title are. The table adds its parts and fills what the text leaves
/// open; where both name units, the text's stay and those of the table go with its parts.
enum Reconciliation {
  /// `text` with what `table` adds; tasks of the table alone follow.
  static func joined(text: [TaskDraft], table: [TaskDraft]) -> [TaskDraft] {
    guard !text.isEmpty, !table.isEmpty else { return text + table }
    var result = text
    var open: [TaskDraft] = []
    var taken: Set<Int> = []
    let titles = text.map { pairs(of: $0.title.value) }
    for task in table {
      let own = Reconciliation.pairs(of: task.title.value)
      var best: (index: Int, score: Double)?
      for (index, other) in text.enumerated() where !taken.contains(index) {
        let score = likeness(own, titles[index]) + (sameNumber(task, other) ? 0.25 : 0)
        if score >= 0.6, score > best?.score ?? 0 { best = (index, score) }
      }
      if let best {
        taken.insert(best.index)
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

  private static func sameNumber(_ a: TaskDraft, _ b: TaskDraft) -> Bool {
    guard !a.number.isEmpty, let left = HanNumber.value(bare(a.number)) else { return false }
    return left == HanNumber.value(bare(b.number))
  }

  private static func bare(_ number: String) -> String { number.trimming("()（）.、第件项") }

  /// How much of the shorter of two names stands in the longer one.
  static func likeness(_ a: String, _ b: String) -> Double { likeness(pairs(of: a), pairs(of: b)) }

  /// How much of the shorter title stands in the longer one.
  private static func likeness(_ a: Set<String>, _ b: Set<String>) -> Double {
    let least = min(a.count, b.count)
    return least == 0 ? 0 : Double(a.intersection(b).count) / Double(least)
  }

  private static func pairs(of title: String) -> Set<String> {
    let characters = Array(title.unicodeScalars.filter { $0.isHan || $0.isAnyDigit || $0.isLetterOrTone })
    guard characters.count > 1 else { return Set(characters.map { String($0) }) }
    return Set(zip(characters, characters.dropFirst()).map { String($0) + String($1) })
  }
}
