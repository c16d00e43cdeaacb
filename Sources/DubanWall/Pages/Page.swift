import DubanCore
import DubanScreen

/// What stands on a page of one plan. Made once for each reading, drawn as often as it shows.
protocol Page: Equatable, Sendable {
  init(_ reading: PlanSnapshot)
  /// What the page is about and how many there are of it.
  func title(_ presentation: Presentation) -> DisplayText
  /// In how many parts it is shown in so much room, none being scrolled; 0 for a page with nothing on it.
  func parts(in size: Size) -> Int
  /// Draws one part, from 0.
  func draw(part: Int, _ presentation: Presentation, in region: Region)
}

extension Page {
  /// Whether the other page is of the same kind and shows the same.
  func isSame(as other: any Page) -> Bool { (other as? Self) == self }
}

/// All pages of one plan.
struct PlanPages: Equatable {
  let reading: PlanSnapshot
  private let pages: [any Page]

  init(_ reading: PlanSnapshot) {
    self.reading = reading
    pages = PageName.allCases.map { $0.type.init(reading) }
  }

  /// The page called `name`.
  subscript(name: PageName) -> any Page { pages[PageName.allCases.firstIndex(of: name) ?? 0] }

  static func == (left: PlanPages, right: PlanPages) -> Bool { left.reading == right.reading }
}

extension PageName {
  /// What draws the page: one file each.
  fileprivate var type: any Page.Type {
    switch self {
    case .headline: HeadlinePage.self
    case .overdue: OverduePage.self
    case .next: NextPage.self
    case .indicators: IndicatorsPage.self
    case .units: UnitsPage.self
    case .changed: ChangedPage.self
    }
  }
}

extension PlanSnapshot {
  /// The plan's id.
  var id: String { board.plan.id }

  /// What days on its pages are told with their year.
  var period: Period { board.plan.period }

  /// What a unit is called, known by its Chinese name.
  func unit(_ name: String?) -> Name? { name.map { board.plan.unit(named: $0)?.name ?? Name($0) } }
}
