import Foundation
import StorySupport
import Testing

@Suite struct `Bad input` {
  private let office: Office

  init() throws { office = try Office() }

  /// The sentence, with the file's place standing for itself.
  private func refusal(of file: String, by command: String = "import") throws -> Office.Ran {
    let store = office.path("target.duban")
    let arguments = command == "check" ? ["check", file] : ["import", file, "--store", store]
    let ran = try office.run(arguments)
    #expect(ran.code == 1)
    #expect(!FileManager.default.fileExists(atPath: store))
    return ran
  }

  @Test func `broken YAML is told with its place`() throws {
    let file = try office.write("duban: 1\ntitle: [一, 二\nid: x\n", to: "broken.yaml")
    #expect(try refusal(of: file).talk.hasPrefix("\(file):2:"))
    #expect(try refusal(of: file, by: "check").output.hasPrefix("\(file):2:"))
  }

  @Test func `a binary file is none`() throws {
    let file = office.path("binary.yaml")
    try Data((0...255).map { UInt8($0) }).write(to: URL(filePath: file))
    #expect(try refusal(of: file).talk.contains("cannot be read: this is not a text file"))
  }

  @Test func `a gigabyte of zeros is neither read nor waited for`() throws {
    let file = office.path("zeros.yaml")
    try Data().write(to: URL(filePath: file))
    try FileHandle(forWritingTo: URL(filePath: file)).truncate(atOffset: 1 << 30)
    let started = ContinuousClock.now
    #expect(try refusal(of: file).talk.contains("the file is larger than 64 MB, which no plan is"))
    #expect(ContinuousClock.now - started < .seconds(20))
    let store = try office.run("list", "plans", "--store", file)
    #expect(store.code == 1)
    #expect(store.talk.contains("is not a duban store; it was left as it is."))
  }

