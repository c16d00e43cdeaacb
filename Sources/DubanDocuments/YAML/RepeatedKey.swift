/// Finds where a key stands for the second time.
///
/// The YAML library refuses a mapping with a repeated key but tells only where the key stands first; a person wants to
/// see the second place, which is the one to take away.
enum RepeatedKey {
  /// The second place of the key that stands at `first`; `first` itself where it cannot be told.
  ///
  /// Lines count from 1, columns from 1 in Unicode scalars.
  static func second(after first: (line: Int, column: Int), in text: String) -> (line: Int, column: Int) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      Array($0.unicodeScalars)
    }
    guard lines.indices.contains(first.line - 1), first.column >= 1, first.column <= lines[first.line - 1].count else {
      return first
    }
    let line = lines[first.line - 1]
    let key = bareKey(line[(first.column - 1)...])
    guard !key.isEmpty else { return first }

    // In a flow mapping the second stands further on in the same line.
    for column in stride(from: first.column, to: line.count, by: 1) where "{,".unicodeScalars.contains(line[column]) {
      let start = line[(column + 1)...].firstIndex { $0 != " " } ?? line.count
      if start < line.count, bareKey(line[start...]) == key { return (first.line, start + 1) }
    }
    // In a block mapping it stands below in the same column, before the indentation ends.
    for number in first.line..<lines.count {
      let candidate = lines[number]
      guard let indent = candidate.firstIndex(where: { $0 != " " && $0 != "\t" }), candidate[indent] != "#" else {
        continue
      }
      if indent < first.column - 1 { break }
      if indent == first.column - 1, bareKey(candidate[indent...]) == key { return (number + 1, indent + 1) }
    }
    return first
  }

  /// The key with which `line` begins, without its quotes; empty when there is no colon.
  private static func bareKey(_ line: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard let colon = line.firstIndex(of: ":") else { return [] }
    var key = line[..<colon]
    while key.last == " " { key.removeLast() }
    if let quote = key.first, quote == "\"" || quote == "'", key.count >= 2, key.last == quote {
      key = key.dropFirst().dropLast()
    }
    return Array(key)
  }
}
