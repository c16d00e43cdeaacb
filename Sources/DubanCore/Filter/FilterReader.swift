/// Reads a filter as a person types it: `unit:住建局 light:overdue,behind q:Q3 due:<2020-10-01 value<50% -status:closed 停车`.
///
/// Keys and words may be Chinese or English, everything of either width; a word that a key takes, a quarter and a named day
/// may be given by the pinyin or the initials of its whole name, where only one is read so. What means nothing is told, with its place and
/// what was probably meant; what can be read besides stands in the filter, so that it can hold while somebody types.
package struct FilterReader {
  /// The names that there are; nil where names cannot be known, as in a view for any plan.
  package var names: FilterNames?

  /// The states that can be asked for, by their canonical names; nil for all of them.
  package var statuses: [String]?

  /// A reader that refuses names that are not among `names`, and states that are not among `statuses`.
  package init(names: FilterNames? = nil, statuses: [String]? = nil) {
    self.names = names
    self.statuses = statuses
  }

  /// What was read.
  package struct Outcome: Equatable, Sendable {
    package var filter = Filter()
    package var diagnostics: [FilterProblem] = []

    /// Nothing read yet.
    package init() {}
  }

  /// Reads `text`.
  package func read(_ text: String) -> Outcome {
    var reading = Outcome()
    for scanned in FilterScanner.terms(text) {
      guard let piece = scanned.key else {
        let words = scanned.values.map { FilterValue.text($0.text) }
        if !words.isEmpty { reading.filter.terms.append(Filter.Term(nil, words, isNegated: scanned.isNegated)) }
        continue
      }
      guard let key = FilterKey.called(piece.text) else {
        let nearest = nearestName(to: piece.text, among: FilterKey.allCases.lazy.flatMap(\.spellings))
        reading.diagnostics.append(FilterProblem(range: piece.range, kind: .unknownKey(piece.text, nearest: nearest)))
        continue
      }
      if scanned.values.isEmpty {
        reading.diagnostics.append(FilterProblem(range: scanned.range, kind: .missingValue(key)))
      }
      take(scanned.values, of: key, isNegated: scanned.isNegated, into: &reading)
    }
    return reading
  }

  /// Reads `values` as those of `key`; places count from the start of each value.
  package func read(_ key: FilterKey, _ values: [String]) -> Outcome {
    var reading = Outcome()
    let pieces = values.map { FilterScanner.Piece(text: String(Folding.narrow($0)), range: 0..<$0.count) }
    take(pieces, of: key, isNegated: false, into: &reading)
    return reading
  }

  private func take(
    _ pieces: [FilterScanner.Piece], of key: FilterKey, isNegated: Bool, into reading: inout Outcome
  ) {
    var values: [FilterValue] = []
    for piece in pieces {
      switch value(piece, of: key) {
      case .success(let value): values.append(value)
      case .failure(let diagnostic): reading.diagnostics.append(diagnostic)
      }
    }
    if !values.isEmpty { reading.filter.terms.append(Filter.Term(key, values, isNegated: isNegated)) }
  }

  private func value(_ piece: FilterScanner.Piece, of key: FilterKey) -> Result<FilterValue, FilterProblem> {
    func diagnostic(_ kind: FilterProblem.Kind) -> Result<FilterValue, FilterProblem> {
      .failure(FilterProblem(range: piece.range, kind: kind))
    }
    let text = piece.text.trimmed
    if text.isEmpty { return diagnostic(.missingValue(key)) }
    let comparison = piece.comparison ?? .equal
    switch key.takes {
    case .day:
      let days =
        DayPhrase(text).map { [$0] } ?? FilterReader.read(text, among: DayPhrase.named, names: \.names).map(\.day)
      if days.count > 1 { return diagnostic(.ambiguous(key, text, days.map(\.name))) }
      guard let day = days.first else {
        return diagnostic(.malformed(key, text, nearest: nearestName(to: text, among: DayPhrase.spellings)))
      }
      return .success(.day(comparison, day))
    case .number:
      guard let figure = FilterReader.figure(text) else { return diagnostic(.malformed(key, text, nearest: nil)) }
      return .success(.number(comparison, figure))
    case .name, .words, .choice, .quarter:
      if comparison != .equal { return diagnostic(.notCompared(key)) }
      return word(text, of: key).mapError { FilterProblem(range: piece.range, kind: $0.kind) }
    }
  }

  private struct Unread: Error {
    let kind: FilterProblem.Kind
  }

  private func word(_ text: String, of key: FilterKey) -> Result<FilterValue, Unread> {
    switch key.takes {
    case .choice:
      let choices = key.choices.filter { choice in key != .status || statuses?.contains(choice.name) ?? true }
      if let choice = choices.first(where: { $0.isCalled(text) }) { return .success(.choice(choice.name)) }
      let read = FilterReader.read(text, among: choices, names: \.readWords)
      if let choice = read.first, read.count == 1 { return .success(.choice(choice.name)) }
      if !read.isEmpty { return .failure(Unread(kind: .ambiguous(key, text, read.map(\.word)))) }
      let nearest = nearestName(to: text, among: choices.lazy.flatMap(\.spellings))
      return .failure(Unread(kind: .unknownWord(key, text, nearest: nearest, accepted: choices)))
    case .quarter:
      if let quarter = FilterReader.quarter(text) { return .success(quarter) }
      let read = FilterReader.read(text, among: Array(1...4), names: FilterReader.quarterNames)
      if let index = read.first, read.count == 1 { return .success(.quarter(index, year: nil)) }
      if !read.isEmpty {
        let names = read.map { Name(FilterReader.quarterNames($0)[0], english: "Q\($0)") }
        return .failure(Unread(kind: .ambiguous(key, text, names)))
      }
      return .failure(Unread(kind: .malformed(key, text, nearest: nil)))
    default:
      if key.takes == .name, let names, names.match(key, text) == nil {
        return .failure(Unread(kind: .unknownName(key, text, nearest: names.nearest(key, text))))
      }
      return .success(.text(text))
    }
  }

  /// Those of `values` of which one of the `names` is read so as a whole.
  ///
  /// A part does not do, so that a word that is mistyped, or typed to its half, is told.
  private static func read<Value>(_ text: String, among values: [Value], names: (Value) -> [String]) -> [Value] {
    let term = SearchTerm(text)
    return values.filter { names($0).contains(where: term.isWhole) }
  }

  /// The Chinese names of the quarter `index`, 1 to 4.
  static func quarterNames(_ index: Int) -> [String] {
    let name = Quarter(year: 1, index: index).words(.chinese)
    return [name, "第" + name]
  }

  /// `Q3`, `2020Q3`, `3`, `三季度`, `第三季度`, `2020年三季度`.
  private static func quarter(_ text: String) -> FilterValue? {
    // The year that stands in for a missing one is told apart by the length.
    if let quarter = Quarter(text, year: 1) {
      return .quarter(quarter.index, year: text.count == 2 ? nil : quarter.year)
    }
    let parts = text.split(separator: "年", omittingEmptySubsequences: false)
    guard parts.count <= 2, var rest = parts.last else { return nil }
    if rest.hasPrefix("第") { rest = rest.dropFirst() }
    if rest.hasSuffix("季度") { rest = rest.dropLast(2) } else if rest.hasSuffix("季") { rest = rest.dropLast() }
    guard let index = ["一", "二", "三", "四"].firstIndex(of: rest) ?? ["1", "2", "3", "4"].firstIndex(of: rest)
    else { return nil }
    guard parts.count == 2 else { return .quarter(index + 1, year: nil) }
    guard parts[0].count == 4, let year = Int(parts[0]), year > 0 else { return nil }
    return .quarter(index + 1, year: year)
  }

  /// A figure with or without what it is counted in.
  private static func figure(_ text: String) -> Figure? {
    try? FigureReader(anyOf: ["%", "个百分点", "百分点", "点", "天", "日", "d"]).figure(text)
  }
}
