import DubanCore

/// The styles of a paper; an office that wants another look changes these in its word processor, not each paragraph.
enum DOCXStyle: String, CaseIterable {
  case normal = "Normal"
  case notice = "Notice"
  case series = "Series"
  case number = "SeriesNumber"
  case office = "Office"
  case rule = "RedRule"
  case title = "Title"
  case addressees = "Addressees"
  case body = "BodyText"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case heading4 = "Heading4"
  case annexList = "AnnexList"
  case signature = "Signature"
  case annexMark = "AnnexMark"
  case annexTitle = "AnnexTitle"
  case caption = "Caption"
  case tableHead = "TableHead"
  case tableText = "TableText"
  case tableNote = "TableNote"
  case footer = "Footer"

  /// The style of a heading of `level`, from 1; what is deeper than 4 looks as 4.
  static func heading(_ level: Int) -> DOCXStyle {
    switch level {
    case ...1: .heading1
    case 2: .heading2
    case 3: .heading3
    default: .heading4
    }
  }

  /// What it is called in the list of styles. Word knows its own by their English names.
  private var name: String {
    switch self {
    case .normal: "Normal"
    case .notice: "声明"
    case .series: "红头"
    case .number: "期号"
    case .office: "编发单位"
    case .rule: "红线"
    case .title: "Title"
    case .addressees: "主送"
    case .body: "Body Text"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .heading4: "heading 4"
    case .annexList: "附件说明"
    case .signature: "Signature"
    case .annexMark: "附件标识"
    case .annexTitle: "附件标题"
    case .caption: "caption"
    case .tableHead: "表头"
    case .tableText: "表文"
    case .tableNote: "表注"
    case .footer: "footer"
    }
  }

  /// `word/styles.xml`.
  static func part(_ grid: PaperGrid, _ language: Language) -> [UInt8] {
    DOCXParts.part { xml in
      xml.element("w:styles", ["xmlns:w": DOCXParts.main]) { xml in
        xml.element("w:docDefaults") { xml in
          xml.element("w:rPrDefault") { xml in
            xml.element("w:rPr") { xml in
              fonts(grid.style.body, grid.style.latin, language, in: &xml)
              if grid.spacing != 0, language == .chinese { xml.empty("w:spacing", ["w:val": "\(grid.spacing)"]) }
              size(grid.style.sizes.body, in: &xml)
              xml.empty("w:lang", ["w:val": "en-GB", "w:eastAsia": "zh-CN"])
            }
          }
        }
        for style in allCases { style.write(grid, language, in: &xml) }
      }
    }
  }

  private func write(_ grid: PaperGrid, _ language: Language, in xml: inout Markup) {
    let isDefault = self == .normal
    xml.element(
      "w:style",
      isDefault
        ? ["w:type": "paragraph", "w:default": "1", "w:styleId": rawValue]
        : ["w:type": "paragraph", "w:styleId": rawValue]
    ) { xml in
      xml.empty("w:name", ["w:val": name])
      if !isDefault { xml.empty("w:basedOn", ["w:val": Self.normal.rawValue]) }
      xml.empty("w:qFormat")
      xml.element("w:pPr") { paragraph(grid, language, in: &$0) }
      guard !isDefault else { return }
      xml.element("w:rPr") { letters(grid.style, language, in: &$0) }
    }
  }

  /// How far the lines of a title stand apart: as others, but never so close that its letters cover each other.
  static func titlePitch(_ grid: PaperGrid) -> Int { max(grid.pitch, grid.style.sizes.title * 12) }

