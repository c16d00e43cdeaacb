import Testing

@testable import DubanScreen

@Suite struct `A key` {
  @Test(
    arguments: [
      (.character("u"), "u"), (.character("U"), "U"), (.character(" "), "space"), (.character("?"), "?"),
      (.ctrl("r"), "ctrl-r"), (.alt("x"), "alt-x"), (.down, "down"), (.pageUp, "pgup"), (.backTab, "shift-tab"),
      (.function(5), "f5"), (.escape, "esc"), (.character("f"), "f"), (.ctrl(" "), "ctrl-space"),
    ] as [(Key, String)])
  func `a label is written and read alike`(key: Key, label: String) {
    #expect(key.label == label)
    #expect(Key(label) == key)
  }

  @Test(arguments: ["", "ctrl-", "hyper-x", "f13", "f0", "paste"])
  func `what is no key is refused`(label: String) {
    #expect(Key(label) == nil)
  }
}
