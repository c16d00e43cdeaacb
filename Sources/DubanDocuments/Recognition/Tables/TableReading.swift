package import DubanCore

/// What was understood of the tables of a document.
package struct TableReading: Equatable, Sendable {
  /// Top-level tasks in the order of the tables.
  package var tasks: [TaskDraft] = []
  package var indicators: [IndicatorDraft] = []
  package var sections: [SectionDraft] = []
  /// Figures by place, of tables that break a target down.
  package var shares: [ShareTable] = []
  package var funding: [Guess<Funding>] = []
  /// The places that stand as headings or in a column of places.
  package var areas: [Guess<String>] = []
  package var questions: [Question] = []
  /// What was not taken over, with its text.
  package var ignored: [Passage] = []
  /// Headings, serial numbers and measures: told by the tasks only through what they say of other cells.
  package var framed: [Passage] = []
  /// Figures that became pieces of a field and are kept in no passage: money by its sources.
  package var taken: [Passage] = []
  /// Lines above and below the rows: titles, units of measure, notes.
  package var notes: [Passage] = []

  /// Nothing understood.
  package init() {}

  /// Whether no task, indicator or share was found.
  package var isEmpty: Bool { tasks.isEmpty && indicators.isEmpty && shares.isEmpty }

  /// One quantity by place: a column of a table with a row a place.
  package struct ShareTable: Equatable, Sendable {
    /// What is counted, as the heading says.
    package var name: Guess<String>
    package var unit: String?
    package var shares: [Guess<Target.Share>] = []
    /// As the table sums it up.
    package var total: Guess<Figure>?

    /// A quantity called `name`.
    package init(name: Guess<String>, unit: String? = nil) {
      self.name = name
      self.unit = unit
    }
  }
}

extension TableReading {
  /// What was understood of several tables, in their order.
  package mutating func append(_ other: TableReading) {
    /// Most documents have one table, whose lists are taken as they are.
    func add<Element>(_ more: [Element], to list: inout [Element]) {
      if list.isEmpty { list = more } else { list += more }
    }
    add(other.tasks, to: &tasks)
    add(other.indicators, to: &indicators)
    add(other.sections, to: &sections)
    add(other.shares, to: &shares)
    add(other.funding, to: &funding)
    for area in other.areas where !areas.contains(where: { $0.value == area.value }) { areas.append(area) }
    add(other.questions, to: &questions)
    add(other.ignored, to: &ignored)
    add(other.framed, to: &framed)
    add(other.taken, to: &taken)
    add(other.notes, to: &notes)
  }
}