  /// How its paragraphs stand.
  private func paragraph(_ grid: PaperGrid, _ language: Language, in xml: inout Markup) {
    let (line, indent) = (grid.pitch, 2 * grid.advance)
    let justified = language.pick("both", "left")
    switch self {
    case .normal:
      // Single lines at the top or the foot of a page are allowed, else a page would not hold its lines; marks do not hang over the
      // edge, and figures stand close to characters.
      xml.empty("w:widowControl", ["w:val": "0"])
      xml.empty("w:overflowPunct", ["w:val": "0"])
      xml.empty("w:autoSpaceDE", ["w:val": "0"])
      xml.empty("w:autoSpaceDN", ["w:val": "0"])
      xml.empty("w:snapToGrid", ["w:val": "0"])
      xml.empty("w:spacing", ["w:line": "\(line)", "w:lineRule": "exact"])
    case .notice:
      xml.element("w:pBdr") { xml in
        for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right"] {
          xml.empty(side, ["w:val": "single", "w:sz": "4", "w:space": "1", "w:color": "auto"])
        }
      }
      // Borders stand outside of what they are around.
      xml.empty("w:ind", ["w:left": "80", "w:right": "80"])
      xml.empty("w:jc", ["w:val": "center"])
    case .series:
      xml.empty("w:spacing", ["w:before": "\(line)", "w:line": "\(3 * line)", "w:lineRule": "exact"])
      xml.empty("w:jc", ["w:val": "center"])
    case .number: xml.empty("w:jc", ["w:val": "center"])
    case .office:
      xml.element("w:tabs") { xml in
        xml.empty("w:tab", ["w:val": "right", "w:pos": "\(grid.width(.upright) - grid.advance)"])
      }
      xml.empty("w:ind", ["w:left": "\(grid.advance)"])
    case .rule:
      // As wide as the type area, which borders follow.
      xml.element("w:pBdr") { xml in
        xml.empty("w:top", ["w:val": "single", "w:sz": "18", "w:space": "1", "w:color": "FF0000"])
      }
      xml.empty("w:spacing", ["w:before": "120", "w:line": "120", "w:lineRule": "exact"])
    case .title:
      xml.empty("w:keepNext")
      let above = max(0, min(grid.style.linesAboveTitle, 10)) * line
      xml.empty("w:spacing", ["w:before": "\(above)", "w:line": "\(Self.titlePitch(grid))", "w:lineRule": "exact"])
      xml.empty("w:jc", ["w:val": "center"])
      xml.empty("w:outlineLvl", ["w:val": "0"])
    case .addressees:
      xml.empty("w:spacing", ["w:before": "\(line)", "w:line": "\(line)", "w:lineRule": "exact"])
      xml.empty("w:jc", ["w:val": justified])
    case .body:
      xml.empty("w:ind", ["w:firstLine": "\(indent)"])
      xml.empty("w:jc", ["w:val": justified])
    case .heading1, .heading2, .heading3, .heading4:
      xml.empty("w:keepNext")
      xml.empty("w:ind", ["w:firstLine": "\(indent)"])
      xml.empty("w:jc", ["w:val": justified])
      xml.empty("w:outlineLvl", ["w:val": outline])
    case .annexList, .signature: break
    case .annexMark:
      xml.empty("w:keepNext")
      xml.empty("w:outlineLvl", ["w:val": "0"])
    case .annexTitle:
      xml.empty("w:keepNext")
      xml.empty(
        "w:spacing",
        ["w:before": "\(line)", "w:after": "\(line)", "w:line": "\(Self.titlePitch(grid))", "w:lineRule": "exact"])
      xml.empty("w:jc", ["w:val": "center"])
    case .caption:
      xml.empty("w:keepNext")
      xml.empty("w:jc", ["w:val": "center"])
    case .tableHead:
      xml.empty("w:keepNext")
      xml.empty("w:spacing", ["w:line": "240", "w:lineRule": "auto"])
      xml.empty("w:jc", ["w:val": "center"])
    case .tableText: xml.empty("w:spacing", ["w:line": "240", "w:lineRule": "auto"])
    case .tableNote: xml.empty("w:spacing", ["w:before": "80", "w:line": "300", "w:lineRule": "exact"])
    case .footer: xml.empty("w:spacing", ["w:line": "240", "w:lineRule": "auto"])
    }
  }

  /// How its letters look.
  private func letters(_ style: PaperStyle, _ language: Language, in xml: inout Markup) {
    let isEnglish = language == .english
    let sizes = style.sizes
    func set(_ font: PaperFont, _ halfPoints: Int, bold: Bool = false, italic: Bool = false, red: Bool = false) {
      // Page numbers stay in their own font.
      Self.fonts(font, self == .footer ? nil : style.latin, language, in: &xml)
      if bold { xml.empty("w:b") }
      if italic { xml.empty("w:i") }
      if red { xml.empty("w:color", ["w:val": "FF0000"]) }
      if halfPoints != sizes.body { xml.empty("w:spacing", ["w:val": "0"]) }
      Self.size(halfPoints, in: &xml)
    }
    switch self {
    case .normal, .number, .office, .rule, .addressees, .body, .heading3, .heading4, .annexList, .signature:
      set(style.body, sizes.body, bold: isEnglish && self == .heading3)
    case .notice: set(style.secondLevel, 28)
    case .series: set(style.title, 96, red: true)
    case .title, .annexTitle: set(style.title, sizes.title, bold: isEnglish)
    case .heading1, .annexMark: set(style.firstLevel, sizes.firstLevel, bold: isEnglish)
    case .heading2: set(style.secondLevel, sizes.secondLevel, bold: isEnglish, italic: isEnglish)
    case .caption: set(style.firstLevel, 28, bold: isEnglish)
    case .tableHead: set(style.firstLevel, sizes.table, bold: isEnglish)
    case .tableText: set(style.body, sizes.table)
    case .tableNote: set(style.body, sizes.note)
    case .footer: set(style.pageNumber, sizes.pageNumber)
    }
  }

  private var outline: String {
    switch self {
    case .heading2: "1"
    case .heading3: "2"
    case .heading4: "3"
    case .normal, .notice, .series, .number, .office, .rule, .title, .addressees, .body, .heading1, .annexList,
      .signature,
      .annexMark, .annexTitle, .caption, .tableHead, .tableText, .tableNote, .footer:
      "0"
    }
  }

  /// All four names, since a word processor picks by the kind of each character. In Chinese the marks that both scripts have are set
  /// as Chinese ones.
  private static func fonts(_ font: PaperFont, _ latin: PaperFont?, _ language: Language, in xml: inout Markup) {
    let latin = latin?.name ?? font.name
    let names: KeyValuePairs<StaticString, String> = [
      "w:ascii": latin, "w:hAnsi": latin, "w:eastAsia": font.name, "w:cs": latin,
    ]
    let hinted: KeyValuePairs<StaticString, String> = [
      "w:ascii": latin, "w:hAnsi": latin, "w:eastAsia": font.name, "w:cs": latin, "w:hint": "eastAsia",
    ]
    xml.empty("w:rFonts", language == .chinese ? hinted : names)
  }

  private static func size(_ halfPoints: Int, in xml: inout Markup) {
    xml.empty("w:sz", ["w:val": "\(halfPoints)"])
    xml.empty("w:szCs", ["w:val": "\(halfPoints)"])
  }

  /// `word/fontTable.xml`: what takes the place of a font that is missing.
  static func fontTable(_ style: PaperStyle) -> [UInt8] {
    var seen: Set<String> = []
    let all =
      [style.body, style.title, style.firstLevel, style.secondLevel, style.pageNumber]
      + (style.latin.map { [$0] } ?? [])
    return DOCXParts.part { xml in
      xml.element("w:fonts", ["xmlns:w": DOCXParts.main]) { xml in
        for font in all where seen.insert(font.name).inserted {
          xml.element("w:font", ["w:name": font.name]) { xml in
            if !font.fallbacks.isEmpty { xml.empty("w:altName", ["w:val": font.fallbacks.joined(separator: ",")]) }
            xml.empty("w:charset", ["w:val": font == style.latin ? "00" : "86"])
            xml.empty("w:family", ["w:val": "auto"])
            xml.empty("w:pitch", ["w:val": "default"])
          }
        }
      }
    }
  }
}
