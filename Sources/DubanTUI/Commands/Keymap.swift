/// Which key asks for which command, and where.
///
/// A key is looked up in the contexts that hold at the moment, the innermost first: a window, then the pane, then what holds
/// everywhere. While a window is open nothing else is asked, so that no letter typed into it does anything behind it.
package struct Keymap: Sendable {
  private let bindings: [(context: Context, bindings: [Binding])]

  /// Where a key is pressed.
  package enum Context: String, CaseIterable, Sendable {
    /// Everywhere but in windows.
    case global
    /// A pane with rows: lists, trees, the board's three panes.
    case list
    /// Something to read: the detail of an item, the help.
    case reading
    /// A window with a choice.
    case menu
    /// The window of office decisions.
    case office
    /// The line that moves the as-of day.
    case time
    /// A window with fields to fill in; keys without a command here are typed into the field.
    case form
  }

  /// The command of `key`, asking `contexts` in this order; nil when it has none there.
  package func command(for key: Key, in contexts: [Context]) -> Command? {
    for context in contexts {
      if let found = self[context].first(where: { $0.keys.contains(key) }) { return found.command }
    }
    return nil
  }

  /// The bindings of one context.
  package subscript(context: Context) -> [Binding] {
    bindings.first { $0.context == context }?.bindings ?? []
  }

  /// The binding that asks for `command` in the first of `contexts` that has one.
  package func binding(of command: Command, in contexts: [Context]) -> Binding? {
    contexts.lazy.compactMap { self[$0].first { $0.command == command } }.first
  }

  /// The same keymap with `keys` for `command` wherever it has some, and with the keys that it must not lose.
  package func rebinding(_ command: Command, to keys: [Key]) -> Keymap {
    let kept = Keymap.kept.filter { $0.command == command }.flatMap(\.keys).filter { !keys.contains($0) }
    return Keymap(
      bindings: bindings.map { context, list in
        guard let first = list.firstIndex(where: { $0.command == command }) else { return (context, list) }
        var rest = list.filter { $0.command != command }
        rest.insert(Binding(command, keys + kept), at: min(first, rest.count))
        return (context, rest)
      })
  }

  /// The contexts that are asked together, the innermost first.
  package static let layers: [[Context]] = [
    [.list, .global], [.reading, .global], [.menu], [.office], [.time], [.form],
  ]

  /// A key with two commands where both hold; nil when every key means one thing.
  package var clash: (key: Key, Command, Command)? {
    for layer in Keymap.layers {
      var taken: [Key: Command] = [:]
      for binding in layer.flatMap({ self[$0] }) {
        for key in binding.keys {
          if let other = taken.updateValue(binding.command, forKey: key), other != binding.command {
            return (key, other, binding.command)
          }
        }
      }
    }
    return nil
  }

  /// The ways out and on that nobody can lose, whatever else is bound.
  private static let kept = [
    Binding(.cancel, .escape), Binding(.back, .escape), Binding(.accept, .enter), Binding(.open, .enter),
    Binding(.quit, .ctrl("c")), Binding(.help, .function(1)), Binding(.moveUp, .up), Binding(.moveDown, .down),
    Binding(.nextField, .down), Binding(.previousField, .up),
  ]

  /// The keys of the program.
  package static let standard = Keymap(bindings: [
    (
      .global,
      [
        Binding(.nextPane, .tab), Binding(.previousPane, .backTab), Binding(.selectView, Binding.digits),
        Binding(.search, .character("/")), Binding(.nextMatch, .ctrl("n")), Binding(.previousMatch, .ctrl("p")),
        Binding(.palette, .character(":")), Binding(.views, .character("V")), Binding(.saveView, .character("W")),
        Binding(.copyItem, .character("y")), Binding(.copyView, .character("Y")), Binding(.mouse, .character("M")),
        Binding(.asOf, .character("t")), Binding(.undo, .character("U")), Binding(.redo, .ctrl("r")),
        Binding(.theme, .character("T")), Binding(.language, .character("L")),
        Binding(.help, .character("?"), .function(1)), Binding(.refresh, .ctrl("l"), .function(5)),
        Binding(.back, .escape), Binding(.quit, .character("q"), .ctrl("c")),
      ]
    ),
    (
      .list,
      moving + [
        Binding(.moveLeft, .character("h"), .left), Binding(.moveRight, .character("l"), .right),
        Binding(.open, .enter), Binding(.back, .escape, .backspace),
        Binding(.fold, .character("z")), Binding(.foldAll, .character("Z")),
        Binding(.groupBy, .character("g")), Binding(.sort, .character("s")), Binding(.filter, .character("f")),
        Binding(.clearFilter, .character("F")), Binding(.mark, .character(" ")), Binding(.markRange, .character("v")),
        Binding(.markAll, .character("a")), Binding(.unmarkAll, .character("A")), Binding(.trend, .character("p")),
        Binding(.since, .character("S")),
      ] + following
    ),
    (
      .reading,
      moving + [
        Binding(.back, .escape, .backspace, .character("h"), .left), Binding(.open, .enter),
        Binding(.trend, .character("p")),
      ] + following
    ),
    (.menu, moving + [Binding(.accept, .enter, .character("l"), .right), leaving, Binding(.help, .character("?"))]),
    (
      .office,
      [
        Binding(.close, .character("c")), Binding(.sendBack, .character("b")), Binding(.extend, .character("e")),
        Binding(.suspend, .character("s")), Binding(.resume, .character("r")),
        Binding(.moveUp, .up, .character("k")), Binding(.moveDown, .down, .character("j")),
        Binding(.accept, .enter), leaving,
      ]
    ),
    (
      .time,
      [
        Binding(.earlier, .character("h"), .left), Binding(.later, .character("l"), .right),
        Binding(.earlierMonth, .character("k"), .up, .character("[")),
        Binding(.laterMonth, .character("j"), .down, .character("]")),
        Binding(.earlierQuarter, .pageUp, .character("{")), Binding(.laterQuarter, .pageDown, .character("}")),
        Binding(.usualDay, .home, .character("0")), Binding(.typeDay, .character("t")),
        Binding(.accept, .enter), leaving,
      ]
    ),
    (
      .form,
      [
        Binding(.accept, .enter), Binding(.cancel, .escape, .ctrl("c")), Binding(.nextField, .tab, .down),
        Binding(.previousField, .backTab, .up), Binding(.leaveOut, .ctrl("x")), Binding(.pageUp, .pageUp),
        Binding(.pageDown, .pageDown),
      ]
    ),
  ])

  private static let moving = [
    Binding(.moveUp, .character("k"), .up), Binding(.moveDown, .character("j"), .down),
    Binding(.pageUp, .pageUp, .ctrl("b"), .ctrl("u")), Binding(.pageDown, .pageDown, .ctrl("f"), .ctrl("d")),
    Binding(.scrollUp, .ctrl("y")), Binding(.scrollDown, .ctrl("e")),
    Binding(.top, .home, .character("<")), Binding(.bottom, .end, .character("G"), .character(">")),
  ]

  private static let following = [
    Binding(.update, .character("u")), Binding(.nothingChanged, .character(".")),
    Binding(.confirm, .character("c")), Binding(.note, .character("n")), Binding(.office, .character("o")),
  ]

  private static let leaving = Binding(.cancel, .escape, .character("q"), .ctrl("c"))
}
