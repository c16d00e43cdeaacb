package import DubanCore
package import DubanDiagnostics

/// A plan together with where its parts stand in the file that it was read from.
package struct PlanSource: Equatable, Sendable {
  package let plan: Plan
  private let places: [PlanSpot: SourceLocation]
  private let start: SourceLocation
  /// The document that it was read from, cleaned; nil for a plan file or a plan out of a store.
  let document: SourceDocument?
  /// The name of its file.
  var file: String { start.file }

  /// A plan read from the file called `name`, with the places of its parts.
  package init(plan: Plan, name: String, places: [PlanSpot: SourceLocation] = [:], document: SourceDocument? = nil) {
    self.plan = plan
    self.places = places
    self.start = .start(of: name)
    self.document = document
  }

  /// Where `spot` stands; the beginning of the file where that is not known, as for a plan out of a store.
  package func place(of spot: PlanSpot) -> SourceLocation { places[spot] ?? start }
}

/// A part of a plan that has a place in its file.
package enum PlanSpot: Hashable, Sendable {
  case header
  case area(String)
  case unit(String)
  case section(String)
  case indicator(String)
  case task(String)
  case duty(String)
  /// By its whole id, `1-1/Q2`.
  case milestone(String)
  /// By its whole id, `1-1/f1`.
  case funding(String)
  /// The target number `index`, from 0, of an indicator or a task.
  case target(item: String, index: Int)
  /// The criterion number `index`, from 0, of a milestone by its whole id.
  case criterion(milestone: String, index: Int)
}

extension PlanSpot {
  /// The id of the item that it is, or is a part of; empty for what belongs to the plan itself.
  package var item: String {
    switch self {
    case .header, .area, .unit, .section: ""
    case .indicator(let id), .task(let id), .duty(let id), .milestone(let id), .funding(let id): id
    case .target(let item, _): item
    case .criterion(let milestone, _): milestone
    }
  }
}

/// What reading a file gave: the value, unless an error stands in the way, and everything found wrong.
package struct Reading<Value> {
  /// Nil when there is an error among the problems.
  package let value: Value?
  /// In the order of the file.
  package let diagnostics: [Diagnostic]

  /// `value` with what was found wrong; the value is dropped when there is an error.
  package init(_ value: Value?, diagnostics: [Diagnostic]) {
    let refused = diagnostics.contains { $0.severity == .error }
    self.value = refused ? nil : value
    self.diagnostics = diagnostics.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }
}

extension Reading: Equatable where Value: Equatable {}
extension Reading: Sendable where Value: Sendable {}
