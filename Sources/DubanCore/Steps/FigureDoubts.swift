/// Sense checks of reported figures: a function of the item's definition, what is known of it, and the report.
///
/// A correction may fall, a plan may be passed and work may come in by leaps: nothing here is refused, it is asked about once. What the
/// office sent back is put right by what comes then, so it is held against what was sent back no longer.
enum FigureDoubts {
  /// What is doubted of `values`, reported as of `day` on `item`, of which `state` is known; in the order of the measures' names, one
  /// doubt a figure, the gravest.
  static func doubts(_ values: [String: Figure], on day: Day, _ item: Item, _ state: ItemState) -> [FigureDoubt] {
    values.keys.sorted().compactMap { measure in
      guard let figure = values[measure], let yardstick = Yardstick(measure, of: item) else { return nil }
      let before = state.status == .returned ? nil : state.values[measure]
      return yardstick.doubt(figure, on: day, before).map {
        FigureDoubt(measure, name: yardstick.name, figure, $0)
      }
    }
  }
}

extension FigureDoubts {
  /// What is doubted of `paid`, told as paid in all as of `day`; nil when nothing is.
  ///
  /// - Parameters:
  ///   - state: what is known of the money.
  ///   - plan: the plan, with the task of the money.
  static func doubt(
    paid: Figure, on day: Day, _ funding: Funding, _ state: ItemState, _ plan: Plan
  ) -> FigureDoubt? {
    let task = plan.task(ItemID(funding.id).owner)
    let entry = FundingEntry(funding: funding, task: task?.id, paid: state.paid)
    // Where a plan promises so much at least, more is no fault.
    let whole = funding.kind == .atLeast ? nil : FundingLine(entry, of: task, in: plan).whole
    let why: FigureDoubt.Reason?
    if let whole, paid > whole {
      why = .overTotal(whole)
    } else if let before = state.paid, let then = state.paidOn, then < day, paid < before {
      why = .falls(from: before, on: then)
    } else if let later = state.paid, let then = state.paidOn, then > day, paid > later {
      why = .passesLater(later, on: then)
    } else {
      why = nil
    }
    return why.map { FigureDoubt(FigureDoubt.paid, name: "", paid, $0) }
  }
}

/// By what a measure's figures are doubted.
private struct Yardstick {
  let name: String
  /// What is to be reached in all; nil where the plan does not say so in one figure.
  let goal: Figure?
  let unit: String?
  let basis: Target.Basis
  /// From where it goes, for what goes from one figure to another.
  var start: Figure?

  /// Nil for a measure of which the plan says nothing.
  init?(_ text: String, of item: Item) {
    guard let measure = Measure(text: text) else { return nil }
    let place = [measure.area, measure.year.map(String.init)].compactMap(\.self).joined(separator: " ")
    switch item {
    case .task(let task):
      let inner = task.targets.lazy.compactMap { target in
        target.parts.first { $0.name.chinese == measure.target }.map { (target, $0) }
      }.first
      if let target = task.targets.first(where: { $0.key == measure.target }) {
        self.init(target, measure, name: target.name.chinese + (place.isEmpty ? "" : " " + place))
      } else if let (target, part) = inner {
        self.init(name: part.name.chinese, goal: part.value, unit: part.unit ?? target.unit, basis: target.basis)
      } else if let criterion = task.milestones.flatMap(\.criteria).last(where: { $0.name == measure.target }) {
        // Of milestones the last asks for most; what each adds by itself is no goal of what has come in all.
        let isAmount = criterion.basis != .rate
        self.init(
          name: criterion.name, goal: criterion.basis == .increment ? nil : criterion.value,
          unit: criterion.unit ?? (isAmount ? nil : "%"), basis: isAmount ? .amount : .rate)
      } else {
        return nil
      }
    case .indicator(let indicator):
      if measure.target == IndicatorAssessment.measure {
        self.init(indicator.target, measure, name: place)
      } else if let part = indicator.target.parts.first(where: { $0.name.chinese == measure.target }) {
        self.init(
          name: part.name.chinese, goal: part.value, unit: part.unit ?? indicator.target.unit,
          basis: indicator.target.basis)
      } else {
        return nil
      }
    case .plan, .milestone, .duty, .funding: return nil
    }
  }

