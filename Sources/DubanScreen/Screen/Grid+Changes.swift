extension Grid {
  /// Neighbouring cells of one row and one style: what is handed to the terminal at once.
  package struct Run: Hashable, Sendable {
    package let row: Int
    package let column: Int
    /// What the cells show, without the right halves of wide characters.
    package let text: String
    package let style: Style
    /// How many cells it covers.
    package let columns: Int
  }

  /// The runs in which this grid differs from `previous`; all of it when there is none or its size was another.
  ///
  /// A wide character is always in a run whole, since both its cells change when one does.
  package func changes(from previous: Grid?) -> [Run] {
    let previous = previous?.size == size ? previous : nil
    var runs: [Run] = []
    for row in changedRows(from: previous) { appendChanges(of: row, from: previous, to: &runs) }
    return runs
  }

  /// The rows in which any cell may differ. Nearly always these are few, so the others are passed over at once; cells of the
  /// tables are always looked at, their numbers meaning something in their own grid only.
  private func changedRows(from previous: Grid?) -> [Int] {
    guard let previous else { return Array(0..<size.rows) }
    return cells.withUnsafeBufferPointer { new in
      previous.cells.withUnsafeBufferPointer { old in
        (0..<size.rows).filter { row in
          var index = row * size.columns
          let end = index + size.columns
          while index < end {
            let cell = new[index]
            if cell != old[index] || cell.glyph.clusterIndex != nil { return true }
            index += 1
          }
          return false
        }
      }
    }
  }

  private func appendChanges(of row: Int, from previous: Grid?, to runs: inout [Run]) {
    let base = row * size.columns
    var column = 0
    while column < size.columns {
      guard isChanged(base + column, from: previous) else {
        column += 1
        continue
      }
      let start = column
      let style = cells[base + start].style
      var text = ""
      repeat {
        append(cells[base + column].glyph, to: &text)
        column += 1
      } while column < size.columns && cells[base + column].style == style && isChanged(base + column, from: previous)
      runs.append(Run(row: row, column: start, text: text, style: style, columns: column - start))
    }
  }

  private func isChanged(_ index: Int, from previous: Grid?) -> Bool {
    guard let previous else { return true }
    // The right half of a wide character changes with its left half.
    let index = cells[index].glyph == .continuation ? index - 1 : index
    let (new, old) = (cells[index], previous.cells[index])
    guard new.glyph.clusterIndex != nil else { return new != old }
    // Numbers of clusters mean something in their own grid only.
    return new.style != old.style || text(new.glyph) != previous.text(old.glyph)
  }
}
