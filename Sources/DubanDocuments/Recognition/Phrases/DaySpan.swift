import DubanCore

/// A day or a span of days that a passage names.
struct DaySpan: Equatable, Sendable {
  /// Where it stands, with what bounds it (`前`, `起`, `末`).
  var range: Range<Int>
  var sort: Sort
  /// Whether the year was said, or only followed from the plan's period.
  var hasYear = false

  /// What is told of it.
  enum Sort: Equatable, Sendable {
    /// By the last of these days at the latest; the first tells how exact it is.
    case by(ClosedRange<Day>)
    /// From this day on.
    case from(Day)
    /// From the first to the last.
    case span(ClosedRange<Day>)
    /// What was so on a day: 截至2021年底, 2021年基础上.
    case past(ClosedRange<Day>)
    /// No day of the calendar: 长期, 春节期间, 第5个工作日.
    case words(String)
    /// Before a feast or a season: the words, and the day by which they are kept until a person tells it (春节前, 汛期前).
    case occasion(String, Day)
    /// Again and again: 每月25日前.
    case recurring(String)
    /// A day that no calendar has, in its words: 2月30日.
    case impossible(String)
    /// Part of a name or of a title: (2020-2030年).
    case name
  }

  /// The last day by which something must stand, for the sorts that tell one.
  var due: Day? {
    switch sort {
    case .by(let days), .span(let days): days.upperBound
    case .occasion(_, let day): day
    case .from, .past, .words, .recurring, .impossible, .name: nil
    }
  }
}

extension DaySpan {
  /// Whether it is the end of a year that is told whole: 到2030年底, 2030年.
  var isWholeYear: Bool {
    if case .by(let days) = sort { hasYear && days.count > 300 } else { false }
  }

  /// Whether it comes back: 每月25日前.
  var isRecurring: Bool { if case .recurring = sort { true } else { false } }

  /// Whether a limit in words only says that it begins at once, so that one told behind it goes before: 立行立改，长期坚持.
  static func isAtOnce(_ words: String) -> Bool { ["立行立改", "立即", "即时", "即知即改", "立即整改", "即日起"].contains(words) }
}
