import DubanDocuments

/// The readers of published documents. What lies in containers is put into good ones, for no change of a packed file by chance gets
/// past its checksum; there the first byte chooses the part.
enum ReaderFuzz {
  /// Every document can be passed on and comes back as it was.
  static func read(_ bytes: [UInt8], _ file: String) {
    let answer = ReadingAnswer(to: ReadingRequest([.init(file, bytes)]))
    precondition(ReadingAnswer(bytes: answer.bytes) == answer)
  }

  static func readWord(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    switch bytes.first.map({ $0 % 3 }) {
    case nil: return
    case 0: read(WordFile.bytes(text), "f.docx")
    case 1: read(WordFile.bytes(WordFile.numbered("a", 1), styles: text), "f.docx")
    default: read(WordFile.bytes(WordFile.numbered("a", 1) + WordFile.numbered("b", 1, 1), numbering: text), "f.docx")
    }
  }

  static func readSheet(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    switch bytes.first.map({ $0 % 3 }) {
    case nil: return
    case 0: read(SheetFile.bytes(text, strings: ["<t>a</t>"]), "f.xlsx")
    case 1: read(SheetFile.bytes("<row><c s=\"1\"><v>45473.5</v></c></row>", more: text, styles: text), "f.xlsx")
    default: read(SheetFile.bytes("<row><c t=\"s\"><v>0</v></c></row>", strings: [text]), "f.xlsx")
    }
  }

  /// What the parent reads of a child that may have been taken over.
  static func answer(_ bytes: [UInt8]) { _ = ReadingAnswer(bytes: [UInt8]("DBSD2".utf8) + bytes) }
}
