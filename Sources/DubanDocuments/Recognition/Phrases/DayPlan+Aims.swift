import DubanCore

// Two days for one end: the one that is sure binds, the one that is striven for does not.
extension DayPlan {
  /// The entries without the days that are only striven for where a later day of the same sentence is sure for the same end:
  /// 「力争10月底前、确保11月底前全部完工」. The day that is left out stays in the words of the item.
  func withoutAims(_ entries: [Entry]) -> [Entry] {
    let sure = entries.filter { isLed($0, by: DayPlan.pledges, entries) }
    guard !sure.isEmpty else { return entries }
    return entries.filter { aim in
      guard isLed(aim, by: DayPlan.aims, entries), !dated.contains(where: { $0.day == aim.day }) else { return true }
      return !sure.contains { $0.sentence == aim.sentence && $0.day > aim.day && isSameEnd(aim, $0, entries) }
    }
  }

  /// Whether a word of `words` stands between the day and what is before it: the beginning of its clause or another day.
  private func isLed(_ entry: Entry, by words: WordList, _ entries: [Entry]) -> Bool {
    let day = entry.span.range.lowerBound
    let before = entries.map(\.span.range.upperBound).filter { $0 <= day }.max() ?? 0
    let start = max(clauses.ranges[entry.clause].lowerBound, before)
    return start < day && text.contains(anyOf: words, in: start..<day)
  }

  /// Whether nothing stands between the two days that would tell another end, or the sure one ends as the other does.
  private func isSameEnd(_ aim: Entry, _ sure: Entry, _ entries: [Entry]) -> Bool {
    let own = end(of: aim, entries)
    if own.isEmpty { return true }
    let other = end(of: sure, entries)
    return other.isEmpty || other.hasSuffix(own.suffix(2)) || own.hasSuffix(other.suffix(2))
  }

  /// What is done by the day: the words behind it in its clause until the next day, without marks and the words for how sure
  /// that one is.
  private func end(of entry: Entry, _ entries: [Entry]) -> String {
    let from = entry.span.range.upperBound
    let next = entries.map(\.span.range.lowerBound).filter { $0 >= from }.min() ?? text.count
    var end = max(from, min(clauses.ranges[entry.clause].upperBound, next))
    while end > from {
      if let length = DayPlan.aims.match(in: text, before: end) ?? DayPlan.pledges.match(in: text, before: end),
        end - length >= from
      {
        end -= length
      } else if text[end - 1].isMark || text[end - 1] == "在" || text[end - 1] == "于" {
        end -= 1
      } else {
        break
      }
    }
    return text.text(from..<end)
  }

  private static let aims = WordList("力争 争取 努力")
  private static let pledges = WordList("确保 保证 务必 必须")
}
