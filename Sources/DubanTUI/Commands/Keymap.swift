package import DubanScreen

/// Which key asks for which command, and where.
///
/// A key is looked up in the contexts that hold at the moment, the innermost first: a window, then the pane, then what holds
/// everywhere. While a window is open nothing else is asked, so that no letter typed into it does anything behind it.
package struct Keymap: Sendable {
  private let bindings: [(context: Context, bindings: [Binding])]
  /// Where the first binding of each command stands in each context: the footer asks for a dozen of them at each key.
  private let places: [[Command: Int]]

  private init(bindings: [(context: Context, bindings: [Binding])]) {
    self.bindings = bindings
    places = bindings.map { _, list in
      var places: [Command: Int] = [:]
      places.reserveCapacity(list.count)
      for place in list.indices.reversed() { places[list[place].command] = place }
      return places
    }
  }

  /// Where a key is pressed.
  package enum Context: String, CaseIterable, Sendable {
    /// Everywhere but in windows.
    case global
    /// A pane with rows: lists, trees, the board's three panes.
    case list
    /// Something to read: the detail of an item, the help.
    case reading
    /// The review of a document, or a plan that is written by hand.
    case review
    /// A report before it leaves the office.
    case report
    /// A window with a choice.
    case menu
    /// The window of office decisions.
    case office
    /// The line that moves the as-of day.
    case time
    /// A window with fields to fill in; keys without a command here are typed into the field.
    case form
    /// A window that asks for the name of a file; the same holds there.
    case file
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
    for context in contexts {
      for index in bindings.indices where bindings[index].context == context {
        if let place = places[index][command] { return bindings[index].bindings[place] }
      }
    }
    return nil
  }

  /// Whether the digits mean `command`, each something of its own.
  func hasDigits(_ command: Command) -> Bool {
    bindings.contains { $0.bindings.contains { $0.command == command && $0.digits != nil } }
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
    [.list, .global], [.reading, .global], [.review], [.report], [.menu], [.office], [.time], [.form], [.file],
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
    Binding(.window(.cancel), .escape), Binding(.go(.back), .escape), Binding(.window(.accept), .enter),
    Binding(.go(.open), .enter), Binding(.report(.leave), .escape),
    Binding(.program(.quit), .ctrl("c")), Binding(.program(.help), .function(1)), Binding(.move(.moveUp), .up),
    Binding(.move(.moveDown), .down),
    Binding(.window(.nextField), .down), Binding(.window(.previousField), .up),
  ]

  /// The keys of the program.
  package static let standard = Keymap(bindings: [
    (
      .global,
      [
        Binding(.go(.nextPane), .tab), Binding(.go(.previousPane), .backTab),
        Binding(.go(.selectView), Binding.allDigits),
        Binding(.look(.search), .character("/")), Binding(.look(.nextMatch), .ctrl("n")),
        Binding(.look(.previousMatch), .ctrl("p")),
        Binding(.program(.palette), .character(":")), Binding(.program(.importDocument), .character("I")),
        Binding(.program(.newPlan), .character("N")), Binding(.program(.report), .character("R")),
        Binding(.program(.export), .character("E")), Binding(.look(.views), .character("V")),
        Binding(.look(.saveView), .character("W")),
        Binding(.program(.copyItem), .character("y")), Binding(.program(.copyView), .character("Y")),
        Binding(.program(.mouse), .character("M")),
        Binding(.look(.asOf), .character("t")), Binding(.follow(.undo), .character("U")),
        Binding(.follow(.redo), .ctrl("r")), Binding(.follow(.amend), .character("e")),
        Binding(.program(.theme), .character("T")), Binding(.program(.language), .character("L")),
        Binding(.program(.help), .character("?"), .function(1)), Binding(.program(.refresh), .ctrl("l"), .function(5)),
        Binding(.go(.back), .escape), Binding(.program(.quit), .character("q"), .ctrl("c")),
      ]
    ),
    (
      .list,
      moving + [
        Binding(.fold(.moveLeft), .character("h"), .left), Binding(.fold(.moveRight), .character("l"), .right),
        Binding(.go(.open), .enter), Binding(.go(.back), .escape, .backspace),
        Binding(.fold(.fold), .character("z")), Binding(.fold(.foldAll), .character("Z")),
        Binding(.look(.groupBy), .character("g")), Binding(.look(.sort), .character("s")),
        Binding(.look(.filter), .character("f")),
        Binding(.look(.clearFilter), .character("F")), Binding(.mark(.mark), .character(" ")),
        Binding(.mark(.markRange), .character("v")),
        Binding(.mark(.markAll), .character("a")), Binding(.mark(.unmarkAll), .character("A")),
        Binding(.look(.trend), .character("p")),
        Binding(.look(.since), .character("S")),
      ] + following
    ),
    (
      .reading,
      moving + [
        Binding(.go(.back), .escape, .backspace, .character("h"), .left), Binding(.go(.open), .enter),
        Binding(.look(.trend), .character("p")),
      ] + following
    ),
    (
      .review,
      [
        Binding(.move(.moveUp), .character("k"), .up), Binding(.move(.moveDown), .character("j"), .down),
        Binding(.move(.pageUp), .pageUp, .ctrl("b"), .ctrl("u")),
        Binding(.move(.pageDown), .pageDown, .ctrl("f"), .ctrl("d")),
        Binding(.move(.scrollUp), .ctrl("y")), Binding(.move(.scrollDown), .ctrl("e")),
        Binding(.move(.top), .home), Binding(.move(.bottom), .end, .character("G")),
        Binding(.go(.nextPane), .tab, .right), Binding(.go(.previousPane), .backTab, .left),
        Binding(.review(.accept), .enter, .character("a")), Binding(.review(.acceptAlike), .character("A")),
        Binding(.review(.edit), .character("e")),
        Binding(.review(.pieces), .character(" "), .character("z")),
        Binding(.review(.reject), .character("x"), .delete), Binding(.review(.take), .character("t")),
        Binding(.review(.split), .character("s")), Binding(.review(.merge), .character("m")),
        Binding(.review(.heading), .character("h")), Binding(.review(.addTask), .character("n")),
        Binding(.review(.addIndicator), .character("i")), Binding(.review(.moveEarlier), .character("K")),
        Binding(.review(.moveLater), .character("J")), Binding(.review(.nest), .character(">")),
        Binding(.review(.lift), .character("<")), Binding(.review(.relocate), .character("p")),
        Binding(.review(.addUnit), .character("o")), Binding(.review(.addSection), .character("S")),
        Binding(.review(.reading), Binding.digits),
        Binding(.review(.onlyUncertain), .character("f")), Binding(.follow(.undo), .character("U")),
        Binding(.review(.publish), .character("w")), Binding(.program(.mouse), .character("M")),
        Binding(.program(.language), .character("L")), Binding(.program(.help), .character("?"), .function(1)),
        Binding(.program(.refresh), .ctrl("l"), .function(5)), Binding(.go(.back), .escape),
        Binding(.program(.quit), .character("q"), .ctrl("c")),
      ]
    ),
    (
      .report,
      moving + [
        Binding(.report(.circular), .character("1")), Binding(.report(.brief), .character("2")),
        Binding(.report(.comparison), .character("3")), Binding(.report(.assessment), .character("4")),
        Binding(.report(.nextNumber), .tab, .character("n")),
        Binding(.report(.previousNumber), .backTab, .character("p")), Binding(.report(.rows), .enter),
        Binding(.report(.issue), .character("I")),
        Binding(.program(.export), .character("E")), Binding(.program(.mouse), .character("M")),
        Binding(.program(.language), .character("L")), Binding(.program(.help), .character("?"), .function(1)),
        Binding(.program(.refresh), .ctrl("l"), .function(5)),
        // As windows are left, for it is only looked at.
        Binding(.report(.leave), .escape, .character("q"), .ctrl("c")),
      ]
    ),
    (
      .menu,
      moving + [
        Binding(.window(.accept), .enter, .character("l"), .right), leaving, Binding(.program(.help), .character("?")),
      ]
    ),
    (
      .office,
      [
        Binding(.item(.close), .character("c")), Binding(.item(.sendBack), .character("b")),
        Binding(.item(.extend), .character("e")),
        Binding(.item(.suspend), .character("s")), Binding(.item(.resume), .character("r")),
        Binding(.item(.refuseExtension), .character("x")), Binding(.item(.assign), .character("a")),
        Binding(.item(.terminate), .character("t")), Binding(.item(.acknowledge), .character("g")),
        Binding(.item(.handBack), .character("h")), Binding(.item(.apply), .character("d")),
        Binding(.item(.requestExtension), .character("m")),
        Binding(.item(.issueSlip), .character("p")), Binding(.item(.instruct), .character("i")),
        Binding(.item(.inspect), .character("v")), Binding(.item(.answer), .character("y")),
        Binding(.item(.returnAnswer), .character("n")), Binding(.item(.settle), .character("f")),
        Binding(.item(.withdraw), .character("w")),
        Binding(.move(.moveUp), .up, .character("k")), Binding(.move(.moveDown), .down, .character("j")),
        Binding(.window(.accept), .enter), leaving,
      ]
    ),
    (
      .time,
      [
        Binding(.time(.earlier), .character("h"), .left), Binding(.time(.later), .character("l"), .right),
        Binding(.time(.earlierMonth), .character("k"), .up, .character("[")),
        Binding(.time(.laterMonth), .character("j"), .down, .character("]")),
        Binding(.time(.earlierQuarter), .pageUp, .character("{")),
        Binding(.time(.laterQuarter), .pageDown, .character("}")),
        Binding(.time(.usualDay), .home, .character("0")), Binding(.time(.typeDay), .character("t")),
        Binding(.window(.accept), .enter), leaving,
      ]
    ),
    (
      .form,
      [
        Binding(.window(.accept), .enter), Binding(.window(.cancel), .escape, .ctrl("c")),
        Binding(.window(.nextField), .tab, .down),
        Binding(.window(.previousField), .backTab, .up), Binding(.window(.leaveOut), .ctrl("x")),
        Binding(.move(.pageUp), .pageUp),
        Binding(.move(.pageDown), .pageDown),
      ]
    ),
    (
      .file,
      [
        Binding(.window(.accept), .enter), Binding(.window(.open), .ctrl("o")),
        Binding(.window(.cancel), .escape, .ctrl("c")), Binding(.window(.nextField), .tab, .down),
        Binding(.window(.previousField), .backTab, .up),
      ]
    ),
  ])

  private static let moving = [
    Binding(.move(.moveUp), .character("k"), .up), Binding(.move(.moveDown), .character("j"), .down),
    Binding(.move(.pageUp), .pageUp, .ctrl("b"), .ctrl("u")),
    Binding(.move(.pageDown), .pageDown, .ctrl("f"), .ctrl("d")),
    Binding(.move(.scrollUp), .ctrl("y")), Binding(.move(.scrollDown), .ctrl("e")),
    Binding(.move(.top), .home, .character("<")), Binding(.move(.bottom), .end, .character("G"), .character(">")),
  ]

  private static let following = [
    Binding(.item(.update), .character("u")), Binding(.item(.nothingChanged), .character(".")),
    Binding(.item(.confirm), .character("c")), Binding(.item(.note), .character("n")),
    Binding(.follow(.office), .character("o")),
  ]

  private static let leaving = Binding(.window(.cancel), .escape, .character("q"), .ctrl("c"))
}
