/// Makes DOCX files for tests.
package enum WordFile {
  package static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
    """

  /// A file with `body` inside `w:body`.
  package static func bytes(_ body: String, styles: String = "", numbering: String = "") -> [UInt8] {
    zip(body, styles: styles, numbering: numbering).bytes
  }

  package static func zip(_ body: String, styles: String = "", numbering: String = "") -> ZipFile {
    ZipFile([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
      "word/document.xml": "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>",
      "word/_rels/document.xml.rels": relationships([
        ("a", "styles", "styles.xml"), ("b", "numbering", "/word/numbering.xml"),
      ]),
      "word/styles.xml": "<w:styles \(namespaces)>\(styles)</w:styles>",
      "word/numbering.xml": "<w:numbering \(namespaces)>\(numbering)</w:numbering>",
    ])
  }

  package static func relationships(_ list: [(id: String, kind: String, target: String)]) -> String {
    let items = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())</Relationships>"
  }

  package static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  package static func numbered(_ text: String, _ id: Int, _ level: Int = 0) -> String {
    paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>")
  }

  package static func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }
}
