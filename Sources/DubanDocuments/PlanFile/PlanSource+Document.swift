package import DubanCore
import DubanDiagnostics

extension PlanSource {
  /// A plan that was read from the published document called `name`: its parts stand where the document tells them. A paragraph is
  /// told as a line, a cell by its row and column.
  ///
  /// - Parameter document: the document itself, for the rules that hold its parts against each other.
  package init(_ plan: Plan, readFrom name: String, document: SourceDocument? = nil) {
    var places: [PlanSpot: SourceLocation] = [:]
    func place(_ spot: PlanSpot, _ origin: Excerpt?) {
      guard let origin else { return }
      places[spot] = SourceLocation(origin.place, in: name)
    }
    for indicator in plan.indicators {
      place(.indicator(indicator.id), indicator.origin)
      place(.target(item: indicator.id, index: 0), indicator.target.origin ?? indicator.origin)
    }
    for task in plan.allTasks {
      place(.task(task.id), task.origin)
      for (index, target) in task.targets.enumerated() {
        place(.target(item: task.id, index: index), target.origin ?? task.origin)
      }
      for milestone in task.milestones {
        let id = task.subject(of: milestone)
        let origin = milestone.origin ?? task.origin
        place(.milestone(id), origin)
        for index in milestone.criteria.indices { place(.criterion(milestone: id, index: index), origin) }
      }
      for funding in task.funding { place(.funding(funding.id), funding.origin ?? task.origin) }
    }
    for funding in plan.funding { place(.funding(funding.id), funding.origin) }
    for duty in plan.duties { place(.duty(duty.id), duty.origin) }
    self.init(plan: plan, name: name, places: places, document: document)
  }
}

extension SourceLocation {
  /// Where `place` of the document called `file` is told to be: a paragraph as a line, a cell by its row and column.
  init(_ place: Origin, in file: String) {
    let (own, inner) = place.parted
    let (line, column) =
      switch inner {
      case .line(let line): (line, 1)
      case .paragraph(let paragraph): (paragraph, 1)
      case .cell(_, let row, let column), .sheetCell(_, let row, let column): (row, column)
      // Parted from its file there is none.
      case .inFile: (1, 1)
      }
    self.init(file: own ?? file, line: line, column: column)
  }
}
