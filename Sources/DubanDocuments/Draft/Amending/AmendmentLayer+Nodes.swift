import DubanDiagnostics

/// Looking into the nodes of a file.
extension AmendmentLayer {
  mutating func refuse(_ node: SourceNode, _ chinese: String, _ english: String) {
    diagnostics.append(Diagnostic(node.place, .inconsistent(chinese: chinese, english: english)))
  }

  static func value(_ key: String, in node: SourceNode) -> SourceNode? {
    guard case .mapping(let pairs) = node.content else { return nil }
    return pairs.first { $0.key.scalar == key }?.value
  }

  static func scalar(_ key: String, in node: SourceNode) -> String? { value(key, in: node)?.scalar }

  static func isTrue(_ key: String, in node: SourceNode) -> Bool {
    scalar(key, in: node).map { PlanFileWords.all.value($0, under: FileWords.truth) == "true" } ?? false
  }

  static func elements(of node: SourceNode?) -> [SourceNode] {
    guard case .list(let elements)? = node?.content else { return [] }
    return elements
  }

  static func chineseName(of node: SourceNode) -> String? {
    value("name", in: node).flatMap { scalar("zh", in: $0) }
  }

  static func chinese(_ pairs: [(key: SourceNode, value: SourceNode)]) -> SourceNode? {
    guard let name = pairs.first(where: { $0.key.scalar == "name" })?.value else { return nil }
    return name.scalar == nil ? value("zh", in: name) : name
  }

  static func without(_ keys: [String], _ node: SourceNode) -> SourceNode {
    guard case .mapping(let pairs) = node.content else { return node }
    return SourceNode(node.place, .mapping(pairs.filter { pair in pair.key.scalar.map { !keys.contains($0) } ?? true }))
  }
}

extension [(key: SourceNode, value: SourceNode)] {
  /// Puts `value` in the place of what stands under `key`, or behind all others.
  mutating func set(_ key: SourceNode, _ value: SourceNode) {
    if let index = firstIndex(where: { $0.key.scalar == key.scalar }) {
      self[index] = (key, value)
    } else {
      append((key, value))
    }
  }
}
