/// A target judged on a day.
package struct TargetAssessment: Equatable, Sendable {
  package let target: Target
  /// From when to when it runs.
  package let span: Period
  /// The figure to reach in all; nil for a target in words.
  package let total: Figure?
  /// The figure in force.
  package let latest: ItemState.Value?
  /// How far an amount is, by its total; one that goes from a figure to another is measured from the first. Nil when there is
  /// no value or nothing to divide by.
  package let actual: Fraction?
  /// What should have been reached; amounts only.
  package let expected: Expected?
  /// What was stated of the whole beside a different sum of its places.
  package let contradiction: Figures.Contradiction?
  /// Its areas and years where the plan counts by them, each judged by its own figure.
  package let places: [Place]
  package let judgement: Judgement

  /// The measure's light.
  package var light: Light { judgement.light }

  /// Expected minus actual in percentage points; negative when ahead.
  package var gap: Fraction? {
    guard let expected, let actual else { return nil }
    return (expected.share - actual) * Fraction(100)
  }

  /// How many days after its day it was met; 0 when it was in time or is not met.
  package var lateDays: Int { light == .done ? judgement.reason.lateDays : 0 }

  /// Whether nothing is owed any more for it: it is met, or was only striven for.
  package var isSettled: Bool { light == .done || target.kind == .stretch }

  /// An area's or a year's part of a target, judged.
  package struct Place: Equatable, Sendable {
    package let measure: Measure
    /// As a sentence names it: `清江浦区`, `2024年`.
    package let name: Name
    package let assessment: TargetAssessment
  }

  /// The figures that can be told of its areas and years, each with what is wanted there; `measure` is that of the whole. Years
  /// of a figure that holds for each are there though nobody has told any yet.
  package func asked(_ measure: String) -> [(measure: Measure, name: Name, share: Figure?)] {
    guard places.isEmpty, target.each == .year, target.isMeasured else {
      return places.map { ($0.measure, $0.name, $0.assessment.total) }
    }
    return (span.start.year...span.end.year).map { year in
      (Measure(measure, year: year), Name("\(year)年", english: "\(year)"), target.value)
    }
  }

  /// The places whose figure nobody has reported.
  package var silentPlaces: [Place] { places.filter { $0.assessment.latest == nil } }

  /// Judges `target` by the figures that `state` knows under `measure`.
  ///
  /// - Parameters:
  ///   - measure: the text under which its figures are reported.
  ///   - total: the figure to reach in all.
  ///   - areas: the places of its item, in the plan's order.
  ///   - span: from when to when the target runs.
  package init(
    _ target: Target, measure: String, total: Figure?, state: ItemState, milestones: [Milestone], areas: [Area] = [],
    span: Period, on day: Day, settings: PlanSettings
  ) {
    let places = TargetAssessment.places(
      of: target, measure, state, areas: areas, span: span, on: day, settings: settings)
    let figures = Figures(
      of: Measure(measure), in: state.values, places: places.map(\.measure), addsUp: target.basis == .amount)
    let upper = target.upper.flatMap { $0.times(target.times(areas: areas.count, years: span.years)) }
    self.init(
      target, figures: figures, total: total, upper: upper, state: state, milestones: milestones, places: places,
      span: span, on: day, settings: settings)
  }

  private init(
    _ target: Target, figures: Figures, total: Figure?, upper: Figure?, state: ItemState, milestones: [Milestone],
    places: [Place], span: Period, on day: Day, settings: PlanSettings
  ) {
    var latest = figures.latest
    // Not started means that nothing of an amount is there, without asking for a zero.
    if latest == nil, state.status == .notStarted, target.basis == .amount, !target.isCeiling,
      let reported = state.reported
    {
      latest = ItemState.Value(target.from ?? .zero, on: reported)
    }
    self.target = target
    self.span = span
    self.total = total
    self.latest = latest
    self.places = places
    contradiction = figures.contradiction
    expected = Expected(of: target, total: total, milestones: milestones, period: span, on: day, settings: settings)
    actual =
      if target.basis == .amount, let latest, let total { target.share(of: latest.value, total: total) } else { nil }
    let own = TargetJudge(
      target: target, figures: figures, latest: latest, total: total, upper: upper, expected: expected, actual: actual,
      state: state, due: span.end, day: day, settings: settings)
    judgement = own.judgement(places: places)
  }
}

