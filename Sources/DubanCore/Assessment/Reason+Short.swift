extension Reason {
  /// How late or far it is in a few words, for a cell that has no room for the sentence; nil for what is not told so.
  package func shortWords(_ language: Language) -> String? {
    switch self {
    case .target(_, let reason), .place(_, let reason, _, _): return reason.shortWords(language)
    case .progress(let progress):
      let told = progress.told
      if progress.gap == .zero { return nil }
      return progress.gap > .zero
        ? language.pick("低\(told.points)个百分点", "\(told.points) points below")
        : language.pick("超\(told.points)个百分点", "\(told.points) points ahead")
    case .exceeded(_, _, let days):
      return days == 0
        ? language.pick("今天超过上限", "over since today")
        : language.pick("超过上限\(days)天", "over for \(English.count(days, "day"))")
    case .placesUnreported(let names, let all):
      return language.pick("\(all)处中\(names.count)处未报", "\(names.count) of \(all) silent")
    case .noValue: return language.pick("未填报数值", "no value")
    case .awaited(_, let days, _):
      return days == 0
        ? language.pick("今天到期", "due today") : language.pick("还有\(days)天", "in \(English.count(days, "day"))")
    case .passed(_, let days, _): return language.pick("逾期\(days)天", "\(English.count(days, "day")) overdue")
    case .underWay(_, let due): return language.pick("\(due.words(.chinese))到期", "due \(due.words(.english))")
    case .reached, .open, .within, .stretchMissed, .confirmed, .neverReported, .notReportedSince, .noStatus,
      .sentBack, .saidDone, .closed, .suspended, .terminated, .allDone, .answerDue, .heading:
      return nil
    }
  }
}
