import DubanCore

/// Tells when the whole of an item is due, by the days that its clauses name.
///
/// One day is the item's; of several, each bound to its clause, the last is. A day that stands with one of several matters
/// is not sure to be that of all.
struct DueReader {
  let text: PhraseText
  let clauses: Clauses
  let spans: [DaySpan]
  let context: RecognitionContext

  /// Fills in start, due day and due words of `reading`, leaving out the days of its schedule.
  func fill(_ reading: inout PhraseReading, outside schedule: ScheduleText?) {
    let own = spans.filter { span in
      guard !clauses.isInBrackets(span.range.lowerBound) || isWholeBracket(span) else { return false }
      return schedule.map { schedule in schedule.rest.contains { $0.overlaps(span.range) } } ?? true
    }
    var dues: [(day: Day, span: DaySpan)] = []
    for span in own {
      switch span.sort {
      case .by(let days):
        // 「2024年」 as the subject of a sentence says no more than the plan's period; 「2024年完成」 says a day.
        if days.count > 300, isTitle(days) { continue }
        dues.append((days.upperBound, span))
      case .span(let days):
        if let period = context.period, days.lowerBound <= period.start, days.upperBound >= period.end { continue }
        if reading.start == nil { reading.start = Guess(days.lowerBound, from: text.passage(span.range)) }
        dues.append((days.upperBound, span))
      case .from(let day):
        if reading.start == nil, context.period.map({ $0.start < day && day <= $0.end }) ?? true {
          reading.start = Guess(day, from: text.passage(span.range))
        }
      case .words(let words), .recurring(let words):
        if reading.dueWords == nil {
          reading.dueWords = Guess(words, from: text.passage(span.range), confidence: .likely)
        }
      case .past, .name: break
      }
    }
    // A day outside of the plan is that of something else.
    if let period = context.period { dues.removeAll { $0.day < period.start } }
    if let last = dues.max(by: { $0.day < $1.day }) {
      let days = Set(dues.map(\.day))
      var guess = Guess(last.day, from: text.passage(last.span.range))
      let isAll = days.count == 1 && (clauses.sentences.last ?? 0) == 0
      if !isAll { guess.confidence = .likely }
      guess.alternatives = days.subtracting([last.day]).sorted().reversed()
      reading.due = guess
    }
    if reading.due != nil { reading.dueWords = nil }
    // What is due with the whole needs no day of its own.
    if let due = reading.due, Set(dues.map(\.day)).count == 1, reading.targets.allSatisfy({ $0.value.due == due.value })
    {
      for index in reading.targets.indices { reading.targets[index].value.due = nil }
    }
  }

  /// Whether the span fills its bracket: (2024年6月底前完成).
  private func isWholeBracket(_ span: DaySpan) -> Bool {
    guard let bracket = clauses.bracket(at: span.range.lowerBound) else { return false }
    return bracket.count - span.range.count <= 6
  }

  /// Whether a whole year or more is the plan's own.
  private func isTitle(_ days: ClosedRange<Day>) -> Bool {
    guard let period = context.period else { return true }
    return days.upperBound >= period.end
  }
}
