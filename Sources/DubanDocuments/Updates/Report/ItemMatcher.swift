package import DubanCore

/// Finds the item of a plan that a text is about: by id, by name, by the name of what is counted, by the units that answer.
///
/// Items are found by pairs of characters, the rarest first and never more than so many, so that a long report and a large plan
/// cost the sum of both and not their product.
package struct ItemMatcher {
  /// An item with what a text about it may say.
  struct Candidate {
    let subject: String
    let title: Set<String>
    let number: String
    let units: Set<String>
  }

  /// How well an item fits a text.
  package struct Match: Equatable, Sendable {
    package let subject: String
    /// 0 to 1; above 1 where the id is told.
    package let score: Double
    /// Whether units are named, and none of them answers for it.
    package let isOfOthers: Bool
  }

  private var candidates: [Candidate] = []
  private var byPair: [String: [Int]] = [:]
  private let plan: Plan
  /// From every spelling of a unit, and from the stem of its name, to the name by which items tell it.
  private var spellings: [String: String] = [:]

  /// The names that are compared with one text at most; what more of them have in common tells none of them.
  private static let mostCompared = 400

  /// A matcher for the tasks and indicators of `plan`.
  package init(_ plan: Plan) {
    self.plan = plan
    for unit in plan.units {
      for name in [unit.name.chinese] + unit.aliases { spellings[name] = unit.name.chinese }
    }
    for unit in plan.units {
      guard let stem = ItemMatcher.stem(unit.name.chinese), spellings[stem] == nil else { continue }
      spellings[stem] = unit.name.chinese
    }
    for task in plan.allTasks {
      let names = [task.title.chinese] + task.targets.map(\.name.chinese)
      add(task.id, names, number: task.number, units: task.allUnits)
    }
    for indicator in plan.indicators {
      let names = [indicator.name.chinese, indicator.target.name.chinese]
      add(indicator.id, names, number: indicator.number, units: indicator.owners)
    }
  }

  private mutating func add(_ subject: String, _ names: [String], number: String, units: [String]) {
    for name in Set(names) {
      let pairs = ItemMatcher.pairs(of: name)
      guard !pairs.isEmpty else { continue }
      let index = candidates.count
      candidates.append(Candidate(subject: subject, title: pairs, number: number, units: Set(units)))
      for pair in pairs { byPair[pair, default: []].append(index) }
    }
  }

  /// The items that `text` may be about, the best first; at most `most`.
  ///
  /// - Parameters:
  ///   - id: what a column names as the item.
  ///   - units: who is named in it.
  package func matches(_ text: String, id: String?, number: String? = nil, units: [String], most: Int = 4) -> [Match] {
    if let id, let subject = subject(of: id) { return [Match(subject: subject, score: 2, isOfOthers: false)] }
    let own = ItemMatcher.pairs(of: text)
    let named = Set(units.compactMap(unit))
    var best: [String: Match] = [:]
    for place in places(of: own) {
      let candidate = candidates[place]
      let count = candidate.title.count { own.contains($0) }
      let inTitle = Double(count) / Double(candidate.title.count)
      let inText = Double(count) / Double(own.count)
      // A name of two characters stands in many sentences.
      var score = candidate.title.count >= 3 ? max(inTitle, inText * 0.9) : inTitle * 0.6 + inText * 0.4
      let answers = !named.isDisjoint(with: candidate.units)
      if answers { score += 0.15 }
      let isOfOthers = !named.isEmpty && !candidate.units.isEmpty && !answers
      if isOfOthers { score -= 0.1 }
      if let number, !number.isEmpty, ItemMatcher.bare(number) == ItemMatcher.bare(candidate.number) { score += 0.05 }
      // Of two names that stand whole in the text the longer one says more.
      score += min(0.05, Double(candidate.title.count) / 1_000)
      if score > best[candidate.subject]?.score ?? 0 {
        best[candidate.subject] = Match(subject: candidate.subject, score: score, isOfOthers: isOfOthers)
      }
    }
    let sorted = best.values.sorted { ($1.score, $0.subject) < ($0.score, $1.subject) }
    return Array(sorted.filter { $0.score >= ItemMatcher.least }.prefix(most))
  }

  /// The names that share the rarest of `pairs`.
  private func places(of pairs: Set<String>) -> Set<Int> {
    let lists = pairs.compactMap { pair in byPair[pair].map { (pair, $0) } }
    var places: Set<Int> = []
    for (_, list) in lists.sorted(by: { ($0.1.count, $0.0) < ($1.1.count, $1.0) }) {
      guard places.count + list.count <= ItemMatcher.mostCompared else { break }
      places.formUnion(list)
    }
    return places
  }

  /// Below this nothing is proposed.
  static let least = 0.5
  /// From here on a name is taken for the item's.
  static let sure = 0.75
  /// How far the second must be behind.
  static let margin = 0.12

  /// The item that `id` names, with or without the plan's id.
  private func subject(of id: String) -> String? {
    let prefix = plan.id + "/"
    let own = id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
    switch plan.item(own) {
    case .task, .indicator: return own
    case .plan, .milestone, .duty, .funding, nil: return nil
    }
  }

  /// The unit that is called `name` in any spelling, by the name by which items tell it.
  func unit(_ name: String) -> String? {
    spellings[name] ?? ItemMatcher.stem(name).flatMap { spellings[$0] }
  }

  /// The level and the stem of a department's name: the same for 市住建局 and 市住房和城乡建设局, another for 区住建局.
  private static func stem(_ name: String) -> String? {
    guard let stem = UnitStems.stem(of: name) else { return nil }
    let levels: Set<Character> = ["省", "市", "区", "县", "镇"]
    let level = name.dropLast().first { levels.contains($0) }.map { String($0) } ?? ""
    return "\u{1}" + level + stem
  }

  private static func bare(_ number: String) -> String { number.trimming("()（）.、第件项①②③") }

  /// The pairs of characters that follow each other in `text`, of those that make words.
  static func pairs(of text: String) -> Set<String> {
    let characters = Array(text.unicodeScalars.filter { $0.isHan || $0.isLetterOrTone })
    guard characters.count > 1 else { return Set(characters.map { String($0) }) }
    return Set(zip(characters, characters.dropFirst()).map { String($0) + String($1) })
  }
}
