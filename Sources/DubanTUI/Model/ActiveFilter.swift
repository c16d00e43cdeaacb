import DubanScreen
import DubanCore

/// The filter that holds in a plan, with what it lets through.
struct ActiveFilter: Equatable, Sendable {
  /// What it asks, as far as what was typed can be read.
  let filter: Filter
  /// As it was typed.
  let text: String
  /// What of it means nothing and does not hold, by its characters.
  let wrong: [Range<Int>]
  /// What it lets through, kind by kind.
  let parts: [Part]
  /// What it asks of what was recorded; nil where it asks nothing of that.
  let entries: EntryFilter?
  /// The keys of the groups that it asks for by name, for groupings of which it asks for some.
  let headings: [Grouping: Set<String>]

  /// The lights that all of its questions about lights let through; nil where it asks about none.
  var lights: Set<Light>? {
    var lights: Set<Light>?
    for term in filter.terms where term.key == .light {
      var named: Set<Light> = []
      for case .choice(let name) in term.values { if let light = Light(rawValue: name) { named.insert(light) } }
      let wanted = term.isNegated ? Set(Light.allCases).subtracting(named) : named
      lights = lights?.intersection(wanted) ?? wanted
    }
    return lights
  }

  /// How many items of a kind it lets through, and of how many.
  struct Part: Equatable, Sendable {
    let kind: ItemKind
    let count: Int
    let total: Int
  }

  /// What it asks, told rather than typed.
  func words(_ presentation: Presentation) -> DisplayText { DisplayText(filter.words(presentation.language)) }

  /// What it asks in the header: told, or as it was typed while something of it means nothing and must be found.
  func told(_ presentation: Presentation) -> DisplayText { wrong.isEmpty ? words(presentation) : DisplayText(text) }

  /// How many items it lets through, and of how many.
  var count: Int { parts.reduce(0) { $0 + $1.count } }
  var total: Int { parts.reduce(0) { $0 + $1.total } }

  /// How much is told of what it lets through.
  enum Fullness: CaseIterable {
    /// The sum with all of its summands: `符合 3/149 项 = 任务 1/33 + 节点 2/91 + 资金 0/25`
    case sum
    /// What the matches are: `符合 3/149 项:任务 1 节点 2`
    case matches
    /// The same in the fewest columns: `3/149(任务1 节点2)`
    case short
    /// The count alone: `3/149 项`
    case count
  }

  /// What it lets through, in words: the numbers add up.
  func counted(_ presentation: Presentation, _ fullness: Fullness) -> DisplayText {
    // It asks nothing of items.
    guard !parts.isEmpty else { return .empty }
    let found = parts.filter { $0.count > 0 }
    func list(_ parts: [Part], _ separator: String, _ told: (Part) -> String) -> DisplayText {
      DisplayText(parts.map(told).joined(separator: separator))
    }
    func word(_ part: Part, _ count: Int) -> String { part.kind.words(presentation.language, count: count) }
    switch fullness {
    case .sum:
      return presentation.pick("符合 \(count)/\(total) 项 = ", "\(count) of \(total) items = ")
        + list(parts, " + ") { "\(word($0, $0.total)) \($0.count)/\($0.total)" }
    case .matches:
      let sum = presentation.pick("符合 \(count)/\(total) 项", "\(count) of \(total) items")
      return found.isEmpty
        ? sum : sum + presentation.pick("：", ": ") + list(found, " ") { "\(word($0, $0.count)) \($0.count)" }
    case .count: return presentation.pick("\(count)/\(total) 项", "\(count)/\(total) items")
    case .short:
      let sum = DisplayText("\(count)/\(total)")
      guard !found.isEmpty else { return counted(presentation, .count) }
      return sum + presentation.pick("（", " (")
        + list(found, " ") { part in
          presentation.language.pick(
            "\(word(part, part.count))\(part.count)", "\(part.count) \(word(part, part.count))")
        } + presentation.pick("）", ")")
    }
  }
}

extension ItemKind {
  /// The word for `count` of them.
  fileprivate func words(_ language: Language, count: Int) -> String {
    let word = words(language)
    guard language == .english, count != 1, self != .funding else { return word }
    return self == .duty ? "report duties" : word + "s"
  }
}
