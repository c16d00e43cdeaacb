import ArgumentParser
import DubanCore
import DubanScreen
import DubanStore

/// What a shell offers when a word is completed: names and ids out of the store, so that nobody types them from memory.
///
/// A shell asks while somebody types: nothing is written, nothing is said, and without a store nothing is offered.
enum Completion {
  /// The plans.
  static let plan = CompletionKind.custom { words, _, _ in
    read(words) { try $0.planHeadlines().map(\.id) }
  }

  /// The items of the plan that the word begins with; the plans before there is one.
  static let item = CompletionKind.custom { words, index, prefix in
    let word = words.indices.contains(index) ? words[index] : prefix
    return read(words) { store in
      let id = ItemID(word)
      guard id.part != nil else { return try store.planHeadlines().map { $0.id + "/" } }
      let part = word.dropFirst(id.owner.count + 1)
      return try store.items(of: id.owner, beginningWith: String(part), most: mostItems).map {
        ItemID.Global(plan: id.owner, item: $0).text
      }
    }
  }

  /// The units of all plans, or of the one that `--plan` names.
  static let unit = names { $0.units.map(\.name.chinese) }
  /// The leaders in charge, likewise.
  static let leader = names { plan in plan.allTasks.flatMap(\.leaders) }
  /// The areas, likewise.
  static let area = names { $0.areas.map(\.name.chinese) }
  /// The sections, likewise.
  static let section = names { $0.sections.map(\.id) }

  /// The lights, by their names in JSON and as they are told.
  static let light = CompletionKind.list(Light.allCases.flatMap { [$0.rawValue, $0.words(.chinese)] })
  /// The states, likewise.
  static let status = CompletionKind.list(Status.allCases.flatMap { [$0.rawValue, $0.words(.chinese)] })
  /// The themes.
  static let theme = CompletionKind.custom { _, _, _ in ThemeCatalog().themes.map(\.id) }

  /// More nobody reads through.
  private static let mostItems = 200

  private static func names(_ names: @escaping @Sendable (Plan) -> [String]) -> CompletionKind {
    .custom { words, _, _ in
      read(words) { store in
        let plan = TypedOption.value(of: "--plan", in: words)
        let plans = try plan.map { try store.plan($0).map { [$0] } ?? [] } ?? store.plans()
        return plans.flatMap(names).once
      }
    }
  }

  /// What `offer` takes from the store that `words` name.
  private static func read(_ words: [String], _ offer: (Store) throws -> [String]) -> [String] {
    (try? offer(StoreLocation(TypedOption.value(of: "--store", in: words)).openForReading())) ?? []
  }
}
