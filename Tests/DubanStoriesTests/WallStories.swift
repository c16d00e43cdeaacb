import Foundation
import StorySupport
import Testing

/// The wall on a bare terminal: what it sends, what it asks of the system, and that no key does anything.
@Suite struct `The wall` {
  private let office: Office

  init() throws { office = try Office() }

  private func program(_ options: [String] = ["--pages", "headline"]) -> Program {
    .duban(["wall", office.store, "--lang", "zh"] + options, environment: Office.environment)
  }

  private func terminal(_ options: [String] = ["--pages", "headline"]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(size: "100x30", program(options))
    try terminal.expect("最新记录")
    terminal.forgetOutput(after: .milliseconds(500))
    return terminal
  }

  @Test func `no key does anything`() throws {
    let terminal = try terminal()
    var random = SystemRandomNumberGenerator()
    let named = [
      "q", "\u{3}", "\u{1A}", "\u{1C}", "\u{4}", "\u{1B}", "\u{1B}[A", "\u{1B}[200~q\u{1B}[201~", "\u{1B}[<0;5;5M",
      ":q\r",
      "\u{1B}]52;c;eA==\u{7}", "\u{1B}[200~never ended", "汉字",
    ]
    for keys in named { terminal.type(keys) }
    for _ in 0..<50 { terminal.typeBytes((0..<100).map { _ in UInt8.random(in: 0...255, using: &random) }) }
    terminal.readAll(.seconds(3))
    #expect(terminal.output.isEmpty, "\(terminal.text)")
    terminal.send(SIGTERM)
    #expect(try terminal.end() == .exited(0))
  }

  @Test func `keys mean nothing while it still begins`() throws {
    // Asked how wide it draws, this terminal says nothing: the wall waits a fifth of a second before it has a screen.
    let options = ["--pages", "headline", "--ambiguous", "auto", "--exit-chord", "ctrl-x ctrl-q"]
    let terminal = try PseudoTerminal(size: "100x30", program(options))
    try terminal.expect("\u{1B}[6n")
    for key in ["\u{3}", "\u{1C}", "\u{1A}", "\u{4}", "\u{18}", "\u{11}"] { terminal.type(key) }
    try terminal.expect("最新记录")
    terminal.readAll(.milliseconds(500))
    terminal.type("\u{11}")
    terminal.readAll(.milliseconds(200))
    // The half of a chord that was typed too soon is forgotten, and the whole one holds.
    terminal.send(SIGTERM)
    #expect(try terminal.end() == .exited(0))
  }

  @Test func `keys mean nothing from the moment on that it is loaded`() throws {
    let free = try PseudoTerminal.freshModes()
    let terminal = try PseudoTerminal(size: "100x30", program())
    #expect(wait(.seconds(60)) { terminal.modes != free })
    // Before the runtime, the arguments and the settings: the kernel has mapped the program, and nothing else was done.
    #expect(terminal.processorTime < .milliseconds(50))
    for _ in 0..<100 {
      for key in ["\u{3}", "\u{1C}", "\u{1A}", "\u{4}", "q"] { terminal.type(key) }
      usleep(1_000)
    }
    try terminal.expect("最新记录")
    terminal.forgetOutput(after: .milliseconds(500))
    terminal.readAll(.milliseconds(500))
    #expect(terminal.output.isEmpty)
    terminal.send(SIGTERM)
    #expect(try terminal.end() == .exited(0))
  }

  @Test(arguments: [["wall", "--check"], ["wall", "--help"]])
  func `what is only told leaves keys as they were`(arguments: [String]) throws {
    let before = try PseudoTerminal.freshModes()
    let terminal = try PseudoTerminal(size: "100x30", .duban(arguments, environment: Office.environment))
    _ = try terminal.end()
    #expect(terminal.modes == before)
  }

  @Test func `the terminal is given back when it never begins`() throws {
    let before = try PseudoTerminal.freshModes()
    let terminal = try PseudoTerminal(size: "100x30", program(["--pages", "nonsense"]))
    #expect(try terminal.end() == .exited(64))
    #expect(terminal.modes == before)
  }

  @Test func `an exit chord leaves, if one was given`() throws {
    let terminal = try terminal(["--pages", "headline", "--exit-chord", "ctrl-x ctrl-q"])
    terminal.type("\u{11}\u{18}q\u{18}\u{11}")
    #expect(try terminal.end() == .exited(0))
  }

  @Test func `nothing is sent and nothing done while nothing happens`() throws {
    let terminal = try terminal()
    let used = terminal.processorTime
    terminal.readAll(.seconds(5))
    #expect(terminal.output.isEmpty)
    #expect(terminal.processorTime - used < .milliseconds(1) / 2)
  }

