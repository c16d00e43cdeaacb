import DubanScreen
import Testing

@testable import DubanWall

struct ExitChordTests {
  @Test(arguments: ["", "q", "ctrl-x", "ctrl-x nosuchkey", "ctrl-x  "])
  func `One key or an unknown one is no chord`(_ text: String) { #expect(ExitChord(text) == nil) }

  @Test func `Only the keys one right after the other complete it`() throws {
    var chord = try #require(ExitChord("ctrl-x ctrl-q"))
    let keys: [(Key, Bool)] = [
      (.ctrl("x"), false), (.character("a"), false), (.ctrl("q"), false), (.ctrl("x"), false), (.ctrl("x"), false),
      (.ctrl("q"), true), (.ctrl("q"), false),
    ]
    for (key, completes) in keys { #expect(chord.take(key) == completes) }
  }
}
