package import DubanCore

/// What every format says alike of a report.
package enum ReportWords {
  /// That something in it is made up.
  package static func simulated(_ language: Language) -> String {
    language.pick("演示数据：进展系模拟，并非实际情况。", "Demonstration: the progress told here is simulated.")
  }

  /// `第3期`, `No. 3 of 2020`; a preview says so, and has no number unless one was asked for.
  package static func number(_ masthead: Report.Masthead, _ language: Language) -> String {
    let preview = language.pick("（预览）", "(preview)")
    guard let number = masthead.number else { return preview }
    let told = language.pick("第\(number)期", "No. \(number) of \(masthead.year)")
    return masthead.isPreview ? told + language.pick("", " ") + preview : told
  }

  /// The day at its end, in Arabic digits without leading zeros (GB/T 9704-2012 §7.3.5).
  package static func day(_ report: Report) -> String { report.day.words(report.language, year: true) }

  /// `附件2`; without a number where it is the only one (GB/T 9704-2012 §7.3.4).
  package static func annex(_ index: Int, of count: Int, _ language: Language) -> String {
    language.pick("附件", "Annex") + (count == 1 ? "" : language.pick("\(index + 1)", " \(index + 1)"))
  }
}

extension ReportTable.Cell {
  /// It in words, as every format shows it that has no types of its own.
  package func words(_ language: Language) -> String {
    switch self {
    case .text(let text): text
    case .figure(let figure, let unit): Target.joined(figure, unit)
    case .count(let counted): String(counted.count)
    case .day(let day): day.description
    case .light(let light): light.words(language)
    case .quoted(let text): language.quoting(text)
    case .empty: ""
    }
  }
}
