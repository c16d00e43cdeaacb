extension ScoringRules {
  /// The stretches over which the points of `plan` run, in order; the first and the last are cut to its period.
  package func spans(in plan: Plan) -> [Period] {
    let period = plan.period
    guard let every else { return [period] }
    var spans: [Period] = []
    var start = period.start
    while start <= period.end {
      let end = min(every.end(around: start), period.end)
      guard let span = Period(start: start, end: end) else { break }
      spans.append(span)
      start = end.advanced(by: 1)
    }
    return spans
  }
}

extension ReportingRhythm {
  /// The stretches at whose ends something must have been reported, those that end in `span`; of what is reported once the whole
  /// of `span`.
  func stretches(in span: Period) -> [Period] {
    let length: ReportDuty.Rhythm
    switch self {
    case .monthly: length = .month
    case .quarterly: length = .quarter
    case .once: return [span]
    }
    var stretches: [Period] = []
    var start = span.start
    while start <= span.end {
      let end = length.end(around: start)
      if end <= span.end, let stretch = Period(start: start, end: end) { stretches.append(stretch) }
      start = end.advanced(by: 1)
    }
    return stretches
  }
}
