package import DubanCore
package import DubanReports

extension ImportReport {
  /// The lines that people read.
  ///
  /// - Parameter most: how many of each part are told; the rest is counted.
  package func lines(_ language: Language, most: Int = .max) -> [String] {
    var lines: [String] = []
    if let refusal {
      lines.append(document + language.colon + refusal.words(language))
    } else if let plan {
      lines.append(document + language.colon + "\(plan.title)  \(plan.id)")
      let head = [plan.documentNumber, plan.issuer, "\(plan.period.start)–\(plan.period.end)"].compactMap { $0 }
      lines.append("  " + head.joined(separator: "  "))
      let counts = understood.map { "\($0.kind.words(language)) \($0.count)" }
      lines.append(
        "  " + language.pick("读懂：", "understood: ") + counts.joined(separator: language.pick("、", ", ")))
    }
    func part(_ chinese: String, _ english: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      lines.append("")
      lines.append(language.pick("\(chinese) \(items.count) 处：", "\(english) (\(items.count)):"))
      lines += items.prefix(most).map { "  " + $0 }
      if items.count > most {
        let rest = items.count - most
        lines.append("  " + language.pick("……另有 \(rest) 处", ".. and \(rest) more"))
      }
    }
    func told(_ question: Question) -> String {
      let place = Excerpt(question.passage).place.words(language)
      return place + language.pick("：", ": ") + OpenQuestion.sentence(question, language)
    }
    part("待核", "uncertain", uncertain.map(told))
    part("缺少", "missing", missing.map(told))
    let left = LeftAside(ignored)
    part("未采用", "ignored", left.items.map { Excerpt($0).words(language) })
    if !left.lines(language).isEmpty {
      if left.items.isEmpty { lines.append("") }
      lines.append(
        language.pick("略过：", "passed over: ") + left.lines(language).joined(separator: language.pick("、", ", ")))
    }
    part("注意", "to note", remarks.map { $0.words(language) })
    if framed > 0 {
      lines.append("")
      lines.append(language.pick("标题、称谓、落款等 \(framed) 处", "headings, salutation, signature and the like: \(framed)"))
    }
    if !cleaned.isEmpty {
      lines.append("")
      let counts = cleaned.map { "\($0.kind.words(language)) \($0.count)" }
      lines.append(language.pick("已清理：", "cleaned: ") + counts.joined(separator: language.pick("、", ", ")))
      lines += cleaningLines(language, most: most)
    }
    return lines
  }

  /// What can be taken back, each with its number; of navigation, which is long and all of one sort, in one line.
  private func cleaningLines(_ language: Language, most: Int) -> [String] {
    let numbered = reversibleCleanings.enumerated()
    let navigation = numbered.filter { $0.element.kind == .navigation }
    let isOne = navigation.count > 2
    let others = isOne ? numbered.filter { $0.element.kind != .navigation } : Array(numbered)
    var lines = others.prefix(most).map { "  \($0.offset + 1)  \($0.element.words(language))" }
    if others.count > lines.count {
      let rest = others.count - lines.count
      lines.append("  " + language.pick("……另有 \(rest) 处", ".. and \(rest) more"))
    }
    guard isOne else { return lines }
    let told = navigation.prefix(ImportReport.mostNavigation).map { cleaning in
      "\(cleaning.offset + 1)“\(OpenQuestion.shortened(cleaning.element.before, to: 20))”"
    }
    let rest = navigation.count - told.count
    let more = rest > 0 ? language.pick("……另有 \(rest) 处", ".. and \(rest) more") : ""
    lines.append(
      "  " + language.pick("网页导航 \(navigation.count)：", "navigation (\(navigation.count)): ")
        + told.joined(separator: " ")
        + more)
    return lines
  }

  /// So many words of navigation are told in a line.
  private static let mostNavigation = 8

  /// The report for scripts: a row for each count, question and passage.
  package func table(_ language: Language) -> Table { ImportReport.table(of: [self], language) }

  /// Several reports for scripts, one after the other.
  package static func table(of reports: [ImportReport], _ language: Language) -> Table {
    let columns = [
      ("file", "文件"), ("part", "部分"), ("kind", "类别"), ("count", "数量"), ("place", "位置"), ("text", "原文"),
      ("readings", "读法"), ("message", "说明"),
    ]
    return Table(
      title: Name("导入报告", english: "Import report"),
      columns: columns.map { Table.Column($0.0, Name($0.1, english: $0.0)) },
      rows: reports.flatMap { $0.rows(language) })
  }

  private func rows(_ language: Language) -> [[Table.Cell]] {
    var rows: [[Table.Cell]] = []
    func add(
      _ part: String, _ kind: String?, count: Int? = nil, _ passage: Passage? = nil, readings: [String] = [],
      _ message: String? = nil
    ) {
      let place: Table.Cell = passage.map { .record(Excerpt($0).place.members) } ?? .empty
      rows.append([
        .text(document), .text(part), .text(kind), count.map { .count($0) } ?? .empty, place,
        .text(passage.map { Excerpt($0).text }), .texts(readings), .text(message),
      ])
    }
    if let refusal { add("refused", refusal.word, refusal.passage, refusal.words(language)) }
    if let plan { add("plan", plan.id, nil, plan.title) }
    for (kind, count) in understood { add("understood", kind.rawValue, count: count) }
    for question in uncertain {
      add(
        "uncertain", question.kind.rawValue, question.passage, readings: question.readings,
        OpenQuestion.sentence(question, language))
    }
    for question in missing {
      add("missing", question.kind.rawValue, question.passage, OpenQuestion.sentence(question, language))
    }
    let left = LeftAside(ignored)
    let items = Set(left.items)
    for passage in ignored { add("ignored", items.contains(passage) ? nil : left.kind(of: passage), passage) }
    for remark in remarks { add("noticed", nil, nil, remark.words(language)) }
    if framed > 0 { add("framed", nil, count: framed) }
    for (kind, count) in cleaned { add("cleaned", kind.rawValue, count: count) }
    for (index, cleaning) in reversibleCleanings.enumerated() {
      let passage = Passage(cleaning.before, at: cleaning.origin)
      add("cleaning", cleaning.kind.rawValue, count: index + 1, passage, readings: [cleaning.after])
    }
    return rows
  }
}

extension DocumentRefusal {
  /// What scripts call it.
  fileprivate var word: String {
    switch self {
    case .coverWithoutAnnex: "coverWithoutAnnex"
    case .circular: "circular"
    case .noTasks: "noTasks"
    }
  }

  fileprivate var passage: Passage? {
    switch self {
    case .coverWithoutAnnex(let passage), .circular(let passage): passage
    case .noTasks: nil
    }
  }
}

extension SourceDocument.Cleaning.Kind {
  /// What was done, in words.
  package func words(_ language: Language) -> String {
    switch self {
    case .invisible: language.pick("看不见的字符", "invisible characters")
    case .spacing: language.pick("多余空格和断行", "blanks and broken lines")
    case .navigation: language.pick("网页导航和页码", "navigation and page numbers")
    case .script: language.pick("繁体字和注音", "traditional script and glosses")
    case .restored: language.pick("补回的括号和字", "restored brackets and characters")
    }
  }
}
