import DubanScreen
import DubanCore

/// The day for which a board is judged, and what that means for what it tells.
struct ShownDay: Equatable, Sendable {
  let day: Day
  /// The day on which the plan is judged unless another is asked for.
  let usual: Day
  /// The day in the real world.
  let today: Day
  let standing: Standing

  /// How the day stands to what is known.
  enum Standing: Equatable, Sendable {
    case today
    /// The plan's usual day, which is not today: its review day, or its end.
    case usual
    /// Shown as it was known then.
    case past
    /// After the usual day but not after today: all that is known by now counts.
    case known
    /// What would be late if nothing more were reported.
    case future
  }

  init(_ entry: PlanEntry) {
    let today = entry.today
    self.today = today
    day = entry.board.asOf
    usual = entry.defaultAsOf
    standing =
      if entry.board.knownBy != nil {
        .past
      } else if day == today {
        .today
      } else if day > today {
        .future
      } else {
        day == usual ? .usual : .known
      }
  }

  /// What the day means for what is shown; empty on an ordinary day.
  func meaning(_ presentation: Presentation) -> DisplayText {
    switch standing {
    case .today, .usual: .empty
    case .past: presentation.pick("当时所知", "as known then")
    case .known: presentation.pick("按目前所知", "by all known now")
    case .future: presentation.pick("若到那天无新进展", "if nothing more is reported")
    }
  }

  /// The line that says which day is shown and whether that is today, for a header so many columns wide. A day that is not
  /// the usual one stands out.
  func spans(_ presentation: Presentation, columns: Int) -> [Span] {
    let words: DisplayText =
      standing == .today
      ? presentation.pick("截至今天 \(day)", "as of today, \(day)") : presentation.pick("截至 \(day)", "as of \(day)")
    let isRoomy = columns >= 72
    let meaning = meaning(presentation)
    // A narrow header has no room for the whole of it.
    let tail = !isRoomy && standing == .future ? presentation.pick("推算", "projected") : meaning
    let today = presentation.pick("（今天 \(self.today)）", " (today \(self.today))")
    let all = words + (tail.isEmpty ? tail : " " + tail) + (standing == .today || !isRoomy ? .empty : today)
    guard day != usual else { return [Span(all, Style(.header, on: .header))] }
    return [Span(" " + all + " ", Style(.banner, on: .banner))]
  }
}

extension DashboardModel {
  /// The day that the open plan is shown for; nil when none is.
  var shownDay: ShownDay? { openEntry.map { ShownDay($0) } }
}
