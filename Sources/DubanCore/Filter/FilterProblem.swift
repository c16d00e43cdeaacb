/// Something in a filter that means nothing: where it stands, what was found, what was meant.
package struct FilterProblem: Error, Hashable, Sendable {
  /// Where it stands, in characters from the start of the text.
  package let range: Range<Int>
  package let kind: Kind

  /// The kinds of problem.
  package enum Kind: Hashable, Sendable {
    /// No key is called so; the nearest that there is.
    case unknownKey(String, nearest: String?)
    /// The key has no such word; the nearest that it has, and all of them.
    case unknownWord(FilterKey, String, nearest: String?, accepted: [FilterChoice])
    /// No plan that is looked at has such a name; the nearest that there is.
    case unknownName(FilterKey, String, nearest: String?)
    /// Several of the key's words are read so.
    case ambiguous(FilterKey, String, [Name])
    /// The key wants a quarter, a day, or a number.
    case malformed(FilterKey, String, nearest: String?)
    /// Nothing stands behind the key.
    case missingValue(FilterKey)
    /// The key cannot be compared.
    case notCompared(FilterKey)
  }

  /// What was probably meant in the place of what stands there.
  package var meant: String? {
    switch kind {
    case .unknownKey(_, let nearest), .unknownWord(_, _, let nearest, _), .unknownName(_, _, let nearest),
      .malformed(_, _, let nearest):
      nearest
    case .missingValue, .notCompared, .ambiguous: nil
    }
  }
}
