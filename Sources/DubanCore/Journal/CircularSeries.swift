/// A series of circulars as far as the next one is concerned.
///
/// Numbers rise within a year and begin anew with the next one. Source: circulars are numbered `第N期` in their year.
package struct CircularSeries: Equatable, Sendable {
  /// What it is called, `督查通报`.
  package let name: String
  /// The last that went out; nil where none did.
  package let last: Issue?
  /// Whether anything was recorded since then of what it tells.
  package let hasNews: Bool

  /// The most characters that its name may have: more stand on no red head.
  package static let longestName = 30

  /// One that went out.
  package struct Issue: Equatable, Sendable {
    /// Its number in its year.
    package let number: Int
    /// The day as of which it told.
    package let asOf: Day
  }

  /// The series `name`, of which `last` is the entry of the last that went out.
  ///
  /// - Parameter hasNews: whether anything was recorded since of what it tells.
  package init(_ name: String, last: Entry?, hasNews: Bool = true) {
    self.name = name
    self.hasNews = hasNews
    guard let last, case .circular(_, let number, _) = last.change else {
      self.last = nil
      return
    }
    self.last = Issue(number: number, asOf: last.on)
  }

  /// The highest number that is taken in `year`; 0 where none is.
  package func taken(in year: Int) -> Int { last.map { $0.asOf.year == year ? $0.number : 0 } ?? 0 }

  /// The number that the next one gets that tells as of `day`.
  package func next(asOf day: Day) -> Int { taken(in: day.year) + 1 }

  /// Whether one that tells as of `day` would say once more what the last one says.
  package func isRepeat(asOf day: Day) -> Bool { !hasNews && last?.asOf == day }

  /// Whether a series may be called `name`: some characters that all show.
  package static func isName(_ name: String) -> Bool {
    (1...longestName).contains(name.count) && name == name.trimmed
      && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
