/// What a figure is reported for: a target, a part of one or a criterion, of one area or one year where the plan counts by them.
///
/// Its text is what entries and states hold: `老旧小区`, `老旧小区@清江浦区`, `老旧小区@2024`, `老旧小区@清江浦区@2024`.
package struct Measure: Hashable, Sendable {
  /// The key of the target, or the name of the part or criterion.
  package var target: String
  /// The key of the area; nil for all of them together.
  package var area: String?
  /// The year; nil for all of them together.
  package var year: Int?

  /// The figure of `target`, for one area or one year where they are given.
  package init(_ target: String, area: String? = nil, year: Int? = nil) {
    self.target = target
    self.area = area
    self.year = year
  }

  /// Reads its text; nil where a piece of it is empty, or there are more pieces than a measure has. Four digits are a year.
  package init?(text: String) {
    let pieces = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(pieces.count), !pieces.contains("") else { return nil }
    self.init(pieces[0])
    for piece in pieces.dropFirst() {
      if piece.utf8.count == 4, let year = Int(piece) {
        guard self.year == nil else { return nil }
        self.year = year
      } else {
        guard area == nil, year == nil else { return nil }
        area = piece
      }
    }
  }

  /// The form in which entries and states hold it.
  package var text: String {
    target + (area.map { "@" + $0 } ?? "") + (year.map { "@\($0)" } ?? "")
  }

  /// The whole of which it is a part.
  package var whole: Measure { Measure(target) }
}

extension Target {
  /// Whether figures of it may be reported by the areas `areas` (their keys) and the years of `period`.
  ///
  /// By area where the plan shares it out by area or wants it of each; by year where it shares it out by year, wants it of
  /// each, or runs over several.
  package func takes(_ measure: Measure, areas: [String], period: Period) -> Bool {
    if let area = measure.area {
      guard areas.contains(area), !shares.isEmpty || each == .area || each == .areaAndYear || !self.areas.isEmpty else {
        return false
      }
    }
    guard let year = measure.year else { return true }
    return period.spansYears && (period.start.year...period.end.year).contains(year)
  }
}
