import DubanCore

/// The year by which aims must stand, told once for all that follow: 到2030年，…；….
///
/// It holds until the next one is told. In a plan of that one year it says nothing.
enum Horizon {
  /// The last day of the horizon that a clause tells at its head; nil where it tells none.
  ///
  /// - Parameter range: the clause, with its `days`.
  static func day(in range: Range<Int>, days: [DaySpan], text: PhraseText, _ context: RecognitionContext) -> Day? {
    for span in days {
      guard span.hasYear, case .by(let days) = span.sort, days.count > 300, days.lowerBound.year == days.upperBound.year
      else { continue }
      let before = span.range.lowerBound
      let isLed = leads.match(in: text, before: before) != nil
      // 「2022年，新建…」: the year alone, with what it leads behind a comma.
      guard isLed || span.range == range else { continue }
      let isOwnYear =
        context.period.map {
          !$0.spansYears && $0.start.year == days.upperBound.year
        } ?? (context.year == days.upperBound.year)
      return isOwnYear ? nil : days.upperBound
    }
    return nil
  }

  /// Whether `days` tell a horizon, be it that of the plan's own year.
  static func isTold(in range: Range<Int>, days: [DaySpan], text: PhraseText) -> Bool {
    days.contains { span in
      guard span.hasYear, case .by(let days) = span.sort, days.count > 300 else { return false }
      return leads.match(in: text, before: span.range.lowerBound) != nil || span.range == range
    }
  }

  private static let leads = WordList("到 至 力争到 确保到 争取到 力争至 预计到 计划到")
}
