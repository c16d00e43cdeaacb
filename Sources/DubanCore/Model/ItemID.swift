/// How the id of an item within its plan is cut: the only place that knows what "/" means in one.
///
/// A task, an indicator or a duty has an id of one part, `1-3`; what belongs to one has a second part, `1-3/Q2`, `1-1/f1`.
/// The plan itself is named by nothing.
package struct ItemID: Hashable, Sendable {
  /// The id as it is written; empty for the plan itself.
  package let text: String

  /// The id written as `text`.
  package init(_ text: some StringProtocol) { self.text = String(text) }

  /// The id of what is called `part` in the item `owner`.
  package init(_ owner: String, part: String) { text = owner + String(ItemID.separator) + part }

  /// The plan itself.
  package static let plan = ItemID("")

  private static let separator: Character = "/"

  /// The id of the item to which it belongs; its own where it belongs to none.
  package var owner: String { String(text.prefix { $0 != ItemID.separator }) }

  /// What it is called in the item to which it belongs; nil where it belongs to none.
  package var part: String? {
    text.firstIndex(of: ItemID.separator).map { String(text[text.index(after: $0)...]) }
  }
}

extension ItemID: CustomStringConvertible {
  package var description: String { text }
}

extension ItemID {
  /// The id of an item among all plans, `huaian-2020/1-3/Q2`; of a plan where nothing stands behind its id.
  package struct Global: Hashable, Sendable {
    /// The plan's id.
    package let plan: String
    /// The id within the plan; nil for the plan itself.
    package let item: String?

    /// The item `item` of `plan`.
    package init(plan: String, item: String?) {
      self.plan = plan
      self.item = item
    }

    /// Reads `text`; within `plan`, when that is given, the plan's own id may be left out.
    package init(_ text: String, within plan: String?) {
      let id = ItemID(text)
      if let plan, id.owner != plan {
        self.init(plan: plan, item: text)
      } else {
        self.init(plan: id.owner, item: id.part)
      }
    }

    /// The id as it is written.
    package var text: String { item.map { ItemID(plan, part: $0).text } ?? plan }
  }
}
