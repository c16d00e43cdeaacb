package import DubanCore

/// What is known of a document before its sentences are read: what its head says and what it declares.
///
/// A sentence says «6月底前» or «各县区»; the year and the places stand elsewhere.
package struct RecognitionContext: Equatable, Sendable {
  /// The span the plan runs for, as its title or its day of issue tells.
  package var period: Period?
  /// The day of issue.
  package var issued: Day?
  /// The place whose government speaks (淮安市, 洋县), as its prefix of units is understood (市, 县).
  package var jurisdiction: String?
  /// The places that the document names, each in its shortest full form (清江浦区), in order of first mention.
  package var areas: [String] = []
  /// The units that were found so far, in the spelling of first mention.
  package var units: [String] = []
  /// The day of reading, where nothing in the document tells the year.
  package var today: Day?

  /// A context in which nothing is known yet.
  package init(
    period: Period? = nil, issued: Day? = nil, jurisdiction: String? = nil, areas: [String] = [], units: [String] = [],
    today: Day? = nil
  ) {
    self.period = period
    self.issued = issued
    self.jurisdiction = jurisdiction
    self.areas = areas
    self.units = units
    self.today = today
  }

  /// The year that a date without a year belongs to: the period's first, else that of issue, else today's.
  package var year: Int? { period?.start.year ?? issued?.year ?? today?.year }
}
