import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

import DubanScreen
@testable import DubanTUI

@Suite struct `Keys of one's own` {
  private func read(_ yaml: String) throws -> (keymap: Keymap, diagnostics: [Diagnostic]) {
    KeymapReader.read(try YAMLReader.read(Array(yaml.utf8), file: "settings.yaml"))
  }

  @Test func `the program's own keys mean one thing each`() {
    #expect(Keymap.standard.clash == nil)
  }

  @Test func `a command takes the keys that are given to it, and no others`() throws {
    let (keymap, diagnostics) = try read("update: [r, ctrl-g]\nsearch: ctrl-s\n")
    #expect(diagnostics.isEmpty)
    for key in [Key.character("r"), .ctrl("g")] {
      #expect(keymap.command(for: key, in: [.list, .global]) == .item(.update))
      #expect(keymap.command(for: key, in: [.reading, .global]) == .item(.update))
    }
    #expect(keymap.command(for: .character("u"), in: [.list, .global]) == nil)
    #expect(keymap.command(for: .ctrl("s"), in: [.list, .global]) == .look(.search))
    #expect(keymap.hints([.item(.update)], in: [.list, .global], .english).map(\.key) == ["r"])
  }

  @Test func `two commands may change keys with each other`() throws {
    let (keymap, diagnostics) = try read("update: n\nnote: u\n")
    #expect(diagnostics.isEmpty)
    #expect(keymap.command(for: .character("n"), in: [.list, .global]) == .item(.update))
    #expect(keymap.command(for: .character("u"), in: [.list, .global]) == .item(.note))
  }

  @Test func `the ways out stay, whatever is given to them`() throws {
    let (keymap, diagnostics) = try read("back: b\ncancel: ctrl-g\naccept: ctrl-j\nquit: Q\n")
    #expect(diagnostics.isEmpty)
    #expect(keymap.command(for: .escape, in: [.list, .global]) == .go(.back))
    #expect(keymap.command(for: .escape, in: [.form]) == .window(.cancel))
    #expect(keymap.command(for: .enter, in: [.form]) == .window(.accept))
    #expect(keymap.command(for: .ctrl("c"), in: [.list, .global]) == .program(.quit))
    #expect(keymap.command(for: .character("q"), in: [.list, .global]) == nil)
  }

  @Test(arguments: [
    ("search: u\n", "settings.yaml:1:9: 'u' would mean both update and search"),
    ("updaet: r\n", "settings.yaml:1:1: there is no key 'updaet'; did you mean 'update'?"),
    ("update: ctrl+r\n", "settings.yaml:1:9: key 'ctrl+r' is not declared; did you mean 'ctrl-r'?"),
    ("update: [r, pgdwn]\n", "settings.yaml:1:13: key 'pgdwn' is not declared; did you mean 'pgdn'?"),
    ("cancel: x\n", "settings.yaml:1:9: 'x' is typed into fields; it cannot be cancel"),
    ("view: v\n", "settings.yaml:1:7: the digits always open views; they stay"),
    ("- u\n", "settings.yaml:1:1: '[..]' is not a mapping of keys to values"),
  ])
  func `what cannot be is told with its place, and nothing is taken over`(yaml: String, sentence: String) throws {
    let (keymap, diagnostics) = try read(yaml)
    #expect(diagnostics.map { $0.words(.english) } == [sentence])
    #expect(keymap.command(for: .character("u"), in: [.list, .global]) == .item(.update))
    #expect(keymap.command(for: .character("r"), in: [.list, .global]) == nil)
  }

  @Test func `a clash names both in Chinese too`() throws {
    #expect(
      try read("search: u\n").diagnostics.map { $0.words(.chinese) } == [
        "settings.yaml:1:9: 键“u”同时给了 update（填报）和 search（查找）"
      ])
  }
}
