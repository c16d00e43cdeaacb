import DubanScreen
import Foundation
import StorySupport
import Testing

@testable import duban

@Suite(.serialized) struct `A debug log` {
  private let folder: TemporaryFolder
  private var path: String { folder.url.appending(path: "log").path }

  init() throws { folder = try TemporaryFolder() }

  private func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func begin(_ path: String? = nil, tellsText: Bool = false) -> SystemReason? {
    DebugLog.begin(path ?? self.path, Size(rows: 40, columns: 120), now: "2020-10-15T08:00:00Z", tellsText: tellsText)
  }

  /// An event, whether a field takes it, and its line without and with texts.
  @Test(arguments: [
    (DisplayEvent.key(.character("j")), false, "key j", "key j"), (.key(.character("督")), true, "text 1", "key 督"),
    (.key(.ctrl("r")), true, "key ctrl-r", "key ctrl-r"), (.key(.enter), true, "key enter", "key enter"),
    (.key(.character(" ")), false, "key space", "key space"),
    (.key(.paste("两\n行\\")), true, "paste 4", "pasted 两\\n行\\\\"), (.interrupt, false, "key ctrl-c", "key ctrl-c"),
    (.mouse(Mouse(.doublePress, at: Position(row: 3, column: 9))), false, "mouse double 3 9", "mouse double 3 9"),
    (.news, false, "news ", "news "), (.timeout, false, "", ""),
  ])
  func `tells keys, and what is typed only where that is asked for`(
    event: DisplayEvent, isTyping: Bool, short: String, long: String
  ) {
    for (tellsText, wanted) in [(false, short), (true, long)] {
      let line = DebugLog.line(of: event, isTyping: isTyping, tellsText: tellsText)
      #expect((line.map { "\($0.word) \($0.told)" } ?? "") == wanted)
    }
  }

  @Test func `is the person's alone, and goes on where it ended`() throws {
    try Data("earlier\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(begin() == nil)
    DebugLog.note(.key(.character("j")), isTyping: false)
    DebugLog.end()
    DebugLog.note("key", "after the end")
    let lines = try text().split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == "earlier")
    #expect(lines[1].hasSuffix("duban-log 1 \(Duban.version) 120x40 2020-10-15T08:00:00Z"))
    #expect(lines[2].hasSuffix(" key j"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func `follows no link and writes into nothing but a file`() throws {
    let target = folder.url.appending(path: "target").path
    #expect(FileManager.default.createFile(atPath: target, contents: nil))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    #expect(begin() != nil)
    #expect(begin("/dev/null") != nil)
    #expect(begin(folder.url.path) != nil)
    #expect(begin("/nonexistent/log") != nil)
    #expect(try Data(contentsOf: URL(filePath: target)).isEmpty)
  }

  @Test func `ends at its size, at whole lines`() throws {
    #expect(begin() == nil)
    let line = String(repeating: "x", count: 100_000)
    for _ in 0..<100 { DebugLog.note("key", line) }
    DebugLog.end()
    let text = try text()
    #expect(text.utf8.count <= DebugLog.mostBytes && text.utf8.count > DebugLog.mostBytes - 200_000)
    #expect(text.hasSuffix("\n"))
  }

  @Test func `is nothing where none was begun`() {
    DebugLog.end()
    DebugLog.note("key", "j")
    #expect(DebugLog.begin(Size(rows: 1, columns: 1), now: "") == nil)
  }
}

@Suite struct `A replay` {
  private let log = """
    5 duban-log 1 0.1.0 80x24 2020-01-01T00:00:00Z
    9 key q
    0 duban-log 1 0.1.0 120x40 2020-10-15T08:00:00Z
    10 key j
    12 effect loadBoard
    500 key ctrl-r
    90000 size 140x50
    90001 text 2
    90001 mouse up 3 4
    90002 pasted 两\\n行\\\\
    90003 key nonsense-key
    90004 frame 300
    nonsense
    90005 key space
    """

  @Test func `does what the last log of a file tells, with its pauses`() throws {
    var script = try #require(ReplayScript(log))
    #expect(script.size == Size(rows: 40, columns: 120) && script.now == "2020-10-15T08:00:00Z")
    var steps: [ReplayScript.Step] = []
    while let pause = script.pause(after: 0), let act = script.next() { steps.append(.init(pause: pause, act: act)) }
    #expect(
      steps == [
        .init(pause: 10, act: .event(.key(.character("j")))), .init(pause: 490, act: .event(.key(.ctrl("r")))),
        .init(pause: 2_000, act: .size(Size(rows: 50, columns: 140))),
        .init(pause: 1, act: .event(.key(.character("x")))),
        .init(pause: 0, act: .event(.key(.character("x")))),
        .init(pause: 0, act: .event(.mouse(Mouse(.wheelUp, at: Position(row: 3, column: 4))))),
        .init(pause: 1, act: .event(.key(.paste("两\n行\\")))), .init(pause: 3, act: .event(.key(.character(" ")))),
      ])
    #expect(script.pause(after: 0) == nil && script.next() == nil)
  }

  @Test func `waits only for what is left of a pause`() throws {
    let script = try #require(ReplayScript(log))
    #expect(script.pause(after: 4) == 6 && script.pause(after: 99) == 0)
  }

  @Test(arguments: ["", "key j", "0 duban-log 2 0.1.0 80x24 x", "0 duban-log 1 0.1.0 9999999x24 x", "0 duban-log"])
  func `needs a log`(text: String) { #expect(ReplayScript(text) == nil) }
}
