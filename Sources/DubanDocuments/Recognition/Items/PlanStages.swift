import DubanCore

/// The stages of a plan: 时间安排 （一）宣传发动阶段（3月1日至3月31日）. They are items of the plan with their own start and limit.
struct PlanStages {
  /// When a stage is, by its node.
  private(set) var spans: [Int: Passage] = [:]
  /// Headings under which stand nothing but stages.
  private(set) var headings: Set<Int> = []

  /// The stages of `outline`.
  init(_ outline: Outline) {
    for (index, node) in outline.nodes.enumerated() {
      guard node.word == .announcing, let span = PlanStages.span(node.line) else { continue }
      spans[index] = span
    }
    for (index, node) in outline.nodes.enumerated() where node.word != nil && node.children.count > 1 {
      if node.children.allSatisfy({ spans[$0] != nil }) { headings.insert(index) }
    }
  }

  /// Takes the stages that stand in none of the items into `found`, and what heads them.
  func add(to found: inout ItemFinder.Result, of outline: Outline) {
    for index in spans.keys {
      let around = outline.ancestors(of: index) + outline.descendants(of: index)
      guard !around.contains(where: { found.items.contains($0) && spans[$0] == nil }) else { continue }
      found.items.insert(index)
    }
    for heading in headings where outline.nodes[heading].children.contains(where: found.items.contains) {
      found.items.insert(heading)
    }
  }

  /// `text` without the words that tell when, of which nothing more is read.
  static func words(of text: String, without span: Passage) -> String {
    guard let range = text.firstRange(of: span.text) else { return text }
    return String(text[..<range.lowerBound].dropLast() + text[range.upperBound...].drop { ")）".contains($0) })
  }

  /// Whether a year in `text` was left blank: 20**年, 20××年, ____年.
  static func hasBlankYear(_ text: String) -> Bool { withoutYears(text) != text }

  /// `text` without such years.
  static func withoutYears(_ text: String) -> String {
    var result: Scalars = []
    for scalar in text.unicodeScalars {
      if scalar == "年", let last = result.last, blanks.contains(last) {
        while let last = result.last, blanks.contains(last) || last.isAnyDigit { result.removeLast() }
      } else {
        result.append(scalar)
      }
    }
    return String(scalars: result)
  }

  private static let blanks = ScalarSet("*＊×xXＸ_＿□○〇")

  /// The words that tell when, of a heading that ends with 阶段 before them.
  private static func span(_ line: Line) -> Passage? {
    let words = line.body.withoutBlankEnds
    guard let place = words.prefix(24).suffix(from: words.startIndex).place(of: "阶段") else { return nil }
    let behind = words[(place + 2)...].withoutBlankEnds
    guard let open = behind.first, open.opensBracket || open.isColon else { return nil }
    let rest = behind.dropFirst()
    let inner =
      open.opensBracket
      ? rest.prefix { !$0.closesBracket } : rest.prefix { !$0.stopsSentence && $0 != "，" && $0 != "," }
    let when = inner.withoutBlankEnds
    guard (2...40).contains(when.count), when.contains(where: \.isAnyDigit) || when.contains(where: { $0 == "月" }),
      when.contains(where: { $0 == "月" || $0 == "日" || $0 == "年" || $0 == "." || $0 == "周" || $0 == "季" })
    else { return nil }
    return Passage(String(scalars: when), at: line.origin)
  }
}