  @Test func `a folder and a missing file are told`() throws {
    let folder = office.folder.url.path
    #expect(
      try refusal(of: folder).talk == "\(folder) cannot be read: it is a folder. Check the path and the permissions.\n")
    #expect(
      try refusal(of: "nowhere.yaml").talk
        == "nowhere.yaml cannot be read: there is no such file. Check the path and the permissions.\n")
  }

  @Test func `a store is no plan file`() throws {
    let file = try SampleStore.path
    #expect(
      try refusal(of: file).talk.contains("it is a store, not a plan file; export a plan from it with duban export"))
  }

  @Test func `an escape sequence in a title reaches no terminal`() throws {
    let title = "\"\\e[2J\\e]0;owned\\a红色\""
    let plan = "duban: 1\nid: esc\ntitle: \(title)\njurisdiction: 某县\nperiod: {start: 2026-01-01, end: 2026-12-31}\n"
    let file = try office.write(plan, to: "esc.yaml")
    let store = office.path("esc.duban")
    let ran = try office.run("import", file, "--store", store)
    if ran.code == 0 {
      for format in ["table", "json", "csv"] {
        #expect(!(try office.run("list", "plans", "--format", format, "--store", store).output.contains("\u{1B}")))
      }
    }
    #expect(!ran.output.contains("\u{1B}") && !ran.talk.contains("\u{1B}"))
    #expect(!(try office.run("show", "\u{1B}[31mx/1", "--store", SampleStore.path).talk.contains("\u{1B}")))
  }

  @Test func `a truncated store is told, and nothing is written to it`() throws {
    let store = try office.copyOfSamples()
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + suffix) }
    let handle = try FileHandle(forWritingTo: URL(filePath: store))
    try handle.truncate(atOffset: 9000)
    try handle.close()
    let before = try Data(contentsOf: URL(filePath: store))
    for command in [["list", "plans"], ["update", "huaian-2020/1-1", "--unchanged"], ["undo"]] {
      let ran = try office.run(command + ["--store", store])
      #expect(ran.code == 1)
      #expect(ran.talk.contains(store))
    }
    #expect(try office.run("check", store).code == 1)
    #expect(try Data(contentsOf: URL(filePath: store)) == before)
  }

  @Test func `another program's database is left as it is`() throws {
    let file = office.path("foreign.duban")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute('create table t(a)'); c.commit()",
      file,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let before = try Data(contentsOf: URL(filePath: file))
    for command in [["list", "plans"], ["import", SampleStore.files[0]], ["undo"]] {
      let ran = try office.run(command + ["--store", file])
      #expect(ran.code == 1)
      #expect(ran.talk.contains("is not a duban store; it was left as it is."))
    }
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
  }

  @Test func `a store that may only be read takes no update`() throws {
    // Root may write everything, so the store is opened as somebody else.
    try #require(getuid() == 0 || FileManager.default.isExecutableFile(atPath: "/bin/sh"))
    let store = try office.copyOfSamples()
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: store + suffix) {
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store + suffix)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: office.folder.url.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: office.folder.url.path) }
    let list = try asNobody(["list", "plans", "--format", "csv", "--store", store])
    #expect(list.code == 0, "\(list.text)")
    let update = try asNobody(["update", "huaian-2020/1-1", "--unchanged", "--store", store])
    #expect(update.code == 1)
    #expect(
      update.text
        == "No permission to write \(store). Ask its owner for it, or open the store for reading only.\n")
  }

  private func asNobody(_ arguments: [String]) throws -> (text: String, code: Int32) {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "duban").path
    let process = Process()
    process.executableURL = URL(filePath: getuid() == 0 ? "/usr/bin/setpriv" : program)
    let drop = ["--reuid", "65534", "--regid", "65534", "--clear-groups", program]
    process.arguments = (getuid() == 0 ? drop : []) + arguments
    process.environment = ["HOME": "/nonexistent", "DUBAN_ACTOR": "某人", "LANG": "C"]
    process.currentDirectoryURL = URL(filePath: "/")
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, process.terminationStatus)
  }

  @Test(arguments: [
    ([], "now"), (["list"], "Missing expected argument '<what>'"), (["list", "foo"], "The value 'foo' is invalid"),
    (["import"], "Missing expected argument '<file> ...'"),
    (["list", "plans", "--nonsense"], "Unknown option '--nonsense'"),
    (["list", "plans", "--format", "xml"], "The value 'xml' is invalid for '--format <table|json|csv>'"),
    (["demo", "--lang", "fr"], "The value 'fr' is invalid for '--lang <zh|en>'"),
    (["list", "taks"], "Error: <what> cannot be 'taks'; did you mean 'tasks'?\nUsage: duban list"),
    (["list", "tasks", "--json"], "Unknown option '--json'. Did you mean '--format json'?\nUsage: duban list"),
    (["export", "x", "--xlsx"], "Did you mean '--format xlsx'?"),
    (["restore", "x", "--plan", "y"], "Unknown option '--plan'"),
    // What the parser quotes came from outside and goes to a terminal.
    (["list", "\u{1b}[2J\u{e000}"], "is invalid for '<what>'"),
    (["list", "tasks", "--as-of", "\u{1b}[2J\u{e000}"], "is invalid for '--as-of <day>'"),
    (["demo", "--lang", "\u{1b}]0;x\u{7}\u{202e}"], "is invalid for '--lang <zh|en>'"),
    (["keys", "\u{1b}[2J\u{9b}1m"], "Unexpected argument"), (["list", "tasks", "--\u{1b}[2J=3"], "Unknown option '--"),
  ])
  func `misuse is told and exits 64`(arguments: [String], sentence: String) throws {
    let ran = try office.run(
      arguments, environment: arguments.isEmpty ? ["DUBAN_NOW": "now", "DUBAN_STORE": try SampleStore.path] : [:])
    #expect(ran.code == 64)
    let steering: (Unicode.Scalar) -> Bool = { $0.properties.generalCategory == .privateUse || $0.value == 0x202e }
    #expect(
      !ran.talk.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || 0x7f...0x9f ~= $0.value || steering($0) })
    #expect(ran.output.isEmpty)
    #expect(ran.talk.contains(sentence))
  }

  @Test(arguments: [
    (["list", "task", "--lang", "zh"], "<what> 不能是“task”，是不是“tasks”？"),
    (["list", "xyzzy", "--lang=zh"], "<what> 不能是“xyzzy”，可用：plans、indicators、tasks、"),
    (["list", "--lang", "zh"], "缺少 <what>：列出什么。"),
    (["list", "tasks", "--lang", "zh", "--plan"], "缺少 --plan <id> 的值：只限这一个方案。"),
    (["list", "tasks", "--lang", "zh", "--formt", "json"], "没有选项 --formt，是不是 --format？"),
    (["list", "tasks", "--lang", "zh", "--nonsense"], "没有选项 --nonsense。"),
    (["list", "tasks", "--lang", "zh", "--csv"], "没有选项 --csv，是不是 --format csv？"),
    (["undo", "--lang", "zh", "--theme", "x"], "没有选项 --theme"),
    (["list", "tasks", "--format", "xml", "--lang", "zh"], "--format <table|json|csv> 不能是“xml”，可用：table、json、csv。"),
    (["list", "tasks", "--as-of", "2020-13", "--lang", "zh"], "--as-of <day> 不能是“2020-13”。"),
    (["show", "a", "b", "c", "--lang", "zh"], "多余的参数：b、c。"), (["undo", "x", "--lang", "zh"], "多余的参数：x。"),
  ])
  func `misuse is told in the language that was asked for`(arguments: [String], sentence: String) throws {
    let ran = try office.run(arguments)
    #expect(ran.code == 64)
    #expect(ran.output.isEmpty)
    #expect(ran.talk.hasPrefix(sentence))
    #expect(ran.talk.contains("\n用法：duban ") && ran.talk.hasSuffix("详见 duban \(arguments[0]) --help\n"))
    for english in ["Error", "Usage", "Help", "See"] { #expect(!ran.talk.contains(english)) }
  }
}
