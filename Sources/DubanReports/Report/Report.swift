package import DubanCore

/// What leaves the office: a circular, a brief, a slip, a comparison. Pure text with its structure; how it looks is the matter of
/// each format.
package struct Report: Hashable, Sendable {
  /// Above everything: the series with its number, or nothing.
  package var masthead: Masthead?
  /// The number of a paper that stands alone, at the right above its title; empty where it has none.
  package var number: String
  /// The title, in lines as the office breaks them; formats that break lines themselves join them.
  package var title: String
  /// To whom it goes, `各县区人民政府`; empty where nobody is named.
  package var addressees: String
  /// The body in reading order.
  package var blocks: [Block]
  /// What stands on pages of its own behind the body, each with its number where there are several.
  package var annexes: [Annex]
  /// Who issues it, at its end; empty where nobody is named.
  package var issuer: String
  /// The day at its end.
  package var day: Day
  /// The day as of which it was judged.
  package var asOf: Day
  package var language: Language
  /// Whether anything in it is made up for a demonstration; every format says so at the top.
  package var isSimulated: Bool
  /// Whether it has to stand on one page, so that formats that have pages set it close together.
  package var isOnePage: Bool
  /// The sums that must hold before any format writes it.
  package var sums: [Sum]

  /// A report of nothing yet.
  package init(title: String, day: Day, asOf: Day, language: Language) {
    self.title = title
    self.day = day
    self.asOf = asOf
    self.language = language
    masthead = nil
    number = ""
    addressees = ""
    blocks = []
    annexes = []
    issuer = ""
    isSimulated = false
    isOnePage = false
    sums = []
  }

  /// The head of a series (GB/T 9704-2012 §10.5 for bulletins; reference of circulars).
  package struct Masthead: Hashable, Sendable {
    /// The name of the series, `督查通报`.
    package var series: String
    /// The year in which it is numbered.
    package var year: Int
    /// From 1 in each year; nil in a preview, which has no number yet.
    package var number: Int?
    /// The office, at the left below the name.
    package var office: String
    /// Whether it did not go out, also where it shows the number that it would have.
    package var isPreview: Bool

    /// The head of number `number` of `series` in `year`.
    package init(series: String, year: Int, number: Int?, office: String, isPreview: Bool = false) {
      self.isPreview = isPreview
      self.series = series
      self.year = year
      self.number = number
      self.office = office
    }
  }

  /// A piece of the body.
  package enum Block: Hashable, Sendable {
    /// A heading with its number in it, `一、总体情况`; `level` from 1 to 4 as in official papers: 一、 （一） 1. （1）.
    case heading(level: Int, Text)
    case paragraph(Text)
    case table(ReportTable)
    case bars(Bars)
  }

  /// A table on a page of its own.
  package struct Annex: Hashable, Sendable {
    package var title: String
    package var table: ReportTable
    /// What stands below it: the rule behind the lights, whose words are quoted.
    package var notes: [String]

    /// The table under `title`.
    package init(title: String, table: ReportTable, notes: [String] = []) {
      self.title = title
      self.table = table
      self.notes = notes
    }
  }

  /// The tables of the body and of the annexes, in their order.
  package var tables: [ReportTable] {
    blocks.compactMap { block in
      switch block {
      case .table(let table): table
      case .heading, .paragraph, .bars: nil
      }
    } + annexes.map(\.table)
  }

  /// Whether every sum holds.
  package var addsUp: Bool { sums.allSatisfy(\.holds) }
}
