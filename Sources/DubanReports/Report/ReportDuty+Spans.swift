import DubanCore

extension ReportDuty {
  /// What the span is called that ends on `span`: `5月`, `第二季度`; outside of `year` with its own.
  func name(of span: Day, in year: Int, _ language: Language) -> String {
    guard language == .chinese else { return englishName(of: span) }
    let before = span.year == year ? "" : "\(span.year)年"
    let words =
      switch every {
      case .halfMonth: "\(span.month)月\(span.dayOfMonth == 15 ? "上" : "下")半月"
      case .month: "\(span.month)月"
      case .quarter: "第" + Quarter(of: span).words(.chinese)
      case .halfYear: span.month <= 6 ? "上半年" : "下半年"
      case .year: before.isEmpty ? "\(span.year)年" : ""
      }
    return before + words
  }

  private func englishName(of span: Day) -> String {
    let year = span.year.description
    let month = year + (span.month < 10 ? "-0" : "-") + span.month.description
    return switch every {
    case .halfMonth: month + (span.dayOfMonth == 15 ? " (first half)" : " (second half)")
    case .month: month
    case .quarter: "Q\((span.month - 1) / 3 + 1) \(year)"
    case .halfYear: "\(span.month <= 6 ? "first" : "second") half of \(year)"
    case .year: year
    }
  }

  /// The spans of `sheet` at `places`, in order; three or more that follow each other as a stretch: `2月、5月至8月`.
  func names(of places: [Int], in sheet: DutySheet, year: Int, _ language: Language) -> String {
    var runs: [ClosedRange<Int>] = []
    for place in places {
      if let last = runs.last, last.upperBound + 1 == place {
        runs[runs.count - 1] = last.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    func name(_ place: Int) -> String { self.name(of: sheet.spans[place], in: year, language) }
    let told = runs.flatMap { run -> [String] in
      guard run.count > 2 else { return run.map(name) }
      return [name(run.lowerBound) + language.pick("至", " to ") + name(run.upperBound)]
    }
    return told.joined(separator: language.pick("、", ", "))
  }
}
