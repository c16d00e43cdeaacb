import DubanCore

/// Names that a person wrote as one, parted as in Chinese text.
package enum JoinedNames {
  /// The names in `text`, or nil when it holds no comma, pause mark or semicolon of full width.
  package static func names(in text: String) -> [String]? {
    let names = text.split { separators.contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    return text.contains(where: separators.contains) ? names : nil
  }

  private static let separators: Set<Character> = ["，", "、", "；"]
}
