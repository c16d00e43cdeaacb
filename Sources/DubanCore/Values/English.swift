/// Small matters of English.
package enum English {
  /// `1 error`, `2 errors`.
  package static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
