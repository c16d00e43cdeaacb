import OfficeFiles
import Testing

/// Files made to harm, and what is said of each.
enum HostileFiles {
  struct File: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    /// A part of the sentence.
    let words: String

    var testDescription: String { name }
  }

  /// A DOCX file with `body`.
  static func word(_ body: String) -> [UInt8] { WordFile.bytes(body) }

  static let paragraph = WordFile.paragraph("甲")

  /// A good file that takes a while.
  static let slow = word(String(repeating: paragraph, count: 50_000))

  static let all: [File] = [
    File(name: "zip bomb", bytes: bomb, words: "unpacks to more than 128 MB"),
    File(name: "entity bomb", bytes: document(entities), words: "declares a document type"),
    File(
      name: "external entity", bytes: document("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"),
      words: "declares a document type"),
    File(
      name: "deep nesting", bytes: word(String(repeating: "<w:sdt>", count: 300)), words: "nested more than 256 levels"),
    File(
      name: "nested tables", bytes: word(String(repeating: "<w:tbl><w:tr><w:tc>", count: 33)),
      words: "nested more than 32 levels"),
    File(name: "cut off", bytes: Array(word(paragraph).dropLast(100)), words: "cut off or damaged"),
    File(
      name: "cut off inside", bytes: document("<w:document \(WordFile.namespaces)><w:body>\(paragraph)"),
      words: "its XML is broken"),
    File(
      name: "300,000 attributes", bytes: word("<w:p \((0..<300_000).map { "a\($0)='1'" }.joined(separator: " "))/>"),
      words: "longer than 1024 KB"),
    File(name: "part twice", bytes: twice("word/document.xml"), words: "a part of it stands twice"),
    File(name: "part twice by another name", bytes: twice("word\\document.xml"), words: "a part of it stands twice"),
    File(name: "part twice in capitals", bytes: twice("WORD/document.xml"), words: "a part of it stands twice"),
    File(name: "wrong checksum", bytes: changed { $0.checksum = 1 }, words: "cut off or damaged"),
    File(name: "wrong size", bytes: changed { $0.declaredSize = 5 }, words: "cut off or damaged"),
    File(name: "password", bytes: changed { $0.flags = 1 }, words: "it has a password"),
    File(name: "strange packing", bytes: changed { $0.method = 12 }, words: "packed in an uncommon way"),
    File(
      name: "many parts",
      bytes: ZipFile((0..<10_002).map { ZipFile.Entry(name: "word/\($0).xml", bytes: []) }).bytes,
      words: "more than 10000 parts"),
    File(
      name: "wide span",
      bytes: word("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr></w:tc></w:tr></w:tbl>"),
      words: "a field covers 2000000000 columns"),
    File(
      name: "sheet named twice", bytes: sheetTwice, words: "a part of it stands twice"),
    File(
      name: "text told a thousand times",
      bytes: SheetFile.bytes(
        (1...100).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }.joined(),
        strings: ["<t>\(String(repeating: "长", count: 400_000))</t>"]),
      words: "more than 64 MB of text"),
    File(
      name: "endless tag", bytes: [UInt8]("<html><p \((0..<100_000).map { "a\($0)=1" }.joined(separator: " "))>".utf8),
      words: "longer than 64 KB"),
    File(
      name: "nested tables of a page",
      bytes: [UInt8](("<html>" + String(repeating: "<table><tr><td>", count: 200)).utf8),
      words: "nested more than 32 levels"),
    File(
      name: "zeros", bytes: [UInt8](repeating: 0, count: 1_000_000), words: "it is neither text nor a known document"),
    File(
      name: "quote without end", bytes: [UInt8]("a,b,c\n1,2,3\n\"".utf8) + [UInt8](repeating: 0x61, count: 1_000_000),
      words: "nothing closes this quote"),
  ]

  private static func document(_ text: String) -> [UInt8] {
    changed { $0.bytes = [UInt8](text.utf8) }
  }

  private static func changed(_ change: (inout ZipFile.Entry) -> Void) -> [UInt8] {
    var zip = WordFile.zip(paragraph)
    for index in zip.entries.indices where zip.entries[index].name == "word/document.xml" {
      change(&zip.entries[index])
    }
    return zip.bytes
  }

  private static func twice(_ name: String) -> [UInt8] {
    var zip = WordFile.zip(paragraph)
    zip.entries.append(ZipFile.Entry(name: name, bytes: [UInt8]("<a/>".utf8)))
    return zip.bytes
  }

  private static let entities =
    "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\">\((1..<20).map { "<!ENTITY a\($0) \"&a\($0 == 1 ? "" : "\($0 - 1)");&a;\">" }.joined())]><a>&a19;</a>"

  private static let sheetTwice: [UInt8] = {
    var zip = SheetFile.zip(sheets: [("甲", "", "", ""), ("乙", "", "", "")])
    for index in zip.entries.indices where zip.entries[index].name == "xl/_rels/workbook.xml.rels" {
      let text = String(decoding: zip.entries[index].bytes, as: UTF8.self)
      zip.entries[index].bytes = [UInt8](text.replacing("sheet1.xml", with: "sheet0.xml").utf8)
    }
    return zip.bytes
  }()

  /// A part that unpacks to 1 GiB of blanks.
  private static let bomb = changed { part in
    let head = [UInt8]("<w:document \(WordFile.namespaces)><w:body>".utf8)
    part.bytes = DeflatedRun.bytes(head, repeating: 0x20, count: 1 << 30)
    part.method = 8
    part.declaredSize = UInt32(head.count + 1 << 30)
  }
}

/// Packs one byte repeated, by the fixed codes of DEFLATE (RFC 1951, 3.2.6): thirteen bits for every 258 bytes.
enum DeflatedRun {
  static func bytes(_ head: [UInt8], repeating byte: UInt8, count: Int) -> [UInt8] {
    // What comes first is stored.
    var bytes: [UInt8] = [0, UInt8(truncatingIfNeeded: head.count), UInt8(head.count >> 8)]
    bytes += [~UInt8(truncatingIfNeeded: head.count), ~UInt8(head.count >> 8)] + head
    var pending: UInt64 = 0
    var bits = 0
    func put(_ code: UInt64, _ width: Int, reversed: Bool) {
      for index in 0..<width {
        let bit = code >> UInt64(reversed ? width - 1 - index : index) & 1
        pending |= bit << UInt64(bits)
        bits += 1
        if bits == 8 {
          bytes.append(UInt8(pending))
          (pending, bits) = (0, 0)
        }
      }
    }
    put(0b011, 3, reversed: false)
    put(UInt64(0x30 + UInt64(byte)), 8, reversed: true)
    for _ in 0..<(count / 258) {
      put(0b1100_0101, 8, reversed: true)
      put(0, 5, reversed: true)
    }
    put(0, 7, reversed: true)
    for _ in 0..<7 { put(0, 1, reversed: false) }
    return bytes
  }
}
