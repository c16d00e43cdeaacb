import DubanCore

/// Reads the text of a Word document, or of a part of one: its notes, a header, a footer.
final class WordBody: XMLReader {
  /// Paragraphs and tables that follow each other: the body's, a field's, or a text box's.
  private struct Flow {
    var nodes: [BlockNode] = []
    /// The text of a paragraph whose end was deleted: it goes on in the next one.
    var carried: [UInt8] = []
  }

  private var flows = [Flow()]
  private var paragraphs: [WordParagraph] = []
  private var runs: [WordRun] = []
  private var tables: [WordTable] = []
  /// Fields that are open: whether their instruction is still being told.
  private var fields: [Bool] = []
  /// Whether one of the alternatives was taken.
  private var alternatives: [Bool] = []
  /// How deep the reader stands in what is left out.
  private var skipped = 0
  private var skipsDeleted = false
  private var isCollecting = false
  private var inRunProperties = false
  private var inRowProperties = false
  private var deletedBytes = 0
  private var hiddenBytes = 0
  private var comments = 0
  private var embedded: [String] = []
  private var budget = ReadingBudget()

  private let styles: WordStyles
  private let numbering: WordNumbering
  private let attached: WordAttachments
  /// What was read as a note, by its kind and number.
  private(set) var notes: [WordAttachments.Note: [BlockNode]] = [:]

  /// A reader that knows the styles and numbers of the document, and what is attached to its text.
  init(_ styles: WordStyles, _ numbering: WordNumbering, _ attached: WordAttachments = WordAttachments()) {
    self.styles = styles
    self.numbering = numbering
    self.attached = attached
  }

  /// What was read.
  var nodes: [BlockNode] { flows.first?.nodes ?? [] }

  /// What was left out.
  var remarks: [SourceDocument.Remark] {
    (deletedBytes > 0 ? [.deletedText] : []) + (hiddenBytes > 0 ? [.hiddenText] : [])
      + (comments > 0 ? [.comments(comments)] : []) + embedded.map { .embedded($0) }
  }

  // MARK: Elements

  func start(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    if skipped > 0 {
      skipped += 1
      isCollecting = skipsDeleted && element == .deletedText
      return
    }
    switch element {
    case .paragraph: paragraphs.append(WordParagraph())
    case .run: runs.append(WordRun(paragraphs: paragraphs.count))
    case .wordText, .mathText: isCollecting = true
    // Stops of tabs have the same name and stand in the properties of paragraphs.
    case .tab, .positionedTab: if isInRun { append(0x09) }
    case .lineBreak, .carriageReturn: append(0x0A)
    case .hyphen: append(0x2D)
    case .symbol: append(WordSymbol.text(attributes))
    case .runProperties: inRunProperties = true
    case .hidden: hide(attributes.isOn("val", ifMissing: true))
    case .runStyle: if inRunProperties, isInRun, let id = attributes.text("val") { runs.mutateLast { $0.style = id } }
    case .paragraphStyle: paragraphs.mutateLast { $0.style = attributes.text("val") }
    case .outlineLevel: paragraphs.mutateLast { $0.outlineLevel = attributes.number("val") }
    case .numberID: paragraphs.mutateLast { $0.numberID = attributes.number("val") }
    case .numberLevel: paragraphs.mutateLast { $0.numberLevel = attributes.number("val") }
    case .deleted, .movedFrom: delete()
    case .deletedText, .fieldInstruction, .ruby, .paragraphChange, .runChange, .tableChange, .tableExceptionChange,
      .gridChange, .rowChange, .cellChange, .sectionChange, .numberingChange, .controlProperties:
      skipped = 1
    case .fieldCharacter: field(attributes)
    case .alternatives: alternatives.append(false)
    case .choice, .fallback:
      if alternatives.last == true { skipped = 1 } else { alternatives.mutateLast { $0 = true } }
    case .textBox: flows.append(Flow())
    case .footnote, .endnote: startNote(attributes)
    case .footnoteReference: refer(.footnote, attributes)
    case .endnoteReference: refer(.endnote, attributes)
    case .commentReference: comments += 1
    case .embeddedDocument: embed(attributes)
    case .wordTable, .tableRow, .tableCell, .rowProperties, .gridSpan, .verticalMerge, .horizontalMerge, .gridBefore,
      .tableHeader:
      try startTable(element, attributes)
    default: break
    }
  }

