/// A tree of keys and values as a person wrote it, each with its place: what plan files, themes and settings are read from.
///
/// Who parses the text (YAML) makes the tree; who knows the meaning reads it through `MappingReader`.
package struct SourceNode: Hashable, Sendable {
  package let place: SourceLocation
  package let content: Content

  /// A node at `place`.
  package init(_ place: SourceLocation, _ content: Content) {
    self.place = place
    self.content = content
  }

  /// What a node holds.
  package indirect enum Content: Hashable, Sendable {
    /// A single value as written; `quoted` when it stood in quotes, so that "1" is not the number 1.
    case scalar(String, quoted: Bool)
    case list([SourceNode])
    /// Keys in the order of the file; a repeated key stands twice.
    case mapping([(key: SourceNode, value: SourceNode)])

    package static func == (left: Content, right: Content) -> Bool {
      switch (left, right) {
      case (.scalar(let a, let b), .scalar(let c, let d)): a == c && b == d
      case (.list(let a), .list(let b)): a == b
      case (.mapping(let a), .mapping(let b)): a.elementsEqual(b) { $0 == $1 }
      default: false
      }
    }

    package func hash(into hasher: inout Hasher) {
      switch self {
      case .scalar(let text, _): hasher.combine(text)
      case .list(let nodes): hasher.combine(nodes)
      case .mapping(let pairs): pairs.forEach { hasher.combine($0.key) }
      }
    }
  }
}

extension SourceNode {
  /// The text of a scalar; nil for a list or a mapping. An empty scalar or `~` is nil too: nothing was written.
  package var scalar: String? {
    guard case .scalar(let text, let quoted) = content else { return nil }
    return !quoted && (text.isEmpty || text == "~" || text == "null") ? nil : text
  }

  /// How the node is quoted in a sentence: its text, or what sort of thing it is.
  package var shown: String {
    switch content {
    case .scalar(let text, _): text.count > 40 ? text.prefix(40) + ".." : text
    case .list: "[..]"
    case .mapping: "{..}"
    }
  }
}
