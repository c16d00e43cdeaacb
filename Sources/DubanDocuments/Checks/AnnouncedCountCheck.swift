import DubanCore
import DubanDiagnostics

/// Rule: where a text announces how many and then names them, as many are named. Remark.
///
/// `10个公园（甲、乙、…）` with nine names, `10个公园：甲、乙、…。` likewise; `甲、乙、丙等2个镇` with three. A list that ends with 等 may
/// name fewer; brackets that hold units, figures or references are no such lists. What titles and headings announce is held against
/// the tasks below them (`AnnouncedList`).
enum AnnouncedCountCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let units = Set(source.plan.units.flatMap { [$0.name.chinese] + $0.aliases })
    return AnnouncedList(source).diagnostics()
      + source.plan.allTasks.flatMap { task -> [Diagnostic] in
        var texts = [task.text, task.title.chinese].compactMap { $0 }
        if let origin = task.origin?.text, !texts.contains(origin) { texts.insert(origin, at: 0) }
        // The title mostly repeats a piece of the text, so that the first one that contradicts is told.
        let found = texts.lazy.flatMap { lists(in: $0) }.first { list in
          !list.names.contains { units.contains($0) || looksLikeUnit($0) } && list.contradicts
        }
        guard let found else { return [] }
        let named = found.names.count
        return [
          source.finding(
            .remark, at: .task(task.id),
            "写的是\(found.count)\(found.measure)，列出\(named)个：\(found.names.joined(separator: "、"))",
            "it announces \(found.count)\(found.measure) and names \(named): \(found.names.joined(separator: ", "))")
        ]
      }
  }

  /// A list with the count that announces it.
  private struct List {
    let count: Int
    let measure: String
    let names: [String]
    /// Whether more may exist than are named.
    let isOpen: Bool
    /// Whether the last name may be two, joined by 和.
    let mayHoldOneMore: Bool

    var contradicts: Bool {
      let named = names.count...(names.count + (mayHoldOneMore ? 1 : 0))
      return isOpen ? named.lowerBound > count : !named.contains(count)
    }
  }

  /// The lists in `text`: a count, a measure word, at most eight characters, then a bracket of names.
  private static func lists(in text: String) -> [List] {
    let characters = Array(text)
    var lists: [List] = []
    for (open, character) in characters.enumerated() where character == "（" || character == "(" {
      let body = characters[(open + 1)...].prefix(400)
      guard let end = body.firstIndex(where: { "）)（(".contains($0) }), "）)".contains(characters[end]) else { continue }
      guard let (count, measure) = count(before: open, in: characters) else { continue }
      if let list = list(Array(characters[(open + 1)..<end]), count, measure) { lists.append(list) }
    }
    for (colon, character) in characters.enumerated() where character == "：" || character == ":" {
      let body = characters[(colon + 1)...].prefix(400)
      guard let end = body.firstIndex(where: { "。；;（(".contains($0) }), "。；;".contains(characters[end]) else {
        continue
      }
      guard let (count, measure) = count(before: colon, in: characters) else { continue }
      if let list = list(Array(characters[(colon + 1)..<end]), count, measure) { lists.append(list) }
    }
    return lists + closedLists(in: characters)
  }

  /// `甲、乙、丙等2个镇`: more names than the count that closes them.
  private static func closedLists(in characters: [Character]) -> [List] {
    characters.indices.dropLast(2).compactMap { index in
      guard characters[index] == "等" else { return nil }
      let digits = characters[(index + 1)...].prefix { $0.isASCII && $0.isNumber }
      let behind = index + 1 + digits.count
      guard let count = Int(String(digits)), (2...50).contains(count), behind < characters.count,
        measures.contains(characters[behind])
      else { return nil }
      let before = characters[..<index].reversed().prefix { !"，。；：,;:（）()《》“”".contains($0) }
      let names = String(before.reversed()).split(separator: "、").map { String($0).trimmed }
      // Verbs and figures between the names make a sentence of them.
      guard names.count > 2, names.allSatisfy({ !$0.isEmpty && $0.count <= 12 && !$0.contains(where: \.isNumber) })
      else {
        return nil
      }
      return List(
        count: count, measure: String(characters[behind]), names: names, isOpen: true, mayHoldOneMore: false)
    }
  }

  /// A number of two to fifty with its measure word that ends within eight characters before `end`.
  private static func count(before end: Int, in characters: [Character]) -> (Int, String)? {
    var index = end - 1
    let first = max(0, end - 10)
    while index > first {
      if measures.contains(characters[index]), characters[index - 1].isASCII, characters[index - 1].isNumber {
        var start = index - 1
        while start > 0, characters[start - 1].isASCII, characters[start - 1].isNumber { start -= 1 }
        // A decimal or the end of a range is no count of a list.
        if start > 0, ".-—~－".contains(characters[start - 1]) { return nil }
        guard let count = Int(String(characters[start..<index])), (2...50).contains(count) else { return nil }
        // Nothing may part the count from the list.
        guard !characters[index..<end].contains(where: { "，。；、,;:：".contains($0) }) else { return nil }
        return (count, String(characters[index]))
      }
      index -= 1
    }
    return nil
  }

  private static let measures: Set<Character> = ["个", "家", "所", "座", "处", "条", "项", "镇", "乡", "村", "园"]

  private static func list(_ body: [Character], _ count: Int, _ measure: String) -> List? {
    let text = String(body)
    guard !text.contains(where: { $0.isNumber || "；;：:，,。《〔".contains($0) }) else { return nil }
    guard !notNames.contains(where: text.contains) else { return nil }
    let isOpen = text.hasSuffix("等") || text.contains("等")
    var names = text.split(separator: "、").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard names.count > 2 else { return nil }
    if isOpen, let last = names.last, last.hasSuffix("等") { names[names.count - 1] = String(last.dropLast()) }
    let mayHoldOneMore = names.last.map { $0.contains("和") || $0.contains("及") || $0.contains("与") } ?? false
    return List(count: count, measure: measure, names: names, isOpen: isOpen, mayHoldOneMore: mayHoldOneMore)
  }

  /// Words of brackets that name who does it or what is meant, and no list.
  private static let notNames = ["单位", "牵头", "责任", "配合", "负责", "含", "其中", "包括", "不少于", "以上", "详见", "见附件"]

  private static func looksLikeUnit(_ name: String) -> Bool {
    ["局", "委", "办", "厅", "政府", "公司", "中心", "集团", "银行", "支队", "委员会", "办公室", "街道", "联社"].contains { name.hasSuffix($0) }
  }
}
