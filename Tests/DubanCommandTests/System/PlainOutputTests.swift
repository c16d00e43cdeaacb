import Foundation
import StorySupport
import Testing

@Suite struct `Output that no terminal shows` {
  private static let commands = [
    ["list", "plans"], ["list", "tasks"], ["list", "milestones", "--overdue"], ["show", "huaian-2020/1-1"], ["open"],
    ["list", "events", "--format", "json"], ["list", "units", "--format", "csv"],
  ]

  @Test(arguments: commands)
  func `is the same bytes whatever the terminal`(command: [String]) throws {
    let office = try Office()
    let arguments = command + ["--store", try SampleStore.path]
    let plain = try office.run(arguments)
    #expect(plain.code == 0)
    #expect(!plain.output.contains("\u{1B}"))
    let surroundings: [[String: String?]] = [
      ["TERM": "xterm-256color", "COLUMNS": "20", "LINES": "5", "COLORTERM": "truecolor", "CLICOLOR_FORCE": "1"],
      ["TERM": nil, "NO_COLOR": "1"], ["TERM": "nonsense"], ["LANG": "C"], ["LANG": "POSIX", "LC_ALL": "C"],
      ["LANG": nil], ["TZ": "America/New_York"],
    ]
    for environment in surroundings {
      #expect(try office.run(arguments, environment: environment).output == plain.output)
    }
  }

  @Test(arguments: [("zh_CN.UTF-8", "编号"), ("zh_TW", "编号"), ("en_GB.UTF-8", "Id"), ("C", "Id"), ("de_DE", "Id")])
  func `speaks the language of the locale`(locale: String, heading: String) throws {
    let ran = try Office().run("list", "plans", "--store", SampleStore.path, environment: ["LC_ALL": locale])
    #expect(ran.output.hasPrefix(heading + " "))
    let asked = try Office().run(
      "list", "plans", "--lang", "en", "--store", SampleStore.path, environment: ["LC_ALL": locale])
    #expect(asked.output.hasPrefix("Id "))
  }

  @Test func `columns are aligned by the width of what is shown`() throws {
    let lines = try Office().run("list", "plans", "--lang", "zh", "--store", SampleStore.path).lines
    func column(_ line: String, of word: Substring) -> Int? {
      line.range(of: word).map { line[..<$0.lowerBound].unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } }
    }
    let columns = lines.dropFirst().map {
      column($0, of: $0.split(separator: " ").first { $0.contains("-01-01") } ?? "")
    }
    #expect(Set(columns) == [column(lines[0], of: "期限")])
  }

  @Test func `ends without a word when its reader goes`() throws {
    let office = try Office()
    let script =
      "\(Program.duban().path) list tasks --format json --store \(try SampleStore.path) 2>talk | head -n 1; echo ${PIPESTATUS[0]}"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = office.folder.url
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == "[\n0\n")
    #expect(try String(contentsOfFile: office.path("talk"), encoding: .utf8).isEmpty)
  }

  @Test func `a full disk behind the output is told`() throws {
    let (code, talk) = try runOnFullDisk(try Office(), "list", "plans", "--store", try SampleStore.path)
    #expect(code == 1)
    #expect(talk == "The output cannot be written: the disk is full.\n")
  }

  @Test func `what was recorded is not told as refused because its receipt cannot be written`() throws {
    let office = try Office()
    let store = try office.copyOfSamples()
    let acts = [
      ["update", "huaian-2020/1-1", "--note", "已写入"], ["undo"], ["redo"],
      ["confirm", "huaian-2020/1-1/Q3", "--even-so"],
    ]
    for act in acts {
      let (code, talk) = try runOnFullDisk(office, act + ["--store", store, "--actor", "张三"])
      #expect(code == 74, "\(act)")
      #expect(
        talk == "It is done and safe; do not do it again. The output cannot be written: the disk is full.\n", "\(act)")
    }
    #expect(try office.run("show", "huaian-2020/1-1", "--store", store).output.contains("已写入"))
    let (code, _) = try runOnFullDisk(
      office, "import", "\(SampleStore.folder)/huaian-2020.yaml", "--store", office.path("new.duban"))
    #expect(code == 74)
  }

  private func runOnFullDisk(_ office: Office, _ arguments: String...) throws -> (code: Int32, talk: String) {
    try runOnFullDisk(office, arguments)
  }

  private func runOnFullDisk(_ office: Office, _ arguments: [String]) throws -> (code: Int32, talk: String) {
    let process = Process()
    process.executableURL = URL(filePath: Program.duban().path)
    process.arguments = arguments
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    let pipe = Pipe()
    process.standardError = pipe
    process.environment = ["HOME": office.folder.url.path]
    try process.run()
    let talk = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, talk)
  }
}

@Suite struct `Output on a terminal` {
  private func run(_ size: TerminalSize, _ environment: [String: String] = [:], _ arguments: String...) throws -> String
  {
    let program = Program.duban(arguments + ["--store", try SampleStore.path], environment: environment)
    let terminal = try PseudoTerminal(size: size, program)
    _ = try terminal.end(within: .seconds(20))
    terminal.readAll()
    return String(decoding: terminal.output, as: UTF8.self)
  }

  @Test func `has colours unless somebody asks for none`() throws {
    #expect(try run("100x30", [:], "list", "tasks", "--plan", "huaian-2020").contains("\u{1B}[1;31moverdue\u{1B}[0m"))
    #expect(!(try run("100x30", ["NO_COLOR": "1"], "list", "tasks").contains("\u{1B}")))
    #expect(!(try run("100x30", ["TERM": "dumb"], "list", "tasks").contains("\u{1B}")))
    #expect(!(try run("100x30", [:], "list", "tasks", "--format", "json").contains("\u{1B}")))
  }

  @Test func `tells what takes long while it is done, and takes it away again`() throws {
    let office = try Office()
    let plan = try String(contentsOfFile: SampleStore.files[3], encoding: .utf8)
    let line = "# " + String(repeating: "x", count: 997) + "\n"
    let file = try office.write(plan + String(repeating: line, count: 5000), to: "long.yaml")
    let terminal = try PseudoTerminal(size: "120x30", Program.duban(["check", file]))
    _ = try terminal.end(within: .seconds(60))
    terminal.readAll()
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.contains("\r\u{1B}[KReading \(file)"))
    #expect(text.contains("\r\u{1B}[K\(file): 0 errors"))
  }

  @Test func `fits between its edges where it can`() throws {
    let text = try run("150x30", ["NO_COLOR": "1"], "list", "tasks", "--plan", "huaian-2020", "--lang", "zh")
    let widths = text.split(separator: "\r\n").dropLast().map { line in
      line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
    }
    #expect(widths.count == 34)
    #expect((widths.max() ?? 0) <= 150)
    #expect(text.contains(".."))
  }
}
