import DubanScreen

extension Presentation {
  /// How far away a day is, short: `剩3天`, `今天到期`, `逾期15天`.
  func away(_ days: Int) -> DisplayText {
    if days == 0 { return pick("今天到期", "due today") }
    return days < 0 ? pick("逾期\(-days)天", "\(-days)d late") : pick("剩\(days)天", "in \(days)d")
  }

  /// For how long a ceiling has been exceeded.
  func exceeded(_ days: Int) -> DisplayText {
    days == 0 ? pick("今天超限", "over today") : pick("超限\(days)天", "\(days)d over")
  }
}
