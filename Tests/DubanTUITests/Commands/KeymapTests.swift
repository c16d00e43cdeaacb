import DubanCore
import Testing

import DubanScreen
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
      (.character("j"), .move(.moveDown)), (.down, .move(.moveDown)), (.tab, .go(.nextPane)), (.enter, .go(.open)),
      (.escape, .go(.back)),
      (.character("/"), .look(.search)), (.character("g"), .look(.groupBy)), (.character("u"), .item(.update)),
      (.character("c"), .item(.confirm)), (.character("n"), .item(.note)), (.character("U"), .follow(.undo)),
      (.ctrl("r"), .follow(.redo)),
      (.character("t"), .look(.asOf)), (.character("?"), .program(.help)), (.character("T"), .program(.theme)),
      (.character("q"), .program(.quit)),
      (.character("7"), .go(.selectView)),
    ]
    for (key, command) in design {
      #expect(keymap.command(for: key, in: [.list, .global]) == command, "\(key.label)")
    }
  }

  @Test func `the inner context answers first, and a window keeps keys to itself`() {
    #expect(keymap.command(for: .character("c"), in: [.office]) == .item(.close))
    #expect(keymap.command(for: .character("c"), in: [.list, .global]) == .item(.confirm))
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
    let hints = keymap.hints(
      [.item(.update), .go(.selectView), .item(.close), .program(.help)], in: [.list, .global], .english)
    #expect(hints.map { "\($0.key) \($0.words)" } == ["u update", "0-9 view", "? help"])
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

  @Test func `every command stands in one group of the help, under a name of its own`() {
    let grouped = Command.Group.allCases.flatMap(\.commands)
    #expect(Set(grouped) == Set(Command.allCases))
    #expect(grouped.count == Command.allCases.count)
    #expect(Set(Command.allCases.map(\.name)).count == grouped.count)
  }

  /// A window narrows the commands to those that it takes; one that has a key there and is not taken would be a dead key.
  @Test func `windows take every command that has a key in them`() {
    for command in keymap[.menu].map(\.command) { #expect(MenuCommand(command) != nil, "\(command)") }
    for command in keymap[.form].map(\.command) { #expect(FormCommand(command) != nil, "\(command)") }
    for command in keymap[.file].map(\.command) { #expect(FileCommand(command) != nil, "\(command)") }
    for command in keymap[.time].map(\.command) { #expect(TimeCommand(command) != nil, "\(command)") }
    for command in keymap[.office].map(\.command) {
      if case .item(let decision) = command {
        #expect(OfficeWindow.commands.contains(decision))
      } else {
        #expect(MenuCommand(command) != nil, "\(command)")
      }
    }
  }
}
