import Foundation
import OfficeFiles
import StorySupport
import Testing

/// `duban import` on documents, at a terminal and without one.
@Suite struct `Importing a document` {
  private let desk: ImportDesk

  init() throws { desk = try ImportDesk() }

  @Test func `a newcomer gets from a notice in Word to the live board by the keys on the screen alone`() throws {
    try desk.put(word: Notice.text)
    let started = ContinuousClock.now
    let story = try desk.review()
    try story.expect("待核 3")
    var keys = 0
    /// Presses a key once the screen names it, as `words` says: a frame may arrive in pieces.
    func press(_ key: String, _ words: String) throws {
      try story.expect(words)
      try story.press(key)
      keys += 1
    }
    for left in ["待核 2", "待核 1", "全部核过"] {
      try press("Enter", "enter 认可")
      try story.expect(left)
    }
    try press("w", "w 入库")
    try story.expect("没有待核的了")
    try press("Enter", "enter 入库")
    try story.expect("2026-02-10")
    try story.expect("新建城市公厕26座以上")
    #expect(keys == 5)
    #expect(ContinuousClock.now - started < .seconds(120))
    try story.press("q")
    #expect(try story.expectEnd() == 0)
  }

  @Test func `what is sure opens the board without a question`() throws {
    try desk.put(word: Notice.plain)
    let story = try Story(desk.duban(["import", desk.path("通知.docx")]))
    try story.expect("2026-02-10")
    try story.expect("新建城市公厕26座以上")
    try story.press("q")
    #expect(try story.expectEnd() == 0)
    #expect(try desk.run("list", "tasks").output.split(separator: "\n").count >= 7)
  }

