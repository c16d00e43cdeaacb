import DubanCore
import DubanDiagnostics

/// Titles and headings that announce how many works follow, against those that do: 十件民生实事 over nine, 8项任务分解表 over ten rows.
///
/// What is counted may be the tasks, those under them, the parts of the chapter or the highest of their numbers: only where none
/// of these is as many as was announced is it told. Sentences (现将20项任务印发给你们) speak of the whole plan, and of another list
/// where the numbers are far apart.
struct AnnouncedList {
  private let source: PlanSource
  private var children: [String?: [String]] = [:]
  private var tasks: [String?: [Task]] = [:]

  init(_ source: PlanSource) {
    self.source = source
    for section in source.plan.sections { children[section.parent, default: []].append(section.id) }
    for task in source.plan.tasks { tasks[task.section, default: []].append(task) }
  }

  func diagnostics() -> [Diagnostic] {
    let plan = source.plan
    let whole = Counts(plan.tasks, sections: plan.sections.map(\.id).filter { !(tasks[$0] ?? []).isEmpty }.count)
    var told: Set<String> = []
    var found: [Diagnostic] = []
    if let title = Announcement(in: plan.title.chinese), whole.contradict(title) {
      told.insert(title.words)
      found.append(finding(title, whole, source.place(of: .header), item: plan.allTasks.first?.id ?? ""))
    }
    for section in plan.sections {
      guard let title = Announcement(in: section.title.chinese), !told.contains(title.words) else { continue }
      let counts = counts(of: section.id)
      guard counts.contradict(title), let first = counts.first else { continue }
      told.insert(title.words)
      found.append(finding(title, counts, source.place(of: .task(first)), item: first))
    }
    return found + ofDocument(whole, told)
  }

  /// The tasks of the section `id` and of those under it.
  private func counts(of id: String) -> Counts {
    var (all, parts, rest) = ([Task](), 0, [id])
    var guardCount = source.plan.sections.count + 1
    while let next = rest.popLast(), guardCount > 0 {
      guardCount -= 1
      all += tasks[next] ?? []
      let under = children[next] ?? []
      parts += under.count
      rest += under
    }
    return Counts(all, sections: parts)
  }

  // MARK: The document

  /// What titles of tables, and sentences before the first task, announce.
  private func ofDocument(_ whole: Counts, _ known: Set<String>) -> [Diagnostic] {
    guard let document = source.document else { return [] }
    var (told, found) = (known, [Diagnostic]())
    var rows: [Int: [Task]] = [:]
    for task in source.plan.tasks {
      if case .cell(let table, _, _)? = task.origin?.place.parted.place { rows[table, default: []].append(task) }
    }
    let items = Set(source.plan.allTasks.compactMap(\.origin?.place))
    var (table, isBefore) = (0, true)
    // The last lines above a table, nearest last.
    var captions: [SourceDocument.Paragraph] = []
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        if items.contains(paragraph.origin) { isBefore = false }
        captions = captions.suffix(2) + [paragraph]
        guard isBefore, paragraph.text.utf8.count <= 3000, let said = Announcement(inSentence: paragraph.text),
          whole.contradict(said), whole.isNear(said), told.insert(said.words).inserted
        else { continue }
        found.append(finding(said, whole, location(paragraph.origin), item: ""))
      case .table:
        table += 1
        let title = captions.reversed().lazy.compactMap { line in
          line.text.count <= 50 ? Announcement(in: line.text).map { ($0, line.origin) } : nil
        }.first
        captions = []
        guard let (said, origin) = title, let own = rows[table], !told.contains(said.words) else { continue }
        let counts = Counts(own, sections: 0)
        guard counts.contradict(said), whole.contradict(said) else { continue }
        told.insert(said.words)
        found.append(finding(said, counts, location(origin), item: counts.first ?? ""))
      }
    }
    return found
  }

  private func location(_ origin: Origin) -> SourceLocation { SourceLocation(origin, in: source.file) }

  private func finding(
    _ said: Announcement, _ counts: Counts, _ place: SourceLocation, item: String
  ) -> Diagnostic {
    var finding = Diagnostic(
      place,
      .inconsistent(
        chinese: "写的是「\(said.words)」，列出\(counts.listed)项",
        english: "it announces '\(said.words)' and lists \(counts.listed)"),
      severity: .remark)
    finding.item = item
    return finding
  }
}

