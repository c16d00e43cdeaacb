/// The styles of a Word document, as far as text depends on them.
final class WordStyles: XMLReader {
  /// One style with all that it takes over from those it is based on.
  struct Style {
    var name = ""
    var basedOn: String?
    var numberID: Int?
    var numberLevel: Int?
    /// From 0; 9 is running text.
    var outlineLevel: Int?
    var isHidden: Bool?
  }

  private var styles: [String: Style] = [:]
  private var current: (id: String, style: Style)?
  private(set) var defaultParagraphStyle: String?
  private var resolved: [String: Style] = [:]
  /// How deep the reader stands in elements that tell what was before a change.
  private var skipped = 0

  /// The style `id`; the default one for paragraphs that name none.
  func style(_ id: String?) -> Style {
    guard let id = id ?? defaultParagraphStyle else { return Style() }
    if let known = resolved[id] { return known }
    var chain: [(String, Style)] = []
    var next: String? = id
    // Styles based on themselves end the chain.
    while let name = next, let style = styles[name], chain.count < 64 {
      chain.append((name, style))
      next = style.basedOn
    }
    var whole = Style()
    for (_, style) in chain.reversed() {
      whole.numberID = style.numberID ?? whole.numberID
      whole.numberLevel = style.numberLevel ?? whole.numberLevel
      whole.outlineLevel = style.outlineLevel ?? whole.outlineLevel
      whole.isHidden = style.isHidden ?? whole.isHidden
      whole.name = style.name
    }
    resolved[id] = whole
    return whole
  }

  /// The styles with numbers, for levels that are tied to them.
  func numberID(ofNumberingStyle id: String) -> Int? { style(id).numberID }

  func start(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    if skipped > 0 || element == .paragraphChange || element == .runChange {
      skipped += 1
      return
    }
    switch element {
    case .wordStyle:
      guard let id = attributes.text("styleId") else { return }
      current = (id, Style())
      if attributes.has("type", "paragraph"), attributes.isOn("default", ifMissing: false) {
        defaultParagraphStyle = id
      }
    case .styleName: current?.style.name = attributes.text("val") ?? ""
    case .basedOn: current?.style.basedOn = attributes.text("val")
    case .numberID: current?.style.numberID = attributes.number("val")
    case .numberLevel: current?.style.numberLevel = attributes.number("val")
    case .outlineLevel: current?.style.outlineLevel = attributes.number("val")
    case .hidden: current?.style.isHidden = attributes.isOn("val", ifMissing: true)
    default: break
    }
  }

  func end(_ element: OfficeElement) throws(DocumentProblem.Fault) {
    if skipped > 0 {
      skipped -= 1
    } else if element == .wordStyle, let (id, style) = current {
      styles[id] = style
      current = nil
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentProblem.Fault) {}
}

extension WordStyles.Style {
  /// The level of a heading, from 1: by the outline, else by the name that Word, WPS and LibreOffice give to such styles.
  var headingLevel: Int? {
    if let outlineLevel { return (0..<9).contains(outlineLevel) ? outlineLevel + 1 : nil }
    let name = name.lowercased()
    for prefix in ["heading ", "标题 ", "標題 "] where name.hasPrefix(prefix) {
      return Int(name.dropFirst(prefix.count)).flatMap { (1...9).contains($0) ? $0 : nil }
    }
    return nil
  }

  /// Whether it is of a line in a table of contents.
  var isContents: Bool {
    let name = name.lowercased()
    return ["toc ", "目录 ", "目錄 ", "contents "].contains { name.hasPrefix($0) && Int(name.dropFirst($0.count)) != nil }
  }
}
