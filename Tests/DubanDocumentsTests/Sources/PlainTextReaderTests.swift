import DubanCore
import DubanDocuments
import Testing

@Suite struct `Text files` {
  @Test(arguments: [
    ("一、甲\r\n\r\n 乙\n\u{3000}\n丙\r丁\u{2028}戊", [1, 3, 5, 6, 7], ["一、甲", " 乙", "丙", "丁", "戊"]),
    ("无换行", [1], ["无换行"]),
  ])
  func `a line is a paragraph with its number`(_ text: String, _ numbers: [Int], _ lines: [String]) throws {
    let document = try DocumentReader.read([UInt8](text.utf8), file: "a.txt")
    #expect(document.lines == lines)
    let origins = document.blocks.map { block -> Origin? in
      if case .paragraph(let paragraph) = block { paragraph.origin } else { nil }
    }
    #expect(origins == numbers.map { .line($0) })
  }

  /// 办公室 and a line end, in each encoding.
  @Test(
    arguments: [
      [0xEF, 0xBB, 0xBF, 0xE5, 0x8A, 0x9E, 0xE5, 0x85, 0xAC, 0xE5, 0xAE, 0xA4, 0x0A],
      [0xE5, 0x8A, 0x9E, 0xE5, 0x85, 0xAC, 0xE5, 0xAE, 0xA4, 0x0A], [0xB0, 0xEC, 0xB9, 0xAB, 0xCA, 0xD2, 0x0A],
      [0xFF, 0xFE, 0x9E, 0x52, 0x6C, 0x51, 0xA4, 0x5B, 0x0A, 0x00],
      [0xFE, 0xFF, 0x52, 0x9E, 0x51, 0x6C, 0x5B, 0xA4, 0x00, 0x0A],
      [0x9E, 0x52, 0x6C, 0x51, 0xA4, 0x5B, 0x0A, 0x00], [0x52, 0x9E, 0x51, 0x6C, 0x5B, 0xA4, 0x00, 0x0A],
    ] as [[UInt8]])
  func `every encoding is told`(_ bytes: [UInt8]) {
    #expect(linesOf(bytes) == ["办公室"])
  }

  @Test func `what nobody sees is taken out and told`() throws {
    let document = try DocumentReader.read([UInt8]("目\u{200B}标\u{7}70\u{AD}个\n“无”\tA".utf8), file: "a.txt")
    #expect(document.lines == ["目标70个", "“无”\tA"])
    #expect(document.cleanings.map(\.before) == ["目\u{200B}标\u{7}70\u{AD}个"])
    #expect(document.cleanings.map(\.kind) == [.invisible])
  }

  @Test(arguments: [
    ("å…³äºŽå\u{8D}°å\u{8F}‘å·¥ä½œè¦\u{81}ç‚¹çš„é€šçŸ¥", "its text was saved in a wrong encoding"),
    ("鍏充簬鍗板彂宸ヤ綔瑕佺偣鐨勯€氱煡", "its text was saved in a wrong encoding"),
    ("¹ØÓÚÓ¡·¢¹¤×÷ÒªµãµÄÍ¨Öª", "its text was saved in a wrong encoding"),
    ("关于\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}工作", "its text was saved in a wrong encoding"),
    ("锟斤拷锟斤拷通知", "its text was saved in a wrong encoding"), ("  \n\u{3000}", "there is no text in it"),
  ])
  func `lost characters are refused`(_ text: String, _ words: String) {
    #expect(linesOf([UInt8](text.utf8)).first?.contains(words) == true, "\(linesOf([UInt8](text.utf8)))")
  }

  @Test(arguments: ["关于印发工作方案的通知", "Über façade à côté déjà", "一个字\u{FFFD}丢了,其余的文字都在这里,读起来没有问题,可以照常导入,丢的字自己补上"])
  func `good characters are not`(_ text: String) {
    #expect(linesOf([UInt8](text.utf8)) == [text])
  }

  @Test func `a damaged byte is told by its place`() {
    let good = [UInt8]("第一行文字都好\n第二行有".utf8)
    #expect(
      linesOf(good + [0xFF] + [UInt8]("个坏字节".utf8)).first?.hasPrefix("f:2:5: this byte is no UTF-8") == true,
      "\(linesOf(good + [0xFF]))")
  }
}
