/// A part of the document under which tasks stand: a chapter, a goal, an annex.
package struct Section: Hashable, Sendable, Identifiable {
  /// Unique within the plan: `2`, `3.1`.
  package var id: String
  package var title: Name
  /// The section of which this is a part.
  package var parent: String?

  /// A section called `title`.
  package init(id: String, title: Name, parent: String? = nil) {
    self.id = id
    self.title = title
    self.parent = parent
  }
}
