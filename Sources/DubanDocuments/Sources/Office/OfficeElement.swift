import Glibc

/// The elements that mean something in DOCX and XLSX, with the usual short names of their namespaces.
///
/// Names are compared as the parser has them in memory: a string for each of a million elements would take longer than all
/// the rest.
enum OfficeElement: String, CaseIterable {
  // MARK: Relationships
  case relationship = "p:Relationship"

  // MARK: Word
  case wordBody = "w:body"
  case paragraph = "w:p"
  case paragraphProperties = "w:pPr"
  case run = "w:r"
  case runProperties = "w:rPr"
  case wordText = "w:t"
  case mathText = "m:t"
  case tab = "w:tab"
  case positionedTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case hyphen = "w:noBreakHyphen"
  case symbol = "w:sym"
  case hidden = "w:vanish"
  case runStyle = "w:rStyle"
  case paragraphStyle = "w:pStyle"
  case outlineLevel = "w:outlineLvl"
  case numberProperties = "w:numPr"
  case numberID = "w:numId"
  case numberLevel = "w:ilvl"
  case inserted = "w:ins"
  case deleted = "w:del"
  case movedFrom = "w:moveFrom"
  case deletedCell = "w:cellDel"
  case deletedText = "w:delText"
  case fieldCharacter = "w:fldChar"
  case fieldInstruction = "w:instrText"
  case ruby = "w:rt"
  case textBox = "w:txbxContent"
  case alternatives = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"
  case paragraphChange = "w:pPrChange"
  case runChange = "w:rPrChange"
  case tableChange = "w:tblPrChange"
  case tableExceptionChange = "w:tblPrExChange"
  case gridChange = "w:tblGridChange"
  case rowChange = "w:trPrChange"
  case cellChange = "w:tcPrChange"
  case sectionChange = "w:sectPrChange"
  case numberingChange = "w:numberingChange"
  case controlProperties = "w:sdtPr"
  case footnote = "w:footnote"
  case endnote = "w:endnote"
  case footnoteReference = "w:footnoteReference"
  case endnoteReference = "w:endnoteReference"
  case commentReference = "w:commentReference"
  case embeddedDocument = "w:altChunk"
  case wordTable = "w:tbl"
  case tableRow = "w:tr"
  case tableCell = "w:tc"
  case rowProperties = "w:trPr"
  case cellProperties = "w:tcPr"
  case gridSpan = "w:gridSpan"
  case verticalMerge = "w:vMerge"
  case horizontalMerge = "w:hMerge"
  case gridBefore = "w:gridBefore"
  case tableHeader = "w:tblHeader"

  // MARK: Word: styles and numbers
  case wordStyle = "w:style"
  case styleName = "w:name"
  case basedOn = "w:basedOn"
  case documentDefaults = "w:docDefaults"
  case abstractNumbering = "w:abstractNum"
  case numbering = "w:num"
  case abstractNumberID = "w:abstractNumId"
  case level = "w:lvl"
  case levelOverride = "w:lvlOverride"
  case startOverride = "w:startOverride"
  case startAt = "w:start"
  case numberFormat = "w:numFmt"
  case levelText = "w:lvlText"
  case legal = "w:isLgl"
  case levelRestart = "w:lvlRestart"
  case numberStyleLink = "w:numStyleLink"
  case styleLink = "w:styleLink"

  // MARK: Workbooks
  case workbookProperties = "x:workbookPr"
  case sheet = "x:sheet"
  case sharedString = "x:si"
  case inlineString = "x:is"
  case sheetText = "x:t"
  case phonetic = "x:rPh"
  case sheetRow = "x:row"
  case sheetCell = "x:c"
  case value = "x:v"
  case formula = "x:f"
  case mergedCell = "x:mergeCell"
  case sheetData = "x:sheetData"
  case cellFormats = "x:cellXfs"
  case cellFormat = "x:xf"
  case sheetNumberFormat = "x:numFmt"

  /// Any other.
  case other = ""

  /// The element that the parser calls `name`.
  init(_ name: UnsafePointer<CChar>) {
    let length = strlen(name)
    guard length >= 8, let candidates = Self.known[Self.key(name, length)] else {
      self = .other
      return
    }
    for candidate in candidates
    where candidate.name.count == length
      && candidate.name.withUnsafeBytes({ $0.elementsEqual(UnsafeRawBufferPointer(start: name, count: length)) })
    {
      self = candidate.element
      return
    }
    self = .other
  }

  /// The last eight bytes and the length, which tell almost all names apart.
  private static func key(_ name: UnsafePointer<CChar>, _ length: Int) -> UInt64 {
    let tail = UnsafeRawPointer(name + (length - 8)).loadUnaligned(as: UInt64.self)
    return tail &+ UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
  }

  /// What the short names stand for: as programs write them, and by the strict form of the standard.
  private static let namespaces: [Substring: [String]] = [
    "p": ["http://schemas.openxmlformats.org/package/2006/relationships"],
    "w": [
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ],
    "m": [
      "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math",
    ],
    "mc": ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
    "x": [
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ],
  ]

  private static let known: [UInt64: [(name: [UInt8], element: OfficeElement)]] = {
    var known: [UInt64: [(name: [UInt8], element: OfficeElement)]] = [:]
    for element in allCases where element != .other {
      let parts = element.rawValue.split(separator: ":")
      for namespace in namespaces[parts[0]] ?? [] {
        let name = [UInt8](namespace.utf8) + [XMLPart.separator] + [UInt8](parts[1].utf8)
        name.withUnsafeBytes { memory in
          guard let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
          known[key(start, name.count), default: []].append((name, element))
        }
      }
    }
    return known
  }()
}
