extension Day {
  /// The day as a sentence names it: 「9月30日」, "30 Sep"; with the year in plans of several years.
  package func words(_ language: Language, year: Bool = false) -> String {
    let (yearNumber, month, day) = parts
    return switch language {
    case .chinese: (year ? "\(yearNumber)年" : "") + "\(month)月\(day)日"
    case .english: "\(day) \(Day.months[month - 1])" + (year ? " \(yearNumber)" : "")
    }
  }

  /// Like `words`, but a month's last day is its end: 「9月底」.
  package func endWords(_ language: Language, year: Bool = false) -> String {
    guard language == .chinese, self == monthEnd else { return words(language, year: year) }
    return (year ? "\(parts.year)年" : "") + "\(parts.month)月底"
  }

  /// Like `words`, with the year where a plan of `period` needs it.
  package func words(_ language: Language, in period: Period?) -> String {
    words(language, year: period?.tellsYear(of: self) ?? false)
  }

  /// Like `endWords`, with the year where a plan of `period` needs it.
  package func endWords(_ language: Language, in period: Period?) -> String {
    endWords(language, year: period?.tellsYear(of: self) ?? false)
  }

  /// The day of the week: 「周三」, "Wed".
  package func weekday(_ language: Language) -> String {
    switch language {
    case .chinese: "周" + ["一", "二", "三", "四", "五", "六", "日"][daysSinceMonday]
    case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][daysSinceMonday]
    }
  }

  /// Whether it is a Saturday or a Sunday.
  package var isWeekend: Bool { daysSinceMonday >= 5 }

  /// 0 for a Monday, 6 for a Sunday. 1 January 1970 was a Thursday.
  private var daysSinceMonday: Int { ((number + 3) % 7 + 7) % 7 }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
