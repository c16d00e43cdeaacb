/// A finding of the checker that the plan knows of and lets stand, with the reason: the published document says so.
package struct Acknowledgement: Hashable, Sendable {
  /// The id of the rule that finds it: `share-sum`.
  package var rule: String
  /// The id of the item in which it is found; empty for the plan itself.
  package var item: String
  /// Why it stands.
  package var reason: String

  /// `rule` may find what it finds in `item`, because of `reason`.
  package init(rule: String, item: String, reason: String) {
    self.rule = rule
    self.item = item
    self.reason = reason
  }
}
