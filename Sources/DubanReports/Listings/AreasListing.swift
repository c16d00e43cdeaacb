package import DubanCore

/// The areas with the tasks that are done there.
package enum AreasListing: Listing {
  /// An area of an open plan.
  package struct Row {
    let open: OpenPlan
    let area: Area
    let tasks: Int
    let lights: LightCounts
  }

  package static let kind = ListingKind.areas
  package static let title = Name("地区", english: "Areas")
  package static let filters: Set<FilterKey> = [.area, .plan]

  package static func rows(of open: OpenPlan, from journal: some EntrySource) -> [Row] {
    let places = open.board.tasks.map { (areas: Set(open.board.areas(of: $0.task)), light: $0.assessment.told) }
    return open.plan.areas.map { area in
      let own = places.filter { $0.areas.contains(area.name.chinese) }
      return Row(open: open, area: area, tasks: own.count, lights: LightCounts(own.map(\.light)))
    }
  }

  package static func facets(of row: Row) -> Facets {
    var facets = Facets()
    facets.areas = [row.area.name.chinese]
    facets.words = [row.area.name.chinese, row.area.name.english]
    return facets
  }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("name", "地区", "Area", .flexible, shown: { $0.area.name.words(language) }) {
        .text($0.area.name.chinese)
      },
      ListingColumn("plan", "方案", "Plan") { .text($0.open.plan.id) },
      ListingColumn("tasks", "任务", "Tasks", .right) { .count($0.tasks) },
      ListingColumn("lights", "灯", "Lights", .flexible, shown: { $0.lights.words(language) }) { $0.lights.cell },
    ]
  }
}
