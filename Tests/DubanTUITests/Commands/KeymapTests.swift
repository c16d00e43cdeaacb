import DubanCore
import Testing

@testable import DubanTUI

@Suite struct `The keymap` {
  private let keymap = Keymap.standard

  @Test(arguments: Keymap.Context.allCases)
  func `no key stands twice in a context`(context: Keymap.Context) {
    let keys = keymap[context].flatMap(\.keys)
    #expect(!keys.isEmpty)
    #expect(Set(keys).count == keys.count)
    let commands = keymap[context].map(\.command)
    #expect(Set(commands).count == commands.count)
  }

  @Test(arguments: Command.allCases)
  func `every command is bound, and its key leads back to it`(command: Command) throws {
    let context = try #require(Keymap.Context.allCases.first { keymap.binding(of: command, in: [$0]) != nil })
    let key = try #require(keymap.binding(of: command, in: [context])?.keys.first)
    #expect(keymap.command(for: key, in: [context]) == command)
  }

  @Test(arguments: Command.allCases, Language.allCases)
  func `words are short, in sentence case and without a full stop`(command: Command, language: Language) throws {
    let (summary, hint) = (command.summary(language), command.hint(language))
    #expect((1...40).contains(DisplayText(summary).width(.narrow)))
    #expect((1...12).contains(DisplayText(hint).width(.narrow)))
    #expect(summary.last != "." && summary.last != "。")
    if language == .english { #expect(try #require(summary.first).isUppercase) }
  }

  @Test func `the keys of the design are where it puts them`() {
    let design: [(Key, Command)] = [
      (.character("j"), .moveDown), (.down, .moveDown), (.tab, .nextPane), (.enter, .open), (.escape, .back),
      (.character("/"), .search), (.character("g"), .groupBy), (.character("u"), .update),
      (.character("c"), .confirm), (.character("n"), .note), (.character("U"), .undo), (.ctrl("r"), .redo),
      (.character("t"), .asOf), (.character("?"), .help), (.character("T"), .theme), (.character("q"), .quit),
      (.character("7"), .selectView),
    ]
    for (key, command) in design {
      #expect(keymap.command(for: key, in: [.list, .global]) == command, "\(key.label)")
    }
  }

  @Test func `the inner context answers first, and a window keeps keys to itself`() {
    #expect(keymap.command(for: .character("c"), in: [.office]) == .close)
    #expect(keymap.command(for: .character("c"), in: [.list, .global]) == .confirm)
    #expect(keymap.command(for: .character("u"), in: [.form]) == nil)
    #expect(keymap.command(for: .character("c"), in: [.global]) == nil)
  }

  /// A letter with a command could not be typed any more.
  @Test func `a form takes no character away from its fields`() {
    for key in keymap[.form].flatMap(\.keys) {
      if case .character = key { Issue.record("\(key.label) cannot be typed") }
    }
  }

  @Test func `hints show the first key in the order asked for`() {
    let hints = keymap.hints([.update, .selectView, .close, .help], in: [.list, .global], .english)
    #expect(hints.map { "\($0.key) \($0.words)" } == ["u update", "1-9 view", "? help"])
  }

  @Test(arguments: Language.allCases)
  func `help and README name every command once`(language: Language) {
    let rows = keymap.help(language).flatMap(\.rows)
    #expect(rows.count == Command.allCases.count)
    let lines = keymap.markdown(language).split(separator: "\n")
    #expect(lines.count == 2 + Command.allCases.count + Command.Group.allCases.count)
    #expect(
      lines.contains(
        language == .english
          ? "| `u` | update | Report progress: status, figures, note |" : "| `u` | update | 填报进展：状态、数值、说明 |"))
    #expect(lines.allSatisfy { $0.filter { $0 == "|" }.count == 4 })
  }
}
