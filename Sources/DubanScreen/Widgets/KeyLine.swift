/// The last line of a window: what its keys do, the most important first. What finds no room is left out from the end, but the
/// last, which leads out, stays.
package struct KeyLine {
  package let hints: [KeyHint]
  /// What there is to say before the keys, instead of those that then find no room.
  package var message: Footer.Message?

  /// A line of `hints`.
  package init(_ hints: [KeyHint], message: Footer.Message? = nil) {
    self.hints = hints
    self.message = message
  }

  /// A line that says what is wrong, if anything is.
  package init(_ hints: [KeyHint], diagnostic: DisplayText?) {
    self.init(hints, message: diagnostic.map { Footer.Message($0, isError: true) })
  }

  /// The columns that all of the hints take.
  package func width(in region: Region) -> Int { hints.width(in: region) }

  /// Draws it over the first row.
  package func draw(in row: Region) {
    var column = 0
    if let message {
      let last = hints.suffix(1).width(in: row)
      let room = max(0, row.columns - (last > 0 ? last + KeyHint.gap : 0))
      let style = Style(message.isError ? .error : .notice, on: .overlay)
      column = row.put(message.text, width: min(row.width(message.text), room), style: style) + KeyHint.gap
    }
    hints.draw(in: row, column: column, on: .overlay)
  }
}

extension Sequence<KeyHint> {
  /// The columns that they take, one beside the other.
  package func width(in region: Region) -> Int {
    reduce(-KeyHint.gap) { $0 + KeyHint.gap + $1.width(in: region) }
  }
}

extension [KeyHint] {
  /// Those that fit into `room` columns: left out from the end, but the last stays as long as anything does.
  package func fitting(_ room: Int, in region: Region) -> [KeyHint] {
    placesFitting(room, in: region).map { self[$0] }
  }

  /// The places of those that fit.
  package func placesFitting(_ room: Int, in region: Region) -> [Int] {
    guard let last else { return [] }
    var left = room - last.width(in: region)
    guard left >= 0 else { return [] }
    let others = indices.dropLast().prefix { place in
      left -= self[place].width(in: region) + KeyHint.gap
      return left >= 0
    }
    return others + [endIndex - 1]
  }

  /// Writes those that fit from `column` on; a press on one is a press of its key.
  package func draw(in row: Region, column: Int = 0, on ground: Ground) {
    var column = column
    for hint in fitting(row.columns - column, in: row) {
      let start = column
      column = row.write(hint.key, column: column, style: Style(hint.isDimmed ? .hint : .key, on: ground)) + 1
      column = row.write(hint.words, column: column, style: Style(.hint, on: ground))
      if let pressed = Key(hint.key.string) { row.columns(from: start, count: column - start).offer(.key(pressed)) }
      column += KeyHint.gap
    }
  }
}

extension KeyHint {
  /// The columns between two hints.
  package static let gap = 2

  /// Keys that nobody can rebind, in words.
  package static func fixed(_ key: DisplayText, _ words: DisplayText) -> KeyHint {
    KeyHint(key: key, words: words, isDimmed: false)
  }

  fileprivate func width(in region: Region) -> Int { region.width(key) + 1 + region.width(words) }
}
