extension Grid {
  /// The grid as a picture for tests: the rows between bars, so that trailing blanks show, then the runs of every style
  /// that is not plain. Styles are named by meaning, so that a change of theme breaks no picture.
  package var snapshot: String {
    var lines = (0..<size.rows).map { row in
      "|" + (0..<size.columns).map { text(row: row, column: $0) }.joined() + "|"
    }
    if let cursor { lines.append("cursor: \(cursor.row),\(cursor.column)") }
    let styled = changes(from: nil).filter { $0.style != Style() }
    if !styled.isEmpty {
      lines.append("styles:")
      lines += styled.map { "  \($0.row),\($0.column)+\($0.columns) \($0.style.words)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Style {
  /// The style in words: `light.overdue on selection bold`.
  package var words: String {
    let added = Attributes.words.filter { attributes.contains($0.attribute) }.map(\.word)
    let place = ground == .plain ? [] : ["on", ground.rawValue]
    return ([ink.rawValue] + place + added).joined(separator: " ")
  }
}
