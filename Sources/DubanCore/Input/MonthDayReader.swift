/// The day of a month by which something is handed in again and again, as people write it: `25`, `每月25日前`, `次月5日`.
package struct MonthDayReader: Equatable, Sendable {
  /// 1 to 31; what a month lacks is its last day.
  package let day: Int
  /// In which month it lies, where that is said.
  package let month: ReportDuty.DueMonth?

  /// Reads `text`; nil for anything else.
  package init?(_ text: String) {
    var rest = Substring(String(Folding.narrow(text)).filter { !$0.isWhitespace })
    for ending in ["之前", "以前", "前"] where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
      break
    }
    let named = MonthDayReader.months.first { rest.hasPrefix($0.word) }
    rest = rest.dropFirst(named?.word.count ?? 0)
    month = named?.month
    if ["月底", "月末"].contains(rest) || (named != nil && ["底", "末", "最后一天"].contains(rest)) {
      day = 31
      return
    }
    if let last = rest.last, last == "日" || last == "号" { rest = rest.dropLast() }
    guard (1...2).contains(rest.count), rest.allSatisfy({ ("0"..."9").contains($0) }), let day = Int(rest),
      (1...31).contains(day)
    else { return nil }
    self.day = day
  }

  /// What may stand before the day, the longer first.
  private static let months: [(word: String, month: ReportDuty.DueMonth?)] = [
    ("每季度次月", .next), ("每季度末月", .same), ("每个月", nil), ("每月的", nil), ("下个月", .next), ("每月", nil), ("次月", .next),
    ("下月", .next), ("当月", .same), ("本月", .same),
  ]
}
