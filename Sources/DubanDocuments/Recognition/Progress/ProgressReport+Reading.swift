import DubanCore

extension ProgressReport {
  /// Reads the report in `parts`, whose head is `head`.
  init(reading parts: DocumentParts, head: DocumentHead, today: Day?) {
    title = head.title?.value
    let first = parts.lines.prefix(12)
    on = ReportDay.day(title: head.title, lines: Array(first), titles: parts.titles, issued: head.issued, today: today)
    plans = ProgressReport.cited(in: parts.lines)
    let context = RecognitionContext(
      period: head.period?.value, issued: head.issued?.value, jurisdiction: head.jurisdiction?.value, today: today)
    let sentences = ProgressSentences(context: context)
    for (index, line) in parts.lines.enumerated() {
      ReadingProgress.tell(.understanding, index, of: parts.lines.count)
      entries += sentences.entries(in: line)
    }
    for table in parts.tables + parts.flattened.map(\.table) {
      entries += ProgressTable(table, sentences: sentences).entries
    }
  }

  /// The names in 《》, in order, each once; those of circulars themselves are none.
  private static func cited(in lines: [Line]) -> [String] {
    var names: [String] = []
    for line in lines.prefix(40) {
      var place = 0
      while let open = line.text.place(of: "《", from: place), let close = line.text.place(of: "》", from: open) {
        let name = String(scalars: line.text[(open + 1)..<close])
        if name.count >= 4, !names.contains(name) { names.append(name) }
        place = close + 1
      }
    }
    return names
  }
}
