package import DubanCore

/// What stands before the plan: title, number, issuer, day, annexes.
package struct DocumentHead: Equatable, Sendable {
  package var title: Guess<String>?
  package var documentNumber: Guess<String>?
  package var issuer: Guess<String>?
  package var jurisdiction: Guess<String>?
  package var issued: Guess<Day>?
  package var period: Guess<Period>?
  /// The annexes that are named, with their numbers where they have any.
  package var annexes: [Guess<String>] = []
  /// The sentence that brings the plan (现将《…》印发给你们).
  package var bringing: Passage?

  /// Whether the document tells what a meeting decided.
  package var isMinutes = false
  /// Whether it gives out what leaders or a meeting charged units with (批示, 议定事项, 交办), so that every matter needs a unit
  /// and a limit.
  package var isOfInstructions = false
  /// Whether the plan that is brought follows its notice.
  package var hasPlanBelow = false

  /// A head of which nothing is known.
  package init() {}
}