  private init(name: String, goal: Figure?, unit: String?, basis: Target.Basis) {
    (self.name, self.goal, self.unit, self.basis) = (name, goal, unit, basis)
  }

  private init(_ target: Target, _ measure: Measure, name: String) {
    let most = target.upper ?? target.value
    let isEach = target.each != nil
    let goal: Figure? =
      switch (measure.area, measure.year) {
      case (nil, nil): isEach ? nil : most
      case (let area?, nil): target.shares.first { $0.area == area }?.value ?? (isEach ? most : nil)
      case (nil, let year?): target.years.first { $0.year == year }?.value ?? (isEach ? most : nil)
      case (.some, .some): isEach ? most : nil
      }
    self.init(name: name, goal: goal, unit: target.unit, basis: target.basis)
    if target.kind == .fromTo, measure.area == nil, measure.year == nil { start = target.from }
  }

  private var isShare: Bool { unit?.hasPrefix("%") ?? false }

  func doubt(_ figure: Figure, on day: Day, _ series: ItemState.Series?) -> FigureDoubt.Reason? {
    usual(figure, on: day, series) ?? goingBack(figure, on: day, series)
  }

  /// What goes from one figure to another should lie between, and not go back once it is on the way.
  private func goingBack(_ figure: Figure, on day: Day, _ series: ItemState.Series?) -> FigureDoubt.Reason? {
    guard let start, let goal, start != goal else { return nil }
    if goal > start ? figure < start : figure > start { return .behindStart(start) }
    return goal > start ? falls(figure, on: day, series) : nil
  }

  private func usual(_ figure: Figure, on day: Day, _ series: ItemState.Series?) -> FigureDoubt.Reason? {
    if isShare {
      // Growth may be what it is, and where more than the whole is asked for more may come.
      guard basis != .growth, figure > Yardstick.whole, goal.map({ $0 <= Yardstick.whole }) ?? true else { return nil }
      return .overWhole
    }
    switch basis {
    case .growth, .text: return nil
    case .rate, .level: return manyTimes(figure)
    case .amount: return manyTimes(figure) ?? falls(figure, on: day, series) ?? leaps(figure, on: day, series)
    }
  }

  private static let whole = Figure(100)

  private func manyTimes(_ figure: Figure) -> FigureDoubt.Reason? {
    guard let goal, goal > .zero, let share = figure.fraction.divided(by: goal.fraction) else { return nil }
    let times = share.floor.flatMap { Int(exactly: $0) } ?? .max
    return times >= FigureDoubt.manyTimes ? .manyTimes(times, goal: goal) : nil
  }

  /// A figure for the same day is put right by the new one, so it is no ground to doubt that.
  private func falls(_ figure: Figure, on day: Day, _ series: ItemState.Series?) -> FigureDoubt.Reason? {
    guard let series else { return nil }
    if let before = series.values.last(where: { $0.on < day }), before.value > figure {
      return .falls(from: before.value, on: before.on)
    }
    return series.values.first { $0.on > day && $0.value < figure }.map { .passesLater($0.value, on: $0.on) }
  }

  /// How fast it rises can be told once it rose twice.
  private func leaps(_ figure: Figure, on day: Day, _ series: ItemState.Series?) -> FigureDoubt.Reason? {
    guard let goal, goal > .zero, let series else { return nil }
    let known = series.values.filter { $0.on < day }
    let rises = zip(known, known.dropFirst()).map { before, after in
      Yardstick.daily(from: before, to: after.value, on: after.on)
    }.filter { $0 > .zero }
    guard let last = known.last, rises.count > 1, let fastest = rises.max() else { return nil }
    let daily = Yardstick.daily(from: last, to: figure, on: day)
    let step = figure.fraction - last.value.fraction
    guard daily > fastest * Fraction(Int128(FigureDoubt.leap.speed)),
      step * Fraction(Int128(FigureDoubt.leap.share)) > goal.fraction,
      let shown = daily.rounded(places: 2), let shownFastest = fastest.rounded(places: 2)
    else { return nil }
    return .leaps(from: last.value, on: last.on, daily: shown, fastest: shownFastest)
  }

  private static func daily(from before: ItemState.Value, to figure: Figure, on day: Day) -> Fraction {
    let days = Int128(max(1, day.number - before.on.number))
    return (figure.fraction - before.value.fraction) * Fraction(1, days)
  }
}