  @Test func `an update writes only what it changes, and the store that is gone is told`() throws {
    let terminal = try terminal()
    try office.command("confirm", "huaian-2020/1-1/Q3", "--even-so")
    try terminal.expect("更新")
    terminal.readAll(.milliseconds(300))
    #expect(terminal.output.count < 3000, "\(terminal.output.count) bytes")
    try FileManager.default.moveItem(atPath: office.store, toPath: office.store + ".gone")
    try terminal.expect("起读不到数据")
    terminal.forgetOutput(after: .milliseconds(300))
    try FileManager.default.moveItem(atPath: office.store + ".gone", toPath: office.store)
    try terminal.expect("任务 23 项")
  }

  @Test func `a plan that is corrected and a backup that is restored are shown`() throws {
    let backup = office.folder.url.appending(path: "backup.duban").path
    try FileManager.default.copyItem(atPath: office.store, toPath: backup)
    let terminal = try terminal()
    let corrected = office.folder.url.appending(path: "huaian-2020.yaml").path
    let plan = try String(contentsOfFile: Office.sample("huaian-2020.yaml"), encoding: .utf8)
    try plan.replacing("title: {zh: 2020年", with: "title: {zh: 修订2020年")
      .write(toFile: corrected, atomically: true, encoding: .utf8)
    try office.command("import", corrected, "--replace")
    try terminal.expect("修订2020年")
    terminal.forgetOutput(after: .milliseconds(300))
    try office.command("restore", backup)
    try terminal.expect("2020年")
    #expect(!terminal.text.contains("修订"))
  }

  @Test func `what is asked wrongly is told before anything is shown`() throws {
    let list = office.folder.url.appending(path: "hall.yaml").path
    try Data("rotate: 1s\npages: [nothing]\n".utf8).write(to: URL(filePath: list))
    for (options, code, words) in [
      (["--rotate", "1"], 64, "--rotate '1' is not a time"), (["--hours", "9"], 64, "--hours '9'"),
      (["--pages", "overdu"], 64, "one of overdue, headline"), (["--exit-chord", "q"], 64, "--exit-chord 'q'"),
      (["--playlist", list], 1, "hall.yaml:1:9: '1s'"), (["--playlist", list], 1, "hall.yaml:2:9: 'nothing'"),
      (["--playlist", list + "x"], 1, "hall.yamlx"), ([], 1, "terminal"),
    ] {
      let answer = try Script.run(.duban(["wall", office.store, "--lang", "en"] + options))
      #expect(answer.status == Int32(code) && answer.error.contains(words), "\(options): \(answer.error)")
    }
  }

  @Test func `it opens nothing for writing, starts nothing, connects to nothing, and the store stays as it is`() throws
  {
    let trace = office.folder.url.appending(path: "trace").path
    let wall = program()
    let before = try fingerprint()
    let traced = Program(
      path: "/usr/bin/env",
      arguments: ["strace", "-f", "-qq", "-o", trace, wall.path] + wall.arguments, environment: wall.environment)
    let terminal = try PseudoTerminal(size: "100x30", traced)
    try terminal.expect("最新记录")
    for _ in 0..<100 {
      terminal.typeBytes((0..<50).map { _ in UInt8.random(in: 0...255) })
      terminal.readAll(.milliseconds(80))
    }
    // Only strace would get a signal.
    terminal.hangUp()
    _ = try terminal.end()
    // Only the first line starts a program: the wall itself. A line is the process, the call, and what came of it.
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let call = line.drop { $0.isNumber }.drop { $0 == " " }
      return (name: String(call.prefix { $0 != "(" }), line: String(line))
    }
    #expect(calls.count > 100)
    /// The calls that were not refused.
    func done(_ names: String...) -> [String] {
      calls.filter { names.contains($0.name) && !$0.line.contains(" = -1 E") }.map(\.line)
    }
    #expect(done("execve", "execveat", "fork", "vfork") == [])
    #expect(done("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4") == [])
    // Threads are no children.
    #expect(done("clone", "clone3").allSatisfy { $0.contains("CLONE_THREAD") })
    let opened = calls.filter { ["open", "openat", "openat2", "creat"].contains($0.name) }.map(\.line)
    #expect(opened.contains { $0.contains("plans.duban") })
    // Not even tried.
    #expect(opened.filter { line in ["O_WRONLY", "O_RDWR", "O_CREAT", "creat("].contains { line.contains($0) } } == [])
    #expect(done("unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir") == [])
    #expect(done("chmod", "fchmod", "fchmodat", "chown", "fchown", "truncate", "ftruncate") == [])
    #expect(try fingerprint() == before)
  }

  /// The bytes of the store's files, and when they were changed.
  private func fingerprint() throws -> [String] {
    try ["", "-wal", "-shm"].map { end in
      var status = stat()
      guard stat(office.store + end, &status) == 0 else { return "none" }
      let bytes = try Data(contentsOf: URL(filePath: office.store + end))
      return
        "\(bytes.count) \(bytes.hashValue) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec) \(status.st_ctim.tv_nsec)"
    }
  }
}
