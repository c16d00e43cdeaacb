/// Tells documents that are no plans.
enum DocumentJudge {
  /// A circular or a report of what was reached; nil where it may be a plan.
  static func circular(_ head: DocumentHead, _ parts: DocumentParts) -> DocumentRefusal? {
    // A form for progress that holds limits and nothing reached yet is the plan.
    if isEmptyForm(parts) { return nil }
    if let told = reports(parts) { return .circular(told) }
    guard let title = head.title else {
      // 岱山市2026年1—6月…进展情况 above a table, of which no title was made.
      guard let first = parts.lines.first(where: { !$0.text[...].withoutBlankEnds.isEmpty }) else { return nil }
      let words = String(scalars: first.text[...].withoutBlankEnds)
      let ends = ["进展情况", "完成情况", "落实情况", "执行情况", "进度情况", "情况通报", "情况的通报", "情况报告", "情况的报告", "进展情况表", "完成情况表", "进度表（截至"]
      return words.count <= 50 && ends.contains(where: words.hasSuffix) ? .circular(first.passage) : nil
    }
    // The sentence that brings a plan (现将…印发。各单位要按季报送进展情况) is no title.
    let words = [title.value] + (title.passage.text.contains("。") ? [] : [title.passage.text])
    let signs = [
      "情况的通报", "情况通报", "进展情况", "完成情况", "落实情况", "执行情况", "进展的通报", "督查通报", "工作总结", "情况的报告", "情况报告", "工作情况汇报", "进度通报",
      "进度的通报",
    ]
    guard
      words.contains(where: { text in
        signs.contains { text.contains($0) } || text.hasSuffix("通报") || text.hasSuffix("专报")
      })
    else { return nil }
    // 印发…完成情况考核办法 is a plan after all.
    if words.contains(where: { $0.contains("方案") || $0.contains("办法") || $0.contains("计划的通知") }) { return nil }
    return .circular(title.passage)
  }

  /// The sentence that says that the text tells how things stand: 现将有关情况通报如下.
  private static func reports(_ parts: DocumentParts) -> Passage? {
    for line in parts.lines.prefix(12) {
      guard let place = telling.place(in: line.text[...]) else { continue }
      let start = line.text[..<place].lastIndex { $0 == "。" || $0 == "\n" }.map { $0 + 1 } ?? 0
      let sentence = line.text[start...].prefix { $0 != "。" && !$0.isColon }
      // 通报如下 of a meeting's decisions or of whom to praise tells no figures.
      guard sentence.holds("情况") else { continue }
      return Passage(String(scalars: sentence.withoutBlankEnds), at: line.origin)
    }
    return nil
  }

  private static let telling = WordList("情况通报如下 情况予以通报 情况报告如下 情况汇报如下")

  /// Whether the table of a form tells limits and has no column for what was reached.
  private static func isEmptyForm(_ parts: DocumentParts) -> Bool {
    let heads = (parts.tables + parts.flattened.map(\.table)).flatMap { table in
      table.cells.filter { $0.row < 4 && $0.text.utf8.count <= 60 }.map(\.text)
    }
    let lines = parts.lines.prefix(12).map { String(scalars: $0.text) }
      .filter { $0.contains("|") || $0.contains("│") }.flatMap { $0.split { "|│".contains($0) }.map(String.init) }
    let cells = (heads + lines).map { $0.filter { !$0.isWhitespace } }.filter { $0.count <= 12 }
    return cells.contains(where: limits.contains) && !cells.contains { cell in reached.contains(where: cell.contains) }
  }

  private static let limits: Set<String> = ["计划完成时间", "计划完成时限", "拟完成时间", "预计完成时间", "完成时限", "要求完成时间"]
  private static let reached = ["情况", "进展", "进度", "实际", "完成率", "已完成", "截至", "存在问题", "状态"]

  /// A notice whose annex is not there, though it makes demands of its own; or a speech, or regulations.
  static func noPlan(_ head: DocumentHead, _ parts: DocumentParts) -> DocumentRefusal? {
    if let bringing = head.bringing, !head.annexes.isEmpty, !head.hasPlanBelow, !parts.hasTables, parts.lines.count < 60
    {
      return .coverWithoutAnnex(bringing)
    }
    let first = parts.lines.prefix(6).map { String(scalars: $0.text[...].withoutBlankEnds) }
    if first.contains(where: { line in
      line.count <= 40 && ["讲话", "讲话稿", "致辞", "发言", "发言稿"].contains { line.hasSuffix($0) }
    }) {
      return .noTasks
    }
    let articles = parts.lines.count { line in
      Marker.read(line.text, at: 0).map { $0.marker.style == .piece && $0.marker.printed.hasSuffix("条") } ?? false
    }
    return articles >= 3 ? .noTasks : nil
  }

  /// Why there is no task: the annex that the notice brings is not there, or there is none at all.
  static func withoutTasks(_ head: DocumentHead) -> DocumentRefusal {
    if let bringing = head.bringing { return .coverWithoutAnnex(bringing) }
    if let annex = head.annexes.first { return .coverWithoutAnnex(annex.passage) }
    return .noTasks
  }
}