  @Test(arguments: [["--dry-run"], ["--dry-run", "--format", "json"], ["--dry-run", "--accept"]])
  func `a dry run only tells, at a terminal too`(options: [String]) throws {
    try desk.put(word: Notice.text)
    let terminal = try PseudoTerminal(desk.duban(["import", desk.path("通知.docx")] + options))
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.text.contains("三季度完成2个"))
    #expect(!terminal.text.contains("\u{1B}[?1049h"))
    #expect(!desk.isStoreThere)
  }

  @Test func `with --accept nobody is asked, and what is open stands on the board`() throws {
    try desk.put(word: Notice.text)
    let terminal = try PseudoTerminal(desk.duban(["import", desk.path("通知.docx"), "--accept"]))
    #expect(try terminal.end() == .exited(0))
    #expect(!terminal.text.contains("\u{1B}[?1049h"))
    let story = try Story(size: "140x40", desk.duban(["--plan", "linjiang-2026"]))
    try story.expect("2026-02-10")
    try story.open("4")
    try story.expect("待核")
    try story.expect("三季度完成2个")
  }

  @Test func `with --to a plan file is written and no store`() throws {
    try desk.put(word: Notice.text)
    let file = desk.path("plan.yaml")
    let arguments = ["import", desk.path("通知.docx"), "--accept", "--to", file]
    #expect(try PseudoTerminal(desk.duban(arguments)).end() == .exited(0))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("新建城市公厕26座以上") && text.contains("待核"))
    #expect(!desk.isStoreThere)
    // One that is there already is left as it is.
    let again = try PseudoTerminal(desk.duban(arguments))
    #expect(try again.end() == .exited(1))
    again.readAll()
    #expect(again.text.contains("plan.yaml"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    #expect(try Script.run(desk.duban(["import", file])).status == 0)
    #expect(desk.isStoreThere)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let words: [String]
    var testDescription: String { name }
  }

  private static let compound: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1024)

  static let refused: [Refused] = [
    Refused(name: "旧.doc", bytes: compound, words: ["Office", "另存为.docx"]),
    Refused(name: "稿.wps", bytes: compound, words: ["docx"]),
    Refused(name: "公文.pdf", bytes: [UInt8]("%PDF-1.7\n1 0 obj".utf8), words: ["PDF"]),
    Refused(
      name: "公文.ofd", bytes: ZipFile(["OFD.xml": "<ofd:OFD/>", "Doc_0/Document.xml": "<a/>"]).bytes, words: ["OFD"]),
    Refused(
      name: "图.docx", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](0...255), words: ["docx"]),
    Refused(name: "空.docx", bytes: [], words: ["空"]),
    Refused(name: "杂.zip", bytes: ZipFile(["a.txt": "甲"]).bytes, words: ["杂.zip"]),
    Refused(name: "日记.txt", bytes: [UInt8]("天气很好，无事可记。\n".utf8), words: ["没有", "任务"]),
  ]

  @Test(arguments: refused)
  func `what cannot be read is refused with what helps, and nothing is made`(file: Refused) throws {
    let path = try desk.put(file.bytes, as: file.name)
    let terminal = try PseudoTerminal(size: "400x24", desk.duban(["import", path]))
    #expect(try terminal.end() == .exited(1))
    terminal.readAll()
    for words in file.words { #expect(terminal.text.contains(words), "\(file.name): \(terminal.text)") }
    #expect(!terminal.text.contains("\u{1B}[?1049h") && !desk.isStoreThere)
  }

  @Test func `what is no file is told`() throws {
    for name in ["没有.docx", "home"] {
      let answer = try desk.run("import", desk.path(name))
      #expect(answer.status == 1, "\(name)")
      #expect(answer.error.contains(name), "\(name): \(answer.error)")
    }
    #expect(!desk.isStoreThere)
  }

  @Test(.enabled(if: Stranger.exists)) func `a document in a folder that may only be read is imported`() throws {
    try desk.put(word: Notice.plain)
    try Stranger.open(desk.folder)
    let shelf = try TemporaryFolder()
    chmod(shelf.url.path, 0o777)
    let store = shelf.url.appending(path: "s.duban").path
    let program = Program.duban(
      ["import", desk.path("通知.docx"), "--store", store, "--lang", "zh"],
      environment: desk.environment.merging(["HOME": shelf.url.path]) { $1 })
    let answer = try Script.run(Stranger.running(program))
    #expect(answer.status == 0, "\(answer.error)")
    #expect(FileManager.default.fileExists(atPath: store))
  }

  @Test func `a store that could not be written is told before anybody reviews`() throws {
    try desk.put(word: Notice.text)
    for command in [["import", desk.path("通知.docx")], ["new", "方案", "--jurisdiction", "临江市", "--period", "2026"]] {
      let program = Program.duban(
        command + ["--store", desk.path("nowhere/plans.duban"), "--lang", "zh"], environment: desk.environment)
      let terminal = try PseudoTerminal(size: "140x40", program)
      #expect(try terminal.end() == .exited(1))
      terminal.readAll()
      #expect(terminal.text.contains("nowhere"), "\(terminal.text)")
      #expect(!terminal.text.contains("\u{1B}[?1049h"))
    }
  }

  @Test func `a document is read from the board, reviewed there, and leads back to the board`() throws {
    try desk.put(word: Notice.plain, as: "旧.docx")
    #expect(try desk.run("import", desk.path("旧.docx"), "--accept").status == 0)
    try desk.put(word: Notice.text.replacing("公共服务提升", with: "城市更新"))
    let story = try Story(size: "140x40", desk.duban([]))
    try story.expect("2026-02-10")
    try story.press("I")
    try story.expect("导入文件")
    // A name that is none is told, and stays to be mended.
    try story.fill(desk.path("没有.docx"))
    try story.press("Enter")
    try story.expect("没有.docx")
    try story.fill(desk.path("通知.docx"))
    try story.press("Enter")
    try story.expectReview()
    try story.expect("待核 3")
    for left in ["待核 2", "待核 1", "全部核过"] {
      try story.press("Enter")
      try story.expect(left)
    }
    try story.press("w")
    try story.expect("没有待核的了")
    try story.press("Enter")
    try story.expect("新建城市公厕26座以上")
    try story.press("q")
    #expect(try story.expectEnd() == 0)
    #expect(try desk.run("list", "plans").output.split(separator: "\n").count >= 3)
  }
}