extension TargetAssessment {
  /// The parts of a target that is wanted of each area or year, or shared out among them.
  private static func places(
    of target: Target, _ measure: String, _ state: ItemState, areas: [Area], span: Period, on day: Day,
    settings: PlanSettings
  ) -> [Place] {
    guard target.isMeasured else { return [] }
    // Nobody is asked by area or year of most targets; what some report all the same is told.
    let isToldByPlace = state.values.keys.contains { $0.utf8.contains(UInt8(ascii: "@")) }
    guard target.each != nil || !target.shares.isEmpty || !target.years.isEmpty || isToldByPlace else { return [] }
    let years = Array(span.start.year...span.end.year)
    let named = target.areas.isEmpty ? areas : areas.filter { target.areas.contains($0.name.chinese) }
    func place(_ area: Area?, _ year: Int?, _ value: Figure?) -> Place {
      let own = Measure(measure, area: area?.key, year: year)
      var part = target
      part.each = nil
      part.shares = []
      part.years = []
      part.parts = []
      part.value = value
      let end = year.flatMap { Day($0, 12, 31) }.map { min($0, span.end) } ?? span.end
      let start = year.flatMap { Day($0, 1, 1) }.map { max($0, span.start) } ?? span.start
      let figures = Figures(of: own, in: state.values, places: [], addsUp: true)
      let name =
        Name(
          (area?.name.chinese ?? "") + (year.map { "\($0)年" } ?? ""),
          english: [area.map { $0.name.english ?? $0.name.chinese }, year.map(String.init)].compactMap(\.self)
            .joined(separator: " "))
      // What is known of the whole item says nothing of a place: that nothing is started is said of all of them.
      return Place(
        measure: own, name: name,
        assessment: TargetAssessment(
          part, figures: figures, total: value, upper: part.upper, state: state, milestones: [], places: [],
          span: Period(start: min(start, end), end: end) ?? span, on: day, settings: settings))
    }
    switch target.each {
    case .area: return named.map { place($0, nil, target.value) }
    case .year:
      // Told year by year only where somebody does so; a total goes along the whole span.
      let told = years.filter { state.values[Measure(measure, year: $0).text] != nil }
      return told.isEmpty ? [] : years.map { place(nil, $0, target.value) }
    case .areaAndYear: return named.flatMap { area in years.map { place(area, $0, target.value) } }
    case nil:
      if !target.shares.isEmpty {
        return target.shares.compactMap { share in
          areas.first { $0.name.chinese == share.area }.map { place($0, nil, share.value) }
        }
      }
      if !target.years.isEmpty { return target.years.map { place(nil, $0.year, $0.value) } }
      return named.filter { state.values[Measure(measure, area: $0.key).text] != nil }.map { place($0, nil, nil) }
    }
  }
}

extension Target {
  /// How far it is to `total`: from nothing, or from the figure where it starts.
  func way(to total: Figure) -> Fraction {
    guard kind == .fromTo, let from else { return total.fraction }
    return (total.fraction - from.fraction).magnitude
  }

  /// The value at `share` of the way to `total`.
  package func value(at share: Fraction, of total: Figure) -> Fraction {
    guard kind == .fromTo, let from else { return share * total.fraction }
    return from.fraction + share * (total.fraction - from.fraction)
  }

  /// How much of `total` the amount `value` is; from a figure to another, how much of the way.
  ///
  /// Nil when there is nothing to divide by.
  package func share(of value: Figure, total: Figure) -> Fraction? {
    guard kind == .fromTo, let from else { return value.fraction.divided(by: total.fraction) }
    return (value.fraction - from.fraction).divided(by: total.fraction - from.fraction)
  }
}
