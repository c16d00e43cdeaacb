import DubanCore
import DubanReports

/// The parts of a Word file besides its text: what lies in it, how it is printed, who wrote it.
enum DOCXParts {
  static let oddFooter = "rId4"
  static let evenFooter = "rId5"

  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// A part of its own with its declaration.
  static func part(_ write: (inout Markup) -> Void) -> [UInt8] {
    var xml = Markup()
    xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    write(&xml)
    return xml.bytes
  }

  /// What each part is.
  static var contentTypes: [UInt8] {
    part { xml in
      xml.element("Types", ["xmlns": package + "content-types"]) { xml in
        xml.empty(
          "Default",
          ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
        xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
        let parts = [
          ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("fontTable", "fontTable"),
          ("footer1", "footer"), ("footer2", "footer"),
        ]
        for (name, kind) in parts {
          xml.empty("Override", ["PartName": "/word/\(name).xml", "ContentType": word + kind + "+xml"])
        }
        xml.empty(
          "Override",
          [
            "PartName": "/docProps/core.xml",
            "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
          ])
      }
    }
  }

  /// Where to begin.
  static var relationships: [UInt8] {
    relationships([
      ("rId1", office + "relationships/officeDocument", "word/document.xml"),
      ("rId2", package + "relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  /// What the text needs.
  static var documentRelationships: [UInt8] {
    relationships([
      ("rId1", office + "relationships/styles", "styles.xml"),
      ("rId2", office + "relationships/settings", "settings.xml"),
      ("rId3", office + "relationships/fontTable", "fontTable.xml"),
      (oddFooter, office + "relationships/footer", "footer1.xml"),
      (evenFooter, office + "relationships/footer", "footer2.xml"),
    ])
  }

  private static func relationships(_ all: [(id: String, type: String, target: String)]) -> [UInt8] {
    part { xml in
      xml.element("Relationships", ["xmlns": package + "relationships"]) { xml in
        for each in all { xml.empty("Relationship", ["Id": each.id, "Type": each.type, "Target": each.target]) }
      }
    }
  }

  /// Odd and even pages differ; marks keep their full width, so that a line holds its count.
  static func settings(_ style: PaperStyle) -> [UInt8] {
    part { xml in
      xml.element("w:settings", ["xmlns:w": main]) { xml in
        if style.isDuplex { xml.empty("w:mirrorMargins") }
        xml.empty("w:defaultTabStop", ["w:val": "420"])
        xml.empty("w:evenAndOddHeaders")
        xml.empty("w:characterSpacingControl", ["w:val": "doNotCompress"])
        xml.element("w:compat") { xml in
          xml.empty(
            "w:compatSetting",
            ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
        }
      }
    }
  }

  /// `— 1 —` one character in from the outer edge (GB/T 9704-2012 §7.5), right on odd pages, left on even ones, unless `style` says
  /// otherwise.
  static func footer(isOdd: Bool, _ style: PaperStyle) -> [UInt8] {
    let (form, place) = (style.numbering.form, style.numbering.place)
    let isRight = isOdd || place == .right
    let indent = "\(style.sizes.pageNumber * 10)"
    return part { xml in
      xml.element("w:ftr", ["xmlns:w": main]) { xml in
        xml.element("w:p") { xml in
          xml.element("w:pPr") { xml in
            xml.empty("w:pStyle", ["w:val": DOCXStyle.footer.rawValue])
            if place != .centre { xml.empty("w:ind", isRight ? ["w:right": indent] : ["w:left": indent]) }
            xml.empty("w:jc", ["w:val": place == .centre ? "center" : isRight ? "right" : "left"])
          }
          guard form != .none else { return }
          if form == .dashes { run("— ", in: &xml) }
          for kind in ["begin", "", "separate"] {
            xml.element("w:r") { xml in
              if kind.isEmpty {
                xml.element("w:instrText", ["xml:space": "preserve"], words: " PAGE ")
              } else {
                xml.empty("w:fldChar", ["w:fldCharType": kind])
              }
            }
          }
          run("1", in: &xml)
          xml.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "end"]) }
          if form == .dashes { run(" —", in: &xml) }
        }
      }
    }
  }

  private static func run(_ text: String, in xml: inout Markup) {
    xml.element("w:r") { $0.element("w:t", ["xml:space": "preserve"], words: text) }
  }

  /// Title, author and day. The day is the report's, so that the same report gives the same bytes.
  static func core(_ report: Report) -> [UInt8] {
    part { xml in
      xml.element(
        "cp:coreProperties",
        [
          "xmlns:cp": package + "metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": "http://purl.org/dc/terms/", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        ]
      ) { xml in
        xml.element("dc:title", words: PaperTitle.joined(report.title))
        xml.element("dc:creator", words: report.issuer)
        xml.element("dc:language", words: report.language.pick("zh-CN", "en"))
        for name: StaticString in ["dcterms:created", "dcterms:modified"] {
          xml.element(name, ["xsi:type": "dcterms:W3CDTF"], words: "\(report.day)T00:00:00Z")
        }
      }
    }
  }
}