  func end(_ element: OfficeElement) throws(DocumentProblem.Fault) {
    if skipped > 0 {
      skipped -= 1
      isCollecting = false
      if skipped == 0 { skipsDeleted = false }
      return
    }
    switch element {
    case .wordText, .mathText: isCollecting = false
    case .run: _ = runs.popLast()
    case .runProperties: inRunProperties = false
    case .alternatives: _ = alternatives.popLast()
    case .paragraph: try endParagraph()
    case .textBox:
      let nodes = try endFlow()
      if paragraphs.isEmpty {
        flows.mutateLast { $0.nodes += nodes }
      } else {
        paragraphs.mutateLast { $0.after += nodes }
      }
    case .footnote, .endnote: try endNote(element == .footnote ? .footnote : .endnote)
    case .wordBody: flows = [Flow(nodes: try endFlow())]
    case .rowProperties: inRowProperties = false
    case .wordTable, .tableRow, .tableCell: try endTable(element)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentProblem.Fault) {
    guard isCollecting else { return }
    if skipped > 0 {
      deletedBytes += bytes.count
    } else if isHidden {
      hiddenBytes += bytes.count
    } else if !fields.contains(true) {
      paragraphs.mutateLast { $0.text.append(contentsOf: bytes) }
    }
  }

  // MARK: What is attached

  private var note: Int?

  private func startNote(_ attributes: XMLAttributes) {
    flows.append(Flow())
    // The lines between text and notes are notes too.
    let isText =
      !attributes.has("type", "separator") && !attributes.has("type", "continuationSeparator")
      && !attributes.has("type", "continuationNotice")
    note = isText ? attributes.number("id") : nil
  }

  private func endNote(_ kind: WordAttachments.Kind) throws(DocumentProblem.Fault) {
    let nodes = try endFlow()
    if let note { notes[.init(kind: kind, id: note)] = nodes }
    note = nil
  }

  /// A note stands behind the paragraph that names it, where a reader would look it up.
  private func refer(_ kind: WordAttachments.Kind, _ attributes: XMLAttributes) {
    guard !isHidden, let id = attributes.number("id"), let nodes = attached.notes[.init(kind: kind, id: id)] else {
      return
    }
    paragraphs.mutateLast { $0.after += WordAttachments.marked(nodes) }
  }

  private func embed(_ attributes: XMLAttributes) {
    guard let id = attributes.text("id") else { return }
    switch attached.embedded[id] {
    case .nodes(let nodes): flows.mutateLast { $0.nodes += nodes }
    case .unread(let name): embedded.append(name)
    case nil: embedded.append(id)
    }
  }

  // MARK: Runs

  private func append(_ byte: UInt8) {
    guard !isHidden, !fields.contains(true) else { return }
    paragraphs.mutateLast { $0.text.append(byte) }
  }

  private func append(_ text: String) {
    guard !isHidden, !fields.contains(true) else { return }
    paragraphs.mutateLast { $0.text.append(contentsOf: text.utf8) }
  }

  /// Whether what is read now is hidden: by the run itself, else by its style, else by the paragraph's.
  private var isHidden: Bool {
    guard let run = runs.last else { return false }
    if let isHidden = run.isHidden { return isHidden }
    if let style = run.style, let isHidden = styles.style(style).isHidden { return isHidden }
    guard let paragraph = paragraphs.last else { return false }
    return styles.style(paragraph.style).isHidden ?? false
  }

  private func hide(_ isHidden: Bool) {
    guard inRunProperties else { return }
    // In the properties of a paragraph it is the mark at its end that is hidden.
    if isInRun {
      runs.mutateLast { $0.isHidden = isHidden }
    } else {
      paragraphs.mutateLast { $0.isMarkHidden = isHidden }
    }
  }

  /// Whether a run is the innermost of what is open: a text box stands inside a run and has paragraphs of its own.
  private var isInRun: Bool { runs.last?.paragraphs == paragraphs.count }

  private func delete() {
    if inRowProperties {
      tables.mutateLast { $0.isRowDeleted = true }
    } else if inRunProperties {
      paragraphs.mutateLast { $0.isMarkDeleted = true }
    } else {
      skipped = 1
      skipsDeleted = true
    }
  }

  private func field(_ attributes: XMLAttributes) {
    if attributes.has("fldCharType", "begin") {
      // Fields nest some levels deep; what opens more is broken.
      if fields.count < ReadingLimits.depth { fields.append(true) }
    } else if attributes.has("fldCharType", "separate") {
      fields.mutateLast { $0 = false }
    } else {
      _ = fields.popLast()
    }
  }

  // MARK: Paragraphs

  private func endParagraph() throws(DocumentProblem.Fault) {
    guard let paragraph = paragraphs.popLast() else { return }
    // An instruction ends with its paragraph at the latest, or a field that nothing closes would swallow all the rest.
    for index in fields.indices { fields[index] = false }
    guard let last = flows.indices.last else { return }
    if paragraph.isMarkDeleted {
      flows[last].carried += paragraph.text
      flows[last].nodes += paragraph.after
      return
    }
    let style = styles.style(paragraph.style)
    var text = flows[last].carried + paragraph.text
    flows[last].carried = []
    if !(paragraph.isMarkHidden && text.isEmpty) {
      text = Array(number(paragraph, style).utf8) + text
    }
    try append(text, paragraph, style, toFlow: last)
  }

  private func append(
    _ bytes: [UInt8], _ paragraph: WordParagraph, _ style: WordStyles.Style, toFlow flow: Int
  ) throws(DocumentProblem.Fault) {
    defer { flows[flow].nodes += paragraph.after }
    guard !TextLine.isBlank(bytes) else { return }
    try budget.charge(bytes.count)
    let text = String(decoding: bytes, as: UTF8.self)
    if style.isContents {
      flows[flow].nodes.append(.navigation(text))
    } else {
      let outline = paragraph.outlineLevel.map { (0..<9).contains($0) ? $0 + 1 : nil }
      flows[flow].nodes.append(.paragraph(text, headingLevel: outline ?? style.headingLevel))
    }
  }

  private func number(_ paragraph: WordParagraph, _ style: WordStyles.Style) -> String {
    guard let id = paragraph.numberID ?? style.numberID else { return "" }
    return numbering.next(
      id, level: paragraph.numberLevel ?? style.numberLevel, style: paragraph.style ?? styles.defaultParagraphStyle,
      styles: styles)
  }

  /// The nodes of the innermost flow, which is over.
  private func endFlow() throws(DocumentProblem.Fault) -> [BlockNode] {
    guard var flow = flows.popLast() else { return [] }
    if !TextLine.isBlank(flow.carried) {
      try budget.charge(flow.carried.count)
      flow.nodes.append(.paragraph(String(decoding: flow.carried, as: UTF8.self), headingLevel: nil))
    }
    return flow.nodes
  }

  // MARK: Tables

  private func startTable(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    switch element {
    case .wordTable:
      guard tables.count < ReadingLimits.nestedTables else { throw .tooDeep(ReadingLimits.nestedTables) }
      tables.append(WordTable())
    case .tableRow: tables.mutateLast { $0.startRow() }
    case .tableCell:
      tables.mutateLast { $0.startCell() }
      flows.append(Flow())
    case .rowProperties: inRowProperties = true
    case .gridSpan:
      let span = attributes.number("val") ?? 1
      guard (0...ReadingLimits.gridSpan).contains(span) else { throw .wideSpan(span) }
      tables.mutateLast { $0.span(max(1, span)) }
    case .verticalMerge:
      let isFirst = attributes.has("val", "restart")
      tables.mutateLast { $0.merge(isFirst ? .first : .goesOn) }
    case .horizontalMerge:
      guard !attributes.has("val", "restart") else { break }
      tables.mutateLast { $0.mergeLeft() }
    case .gridBefore:
      let columns = attributes.number("val") ?? 0
      guard (0...ReadingLimits.gridSpan).contains(columns) else { throw .wideSpan(columns) }
      if inRowProperties { tables.mutateLast { $0.leaveOut(columns) } }
    case .tableHeader:
      if inRowProperties, attributes.isOn("val", ifMissing: true) { tables.mutateLast { $0.isHeadingRow = true } }
    default: break
    }
  }

  private func endTable(_ element: OfficeElement) throws(DocumentProblem.Fault) {
    switch element {
    case .tableCell:
      let content = try endFlow()
      try budget.charge(0)
      let isTooWide = tables.mutateLast { $0.endCell(content) } == false
      if isTooWide { throw .tooManyColumns(ReadingLimits.tableColumns) }
    case .tableRow: tables.mutateLast { $0.endRow() }
    default:
      guard let table = tables.popLast() else { return }
      guard !table.node.cells.isEmpty else { return }
      flows.mutateLast { $0.nodes.append(.table(table.node)) }
    }
  }
}

extension Array {
  /// Changes the last element in place, if there is one.
  @discardableResult mutating func mutateLast<Result>(_ change: (inout Element) -> Result) -> Result? {
    guard !isEmpty else { return nil }
    return change(&self[count - 1])
  }
}
