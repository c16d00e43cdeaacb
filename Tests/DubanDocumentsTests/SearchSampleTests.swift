import DubanCore
import DubanDocuments
import Foundation
import Testing

private func plans() throws -> [Plan] {
  try TestFiles.samples.compactMap { file in
    PlanFileReader.read(try TestFiles.bytes(file), file: file.lastPathComponent).value?.plan
  }
}

@Suite struct `Searching the samples` {
  /// What a person types for `title`: each character's first or last reading, whole or its first letter.
  private static func typed(_ title: String, isLast: Bool, isWhole: Bool) -> String {
    title.lowercased().map { character in
      let readings = Readings.standard.readings(of: character)
      guard let reading = isLast ? readings.last : readings.first else { return String(character) }
      return isWhole ? reading : String(reading.prefix(1))
    }.joined()
  }

  @Test(arguments: try plans()) func `every title is found by its pinyin and by its initials`(plan: Plan) {
    let index = PlanIndex(plan)
    var titles: Set<String> = []
    for item in 0..<index.count { titles.insert(index.title(item).chinese) }
    #expect(titles.count > 20)
    for title in titles {
      for (isLast, isWhole) in [(false, true), (true, true), (false, false), (true, false)] {
        // The words of a title that has blanks are looked for one by one, as they would be typed.
        let query = SearchQuery(Self.typed(title, isLast: isLast, isWhole: isWhole))
        #expect(query.matches(title), "\(title) by \(query)")
      }
    }
  }

  @Test(arguments: try plans()) func `every item is found by its id, first of all`(plan: Plan) {
    let index = PlanIndex(plan)
    var search = SearchIndex([index])
    for item in plan.items {
      let best = search.find(item.id, limit: 1).hits.first.map { index.id($0.item) }
      #expect(best == item.id)
    }
    #expect(index.count == plan.items.count)
    #expect(PlanIndex(encoded: index.encoded) == index)
  }
}
