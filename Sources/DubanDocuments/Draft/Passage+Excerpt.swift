package import DubanCore

extension Passage {
  /// The sentence as an item keeps it: cut where it is a whole page, with its place and its file.
  package var excerpt: Excerpt { Excerpt(self) }
}