extension AnnouncedList {
  /// How many works there are, by every way of counting them.
  private struct Counts {
    /// As many as stand beside each other.
    let listed: Int
    private let ways: Set<Int>
    let first: String?

    init(_ tasks: [Task], sections: Int) {
      listed = tasks.count
      first = tasks.first?.id
      var (all, leaves, under) = (0, 0, 0)
      var rest = tasks
      while let task = rest.popLast() {
        all += 1
        leaves += task.children.isEmpty ? 1 : 0
        rest += task.children
      }
      under = all - tasks.count
      // A number that was withheld is one of those announced.
      let last = tasks.compactMap { Int($0.number) }.max() ?? 0
      let groups = Set(tasks.compactMap(\.section)).count
      ways = [tasks.count, all, leaves, under, last, sections, groups]
    }

    /// Whether as many as are announced are found in no way.
    func contradict(_ said: Announcement) -> Bool { listed >= 2 && !ways.contains(said.count) }

    /// Whether both numbers may be of one list.
    func isNear(_ said: Announcement) -> Bool { said.count < 2 * listed && listed < 2 * said.count }
  }

  /// A count of works with its words: 十件民生实事.
  struct Announcement: Equatable {
    let count: Int
    let words: String

    /// What a title or heading announces.
    init?(in title: String) {
      guard let first = Announcement.all(in: title).first else { return nil }
      self = first
    }

    /// What a sentence announces of what follows it: 现将20项重点任务印发给你们, 以下8件实事, 共12项任务.
    init?(inSentence text: String) {
      let found = text.split(whereSeparator: { "。；;\n".contains($0) }).lazy.compactMap { sentence -> Announcement? in
        let words = String(sentence)
        guard Announcement.brings.contains(where: words.contains) else { return nil }
        return Announcement.all(in: words).first
      }.first
      guard let found else { return nil }
      self = found
    }

    private init(count: Int, words: String) {
      self.count = count
      self.words = words
    }

    /// A number, a measure and, within a few characters, a word of works.
    private static func all(in text: String) -> [Announcement] {
      let scalars = text.scalars
      var (found, place) = ([Announcement](), 0)
      while place < scalars.count {
        guard let (count, end) = number(in: scalars, at: place) else {
          place += 1
          continue
        }
        defer { place = end }
        // 第十件, 每件, 前三项 and the end of a decimal count nothing.
        if place > 0, "第每前后各.－-~—～".unicodeScalars.contains(scalars[place - 1]) { continue }
        guard (2...300).contains(count), end < scalars.count, measures.contains(scalars[end]) else { continue }
        let behind = String(scalars: scalars[(end + 1)...].prefix(8))
        guard let work = works.first(where: { behind.contains($0) }), let range = behind.firstRange(of: work) else {
          continue
        }
        let between = behind[..<range.lowerBound]
        guard !between.contains(where: { "，、。；：,（(的".contains($0) }), !between.contains("以") else { continue }
        let words = String(scalars: scalars[place...end]) + behind[..<range.upperBound]
        found.append(Announcement(count: count, words: words))
      }
      return found
    }

    /// The number at `place`, in digits or characters, with the place behind it.
    private static func number(in text: Scalars, at place: Int) -> (Int, Int)? {
      var end = place
      while end < text.count, text[end].isAnyDigit, !NumeralReader.isNumeral(text[end]) { end += 1 }
      if end > place { return Int(String(scalars: text[place..<end])).map { ($0, end) } ?? (0, end) }
      while end < text.count, NumeralReader.isNumeral(text[end]) { end += 1 }
      guard end > place else { return nil }
      return (NumeralReader.value(Array(text[place..<end])) ?? 0, end)
    }

    private static let measures = ScalarSet("件项个条大")
    private static let works = ["实事", "任务", "工程", "事项", "项目", "措施", "举措", "行动", "大事", "重点工作"]
    private static let brings = ["现将", "以下", "如下", "确定", "共", "分解为", "本方案"]
  }
}
