import DubanCore

/// What the wall shows in turn: pages of plans, how long each, and in which hours.
package struct Playlist: Equatable, Sendable {
  /// The pages of every plan, in their order; each once.
  package var pages: [Entry]
  /// The ids of the plans in the order in which they are shown; empty for all that the store holds.
  package var plans: [String]
  /// How long a page stays that has no time of its own.
  package var dwell: Dwell
  /// When anything is shown; nil for always.
  package var hours: OfficeHours?

  /// A page in the list.
  package struct Entry: Equatable, Sendable {
    package var page: PageName
    /// Nil for the list's own.
    package var dwell: Dwell?

    /// `page`, shown for `dwell`.
    package init(_ page: PageName, dwell: Dwell? = nil) {
      self.page = page
      self.dwell = dwell
    }
  }

  /// A list of `pages`; all of them, unless said otherwise.
  package init(
    pages: [Entry] = PageName.allCases.map { Entry($0) }, plans: [String] = [], dwell: Dwell = .usual,
    hours: OfficeHours? = nil
  ) {
    self.pages = pages
    self.plans = plans
    self.dwell = dwell
    self.hours = hours
  }

  /// How long `page` stays, in milliseconds.
  func milliseconds(of page: PageName) -> Int64 {
    (pages.first { $0.page == page }?.dwell ?? dwell).milliseconds
  }
}
