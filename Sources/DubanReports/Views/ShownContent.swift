package import DubanCore

/// What a pane lists, all of it, in its order: as it is filtered, grouped and sorted.
package enum ShownContent: Equatable, Sendable {
  case indicators([Figure])
  case tasks([TaskGroup], by: Grouping)
  /// What is overdue, and what is due next.
  case agenda(overdue: [AgendaItem], next: [AgendaItem], helping: [AgendaItem] = [])
  /// Tasks by their positions in `Board.tasks`.
  case quarters([Int])
  /// Units with what they have in hand of the items that a filter lets through; nil where there is none.
  case units([UnitStanding], shown: Set<String>?)
  case areas(AreaMatrix)
  case funding(FundingSheet, FundingView)
  case duties([Duty])
  case changes([Change], EntryWords)
  case trend(String, Trend)
  case work(WorkList)
  case forecast(Forecast)
  case nothing

  /// A figure of an indicator, or of one of a task's targets.
  package struct Figure: Equatable, Sendable {
    /// The id of the indicator or of the task.
    package let item: String
    /// The place of the target among those of the task; nil for an indicator.
    package let target: Int?
    /// What it stands under: a category or a task; nil where it stands alone.
    package let heading: Name?

    /// The figure of `item`, or of its target at `target`, under `heading`.
    package init(item: String, target: Int?, heading: Name?) {
      (self.item, self.target, self.heading) = (item, target, heading)
    }
  }

  /// A report duty with those who owe it.
  package struct Duty: Equatable, Sendable {
    package let sheet: DutySheet
    /// The positions of its units that are listed.
    package let rows: [Int]

    /// Those at `rows` of `sheet`.
    package init(_ sheet: DutySheet, rows: [Int]) { (self.sheet, self.rows) = (sheet, rows) }
  }

  /// Something that happened.
  package struct Change: Equatable, Sendable {
    package let title: Name
    package let entry: Entry
    /// The light of what it touched before and after it; nil for what has none.
    package let before: Light?
    package let after: Light?
    /// Whether it was taken back since.
    package let isUndone: Bool

    /// `entry` on an item called `title`.
    package init(_ entry: Entry, title: Name, before: Light?, after: Light?, isUndone: Bool) {
      (self.entry, self.title, self.before, self.after, self.isUndone) = (entry, title, before, after, isUndone)
    }
  }

  /// How many rows there are.
  package var count: Int {
    switch self {
    case .indicators(let figures): figures.count
    case .tasks(let groups, _): groups.reduce(0) { $0 + $1.members.count }
    case .agenda(let overdue, let next, let helping): overdue.count + next.count + helping.count
    case .quarters(let tasks): tasks.count
    case .units(let units, _): units.count
    case .areas(let matrix): matrix.rows.count
    case .funding(let sheet, _): sheet.lines.count
    case .duties(let duties): duties.reduce(0) { $0 + $1.rows.count }
    case .changes(let changes, _): changes.count
    case .trend(_, let trend): trend.readings.count
    case .work(let list): list.items.count
    case .forecast(let forecast): forecast.items.count
    case .nothing: 0
    }
  }
}
