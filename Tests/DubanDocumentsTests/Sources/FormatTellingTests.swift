import DubanCore
import DubanDocuments
import OfficeFiles
import Testing

@Suite struct `Telling a file by its content` {
  @Test(arguments: [
    ("一、甲\n二、乙", SourceDocument.Format.text), ("各县区,各部门:现将方案印发给你们,请执行。\n一,甲,乙。\n二,丙,丁。", .text),
    ("a,b,c\n1,2,3\n", .csv), ("<!DOCTYPE HTML><p>甲", .html), ("\u{FEFF}  <html><p>甲", .html),
    ("文<p>甲</p><p>乙</p><td>x</td>", .html),
    ("<?xml version='1.0'?><!DOCTYPE html><html><p>甲", .html), ("标题\n甲\t乙\n说明文字很长\n又一段", .text),
  ])
  func `texts are told apart`(_ text: String, _ format: SourceDocument.Format) throws {
    #expect(try SourceDocument.Format(telling: [UInt8](text.utf8)) == format)
  }

  @Test func `containers are told apart`() throws {
    #expect(try SourceDocument.Format(telling: WordFile.bytes("")) == .docx)
    #expect(try SourceDocument.Format(telling: SheetFile.bytes("")) == .xlsx)
  }

  private static func compound(_ stream: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1_536)
    bytes.replaceSubrange(0..<4, with: [0xD0, 0xCF, 0x11, 0xE0])
    // What a cell with a formula begins with, at the place of an entry.
    bytes[1_280] = 6
    for (index, unit) in stream.utf16.enumerated() { bytes[1_024 + 2 * index] = UInt8(unit) }
    return bytes
  }

  static let foreign: [(bytes: [UInt8], format: ForeignFormat)] = [
    (compound("WordDocument"), .doc), (compound("Workbook"), .xls), (compound("EncryptedPackage"), .protected),
    (compound("\u{6}DataSpaces"), .protected),
    (compound("PowerPoint Document"), .slides), (compound("other"), .compound), ([UInt8]("%PDF-1.7\n".utf8), .pdf),
    ([UInt8]("{\\rtf1\\ansi".utf8), .rtf), ([UInt8]("SQLite format 3\0".utf8), .database),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture),
    ([0xFF, 0xD8, 0xFF, 0xE0], .picture), ([UInt8]("Rar!\u{1A}\u{7}".utf8), .archive),
    ([UInt8]("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>".utf8), .officeXML),
    ([UInt8]("<?xml version=\"1.0\"?><a/>".utf8), .xml), (ZipFile(["OFD.xml": "<OFD/>"]).bytes, .ofd),
    (ZipFile(["mimetype": "application/epub+zip", "META-INF/container.xml": ""]).bytes, .epub),
    (ZipFile(["mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""]).bytes, .openDocument),
    (
      ZipFile(["mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""]).bytes,
      .openSpreadsheet
    ),
    (ZipFile(["mimetype": "application/vnd.oasis.opendocument.presentation", "content.xml": ""]).bytes, .slides),
    (ZipFile(["xl/workbook.bin": "", "[Content_Types].xml": ""]).bytes, .xlsb),
    (ZipFile(["ppt/presentation.xml": "", "[Content_Types].xml": ""]).bytes, .slides),
    (ZipFile(["通知.txt": "甲"]).bytes, .archive),
  ]

  @Test(arguments: foreign)
  func `what is not read is named`(_ bytes: [UInt8], _ format: ForeignFormat) {
    #expect(throws: DocumentProblem.foreign(format)) { try DocumentReader.read(bytes, file: "f") }
  }

  @Test(arguments: ForeignFormat.allCases)
  func `each says the step that helps, in both languages`(_ format: ForeignFormat) {
    for language in Language.allCases {
      let sentence = DocumentProblem.foreign(format).words(language, file: "通 知")
      #expect(sentence.hasPrefix("通 知" + language.pick("：", ": ")) && sentence.unicodeScalars.count > 12)
    }
  }

  @Test func `a spreadsheet of OpenDocument is to become a spreadsheet, also where only its name tells`() {
    let packed = ZipFile(["content.xml": "", "mimetype": "application/vnd.oasis.opendocument.spreadsheet"]).bytes
    #expect(throws: DocumentProblem.foreign(.openSpreadsheet)) { try DocumentReader.read(packed, file: "填报表.ODS") }
    #expect(throws: DocumentProblem.foreign(.openDocument)) { try DocumentReader.read(packed, file: "通知.odt") }
    let sentence = DocumentProblem.foreign(.openSpreadsheet).words(.chinese, file: "填报表.ods")
    #expect(sentence.contains("请用Excel或WPS另存为.xlsx") && !sentence.contains("docx"), "\(sentence)")
  }

  @Test func `the command that converts can be pasted`() {
    let sentence = DocumentProblem.foreign(.doc).words(.english, file: "it's 通知.doc")
    #expect(sentence.hasSuffix("or run: soffice --headless --convert-to docx 'it'\\''s 通知.doc'"), "\(sentence)")
  }
}
