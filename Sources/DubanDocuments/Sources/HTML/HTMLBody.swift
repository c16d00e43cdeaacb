import DubanCore

/// Makes paragraphs and tables of the tags of a web page.
final class HTMLBody {
  /// What is open: its name, and what it means.
  private struct Element {
    let name: String
    let tag: HTMLTag
    /// Whether it is not shown.
    var isHidden = false
  }

  /// Paragraphs that follow each other: the body's, or a field's.
  private struct Flow {
    var nodes: [BlockNode] = []
  }

  private var elements: [Element] = []
  /// How many of each name are open.
  private var open: [String: Int] = [:]
  private var flows = [Flow()]
  private var tables: [HTMLTable] = []
  private var line = HTMLLine()
  private var headingLevel: Int?
  private var dropped = 0
  private var navigations = 0
  private var preformatted = 0
  /// The next number of each list that is open; nil for one without numbers.
  private var lists: [Int?] = []
  private var budget = ReadingBudget()

  /// What was read.
  func finish() -> [BlockNode] {
    while !elements.isEmpty { try? close() }
    try? endParagraph()
    return flows.first?.nodes ?? []
  }

  // MARK: Tags

  func start(_ name: String, _ attributes: HTMLAttributes) throws(DocumentProblem.Fault) {
    var element = Element(name: name, tag: HTMLTag(name))
    element.isHidden = Self.isHidden(attributes)
    if element.isHidden { dropped += 1 }
    switch element.tag {
    case .dropped: dropped += 1
    case .navigation:
      try endParagraph()
      navigations += 1
    case .block, .caption: try endParagraph()
    case .heading(let level):
      try endParagraph()
      headingLevel = level
    case .lineBreak: line.endLine()
    case .preformatted:
      try endParagraph()
      preformatted += 1
    case .table:
      try endParagraph()
      guard tables.count < ReadingLimits.nestedTables else { throw .tooDeep(ReadingLimits.nestedTables) }
      tables.append(HTMLTable())
    case .tableHead: tables.mutateLast { $0.isHead = true }
    case .row:
      try endParagraph()
      try endCell()
      tables.mutateLast { $0.startRow() }
    case .cell, .headingCell: try startCell(element.tag, attributes)
    case .orderedList:
      try endParagraph()
      lists.append(attributes.number("start") ?? 1)
    case .list:
      try endParagraph()
      lists.append(nil)
    case .listItem:
      try endParagraph()
      numberItem(attributes)
    case .inline: break
    }
    elements.append(element)
    open[name, default: 0] += 1
  }

  func end(_ name: String) throws(DocumentProblem.Fault) {
    // The parser closes what the page forgot; an end without a beginning means nothing.
    guard open[name, default: 0] > 0 else { return }
    while let last = elements.last {
      try close()
      if last.name == name { break }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard dropped == 0 else { return }
    line.append(bytes, isPreformatted: preformatted > 0)
  }

  private func close() throws(DocumentProblem.Fault) {
    guard let element = elements.popLast() else { return }
    open[element.name, default: 1] -= 1
    switch element.tag {
    case .dropped: dropped -= 1
    case .navigation:
      try endParagraph()
      navigations -= 1
    case .block, .listItem, .caption: try endParagraph()
    case .heading:
      try endParagraph()
      headingLevel = nil
    case .preformatted:
      try endParagraph()
      preformatted -= 1
    case .table: try endTable()
    case .tableHead: tables.mutateLast { $0.isHead = false }
    case .row: try endParagraph()
    case .cell, .headingCell: try endCell()
    case .orderedList, .list:
      try endParagraph()
      _ = lists.popLast()
    case .lineBreak, .inline: break
    }
    if element.isHidden { dropped -= 1 }
  }

  private static func isHidden(_ attributes: HTMLAttributes) -> Bool {
    guard let style = attributes.text("style") else { return attributes.has("hidden") }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none")
  }

  // MARK: Paragraphs

  private func endParagraph() throws(DocumentProblem.Fault) {
    let bytes = line.take()
    guard !TextLine.isBlank(bytes) else { return }
    try budget.charge(bytes.count)
    let text = String(decoding: bytes, as: UTF8.self)
    let node = navigations > 0 ? BlockNode.navigation(text) : .paragraph(text, headingLevel: headingLevel)
    flows.mutateLast { $0.nodes.append(node) }
  }

  /// Puts the number of a list's item in front of it, as it is shown.
  private func numberItem(_ attributes: HTMLAttributes) {
    guard dropped == 0, let last = lists.indices.last, let counted = lists[last] else { return }
    let number = attributes.number("value") ?? counted
    lists[last] = number &+ 1
    line.append(text: "\(number).")
  }

  // MARK: Tables

  private func startCell(_ tag: HTMLTag, _ attributes: HTMLAttributes) throws(DocumentProblem.Fault) {
    try endParagraph()
    try endCell()
    guard !tables.isEmpty else { return }
    let isHeading = if case .headingCell = tag { true } else { false }
    let rows = attributes.number("rowspan") ?? 1
    let columns = attributes.number("colspan") ?? 1
    let fits = tables.mutateLast { $0.startCell(isHeading: isHeading, rows: rows, columns: columns) }
    guard fits == true else { throw .tooManyColumns(ReadingLimits.tableColumns) }
    flows.append(Flow())
  }

  /// Ends the field that is open in the innermost table, if one is.
  private func endCell() throws(DocumentProblem.Fault) {
    try endParagraph()
    guard tables.last?.isInCell == true, flows.count > 1, let flow = flows.popLast() else { return }
    try budget.charge(0)
    tables.mutateLast { $0.endCell(flow.nodes) }
  }

  private func endTable() throws(DocumentProblem.Fault) {
    try endParagraph()
    try endCell()
    guard var table = tables.popLast() else { return }
    let node = table.finish()
    guard !node.cells.isEmpty, navigations == 0 else { return }
    flows.mutateLast { $0.nodes.append(.table(node)) }
  }
}
