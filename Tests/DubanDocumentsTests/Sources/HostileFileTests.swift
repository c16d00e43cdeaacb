import DubanDocuments
import OfficeFiles
import Testing

@Suite struct `Hostile documents` {
  @Test(arguments: HostileFiles.all)
  func `are refused with a sentence`(_ file: HostileFiles.File) {
    let found = linesOf(file.bytes).joined(separator: "/")
    #expect(found.contains(file.words), "\(file.name): \(found.prefix(300))")
  }

  @Test func `a file cut off anywhere or changed anywhere ends in a document or a sentence`() {
    let files = [
      WordFile.bytes(WordFile.paragraph("甲") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
      SheetFile.bytes("<row><c t=\"s\"><v>0</v></c></row>", strings: ["<t>甲</t>"]),
      [UInt8]("<html><table><tr><td rowspan=2>甲<td>乙</table><p>丙".utf8), [UInt8]("a,b\n\"1\",2\n".utf8),
    ]
    var generator = SeededGenerator(seed: 7)
    for file in files {
      for count in stride(from: 0, to: file.count, by: max(1, file.count / 40)) {
        #expect(!linesOf(Array(file.prefix(count))).isEmpty)
      }
      for _ in 0..<60 {
        var damaged = file
        for _ in 0..<3 {
          damaged[Int.random(in: 0..<file.count, using: &generator)] = .random(in: 0...255, using: &generator)
        }
        #expect(!linesOf(damaged).isEmpty)
      }
    }
  }
}
