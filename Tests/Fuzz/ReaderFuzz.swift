import DubanDocuments

/// Gives the readers what libFuzzer makes up. The first byte chooses the reader; what lies in containers is put into good ones,
/// for no change of a packed file by chance gets past its checksum.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let rest = Array(bytes[1...])
  let text = String(decoding: rest, as: UTF8.self)
  switch choice % 9 {
  case 0: read(rest, "f")
  case 1: read([UInt8]("<html>".utf8) + rest, "f.html")
  case 2: read(rest, "f.csv")
  case 3: read(WordFile.bytes(text), "f.docx")
  case 4: read(WordFile.bytes(WordFile.numbered("a", 1), styles: text), "f.docx")
  case 5: read(WordFile.bytes(WordFile.numbered("a", 1) + WordFile.numbered("b", 1, 1), numbering: text), "f.docx")
  case 6: read(SheetFile.bytes(text, strings: ["<t>a</t>"]), "f.xlsx")
  case 7: read(SheetFile.bytes("<row><c s=\"1\"><v>45473.5</v></c></row>", more: text, styles: text), "f.xlsx")
  // What the parent reads of a child that may have been taken over.
  default: _ = ReadingAnswer(bytes: [UInt8]("DBSD1".utf8) + rest)
  }
  return 0
}

/// Every document can be passed on and comes back as it was.
private func read(_ bytes: [UInt8], _ file: String) {
  let answer = ReadingAnswer(reading: bytes, file: file)
  precondition(ReadingAnswer(bytes: answer.bytes) == answer)
}
