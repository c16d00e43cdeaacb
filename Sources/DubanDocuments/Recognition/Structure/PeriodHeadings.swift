import DubanCore

/// Headings that name nothing but months or quarters (7月份, 11月—12月, 三季度): what stands under them is due at their end.
enum PeriodHeadings {
  /// The places of such lines without a number in `lines`, before numbered ones; none where there is only one of them.
  static func find(in lines: [Line]) -> Set<Int> {
    var found: Set<Int> = []
    var last: Int?
    for (index, line) in lines.enumerated() {
      let words = line.text[...].withoutBlankEnds
      guard !words.isEmpty else { continue }
      if let last, line.marker != nil || Marker.read(line.text, at: 0) != nil { found.insert(last) }
      last = line.marker == nil && isPeriod(words) ? index : nil
    }
    return found.count > 1 ? found : []
  }

  /// The last day of the months that `heading` names in `period`; nil for any other heading, and where the months come again.
  static func end(of heading: String, in period: Period?) -> Day? {
    guard let period, !period.spansYears, heading.unicodeScalars.count <= longest,
      let span = MonthSpan.reading(heading: heading)
    else { return nil }
    return Day(period.start.year, span.last, 1)?.monthEnd
  }

  private static func isPeriod(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    words.count <= longest && MonthSpan.reading(heading: String(scalars: words)) != nil
  }

  /// In characters: 第三季度重点工作安排.
  private static let longest = 14
}
