import DubanDocuments
import OfficeFiles
import Testing

/// What belongs to a Word document and stands in parts of its own.
@Suite struct `Parts of Word documents` {
  /// A document with `body` and further parts: their names, their kinds as relationships name them, and what is in them.
  private static func document(_ body: String, _ parts: [(name: String, kind: String, content: String)]) -> [UInt8] {
    var zip = WordFile.zip(body)
    let list = parts.enumerated().map { ("x\($0)", $1.kind, $1.name) }
    for index in zip.entries.indices {
      if zip.entries[index].name == "word/_rels/document.xml.rels" {
        zip.entries[index].bytes = [UInt8](WordFile.relationships(list).utf8)
      } else if zip.entries[index].name == "word/document.xml" {
        let text = String(decoding: zip.entries[index].bytes, as: UTF8.self)
        let relations = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        zip.entries[index].bytes = [UInt8](text.replacing("<w:document ", with: "<w:document " + relations).utf8)
      }
    }
    for part in parts { zip.entries.append(.init(name: "word/" + part.name, bytes: [UInt8](part.content.utf8))) }
    return zip.bytes
  }

  private static func notes(_ element: String, _ list: String) -> String {
    "<w:\(element)s \(WordFile.namespaces)>\(list)</w:\(element)s>"
  }

  private static func margin(_ element: String, _ list: String...) -> String {
    "<w:\(element) \(WordFile.namespaces)>\(list.map { WordFile.paragraph($0) }.joined())</w:\(element)>"
  }

  private static func referring(_ text: String, _ kind: String, _ id: Int) -> String {
    "<w:p><w:r><w:t>\(text)</w:t></w:r><w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r></w:p>"
  }

  @Test func `notes stand behind the paragraph that names them`() {
    let footnotes = Self.notes(
      "footnote",
      "<w:footnote w:type=\"separator\" w:id=\"-1\">\(WordFile.paragraph("———"))</w:footnote>"
        + "<w:footnote w:id=\"1\">\(WordFile.paragraph(" 列第一位者为牵头单位，下同"))</w:footnote>"
        + "<w:footnote w:id=\"2\">\(WordFile.paragraph("没有人提到"))</w:footnote>")
    let endnotes = Self.notes("endnote", "<w:endnote w:id=\"1\">\(WordFile.paragraph("注：尾注"))</w:endnote>")
    let body =
      Self.referring("一、甲", "footnote", 1) + Self.referring("二、乙", "endnote", 1)
      + Self.referring("三、丙", "footnote", 9)
    let bytes = Self.document(
      body, [("footnotes.xml", "footnotes", footnotes), ("endnotes.xml", "endnotes", endnotes)])
    #expect(linesOf(bytes) == ["一、甲", "注：列第一位者为牵头单位，下同", "二、乙", "注：尾注", "三、丙"])
  }

  @Test func `of headers the number and the issuer count, page marks are noise`() throws {
    let bytes = Self.document(
      WordFile.paragraph("青石县2026年工作方案") + WordFile.paragraph("1.甲"),
      [
        ("header1.xml", "header", Self.margin("hdr", "青石县人民政府文件", "青政办发〔2026〕12号")),
        ("header2.xml", "header", Self.margin("hdr", "青石县2026年工作方案", "青政办发〔2026〕12号")),
        ("footer1.xml", "footer", Self.margin("ftr", "— 1 —")),
      ])
    let document = try DocumentReader.read(bytes, file: "f")
    #expect(document.lines == ["青石县人民政府文件", "青政办发〔2026〕12号", "青石县2026年工作方案", "1.甲"])
    #expect(document.cleanings.map(\.before) == ["青石县2026年工作方案", "— 1 —"])
  }

  @Test func `a number that the text has is not told twice`() throws {
    let bytes = Self.document(
      WordFile.paragraph("青政办发〔2026〕12号") + WordFile.paragraph("1.甲"),
      [("header1.xml", "header", Self.margin("hdr", "青政办发〔2026〕12号"))])
    #expect(linesOf(bytes) == ["青政办发〔2026〕12号", "1.甲"])
  }

  @Test func `what is put in whole is read where it stands`() throws {
    let inner = "<html><p>2.乙</p><table><tr><td>表<td>格</table></html>"
    let body =
      WordFile.paragraph("1.甲") + "<w:altChunk r:id=\"x0\"/>" + WordFile.paragraph("3.丙") + "<w:altChunk r:id=\"x1\"/>"
    let bytes = Self.document(
      body, [("afchunk.htm", "aFChunk", inner), ("afchunk.rtf", "aFChunk", "{\\rtf1 x}")])
    let document = try DocumentReader.read(bytes, file: "f")
    #expect(document.lines == ["1.甲", "2.乙", "0,0: 表", "0,1: 格", "3.丙"])
    #expect(document.remarks == [.embedded("afchunk.rtf")])
  }

  @Test func `a document that is put into itself ends`() throws {
    let text = Self.document(
      WordFile.paragraph("1.甲") + "<w:altChunk r:id=\"x0\"/>", [("afchunk.txt", "aFChunk", "2.乙\n3.丙")])
    #expect(linesOf(text) == ["1.甲", "2.乙", "3.丙"])
    let missing = Self.document(WordFile.paragraph("1.甲") + "<w:altChunk r:id=\"nowhere\"/>", [])
    #expect(try DocumentReader.read(missing, file: "f").remarks == [.embedded("nowhere")])
  }

  @Test func `comments are left out and said`() throws {
    let body =
      "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>1.甲</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
    let comments =
      "<w:comments \(WordFile.namespaces)><w:comment w:id=\"0\">\(WordFile.paragraph("改成8个"))</w:comment></w:comments>"
    let document = try DocumentReader.read(Self.document(body, [("comments.xml", "comments", comments)]), file: "f")
    #expect(document.lines == ["1.甲"])
    #expect(document.remarks == [.comments(1)])
  }

  @Test func `in notes too what was deleted is gone and what was put in stands`() {
    let note =
      "<w:footnote w:id=\"1\"><w:p><w:r><w:t>改造</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>8</w:t></w:r></w:ins><w:r><w:t>个</w:t></w:r></w:p></w:footnote>"
    let bytes = Self.document(
      Self.referring("甲", "footnote", 1)
        + "<w:p><w:del><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:del><w:r><w:t>乙</w:t></w:r></w:p>",
      [("footnotes.xml", "footnotes", Self.notes("footnote", note))])
    #expect(linesOf(bytes) == ["甲", "注：改造8个", "乙"])
  }

  @Test func `a damaged part is told with its name`() {
    let bytes = Self.document(WordFile.paragraph("甲"), [("footnotes.xml", "footnotes", "<w:footnotes")])
    #expect(linesOf(bytes).first?.contains("[word/footnotes.xml]") == true)
  }
}
