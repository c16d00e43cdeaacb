/// Money of a plan with what follows from its figures: whether they add up, and how much of it is paid.
package struct FundingLine: Equatable, Sendable {
  package let entry: FundingEntry
  /// The unit of all figures here; nil where none is stated.
  package let unit: String?
  /// The stated total over the whole period and all areas; nil where the plan states none.
  package let whole: Figure?
  /// The sum of the sources that state an amount; nil when none does or the sum cannot be told in the unit.
  package let stated: Figure?
  /// How the sources add up to the total.
  package let sources: Balance
  /// How the uses add up to it.
  package let parts: Balance
  /// How the areas' shares add up to it.
  package let shares: Balance
  /// Paid of the whole; nil when nothing is reported or there is nothing to divide by.
  package let paidShare: Fraction?

  package var funding: Funding { entry.funding }

  /// How amounts stand to the total that they break down.
  package enum Balance: Hashable, Sendable {
    /// Nothing to compare.
    case unknown
    case even
    /// So much is left to sources that state no amount.
    case rest(Figure)
    /// So much is missing although every amount is stated.
    case short(Figure)
    /// So much too much.
    case over(Figure)

    /// Whether the amounts contradict the total.
    package var isMismatch: Bool {
      switch self {
      case .short, .over: true
      case .unknown, .even, .rest: false
      }
    }
  }

  /// `entry` of `task`, or of `plan` itself.
  init(_ entry: FundingEntry, of task: Task?, in plan: Plan) {
    let own = task?.areas ?? []
    self.init(entry, areas: own.isEmpty ? plan.areas.count : own.count, years: plan.period.years)
  }

  /// `entry`; a total for each area counts for `areas` of them.
  init(_ entry: FundingEntry, areas: Int, years: Int) {
    let funding = entry.funding
    let units = funding.sources.filter { $0.value != nil }.map(\.unit) + funding.parts.map(\.unit)
    let unit = funding.total.map(\.unit) ?? units.lazy.compactMap(\.self).first
    func amounts(_ figures: [(value: Figure?, unit: String?)]) -> [Figure]? {
      var told: [Figure] = []
      for figure in figures {
        guard let value = figure.value else { continue }
        guard let converted = value.money(from: figure.unit ?? unit, to: unit) else { return nil }
        told.append(converted)
      }
      return told
    }
    let stated = amounts(funding.sources.map { ($0.value, $0.unit) })
    let uses = amounts(funding.parts.map { ($0.value, $0.unit) })
    let total = funding.total?.value
    self.entry = entry
    self.unit = unit
    self.stated = stated.flatMap { $0.isEmpty ? nil : Figure.sum($0) }
    let isFloor = funding.kind == .atLeast
    sources = Balance(
      stated, of: total, isOpen: funding.sources.contains { $0.value == nil }, isFloor: isFloor)
    parts = Balance(uses, of: total, isOpen: false, isFloor: isFloor)
    // What holds for each area is no part of a total.
    shares = Balance(
      funding.each == nil || funding.each == .year ? funding.shares.map(\.value) : nil, of: total, isOpen: false,
      isFloor: isFloor)
    let times =
      switch funding.each {
      case .area: areas
      case .year: years
      case .areaAndYear: areas * years
      case nil: 1
      }
    whole = total.flatMap { $0.times(max(1, times)) }
    paidShare = whole.flatMap { whole in entry.paid.flatMap { $0.fraction.divided(by: whole.fraction) } }
  }
}

extension FundingLine.Balance {
  /// - Parameters:
  ///   - isOpen: whether something that states no amount carries the rest.
  ///   - isFloor: whether more than the total is no fault.
  fileprivate init(_ amounts: [Figure]?, of total: Figure?, isOpen: Bool, isFloor: Bool) {
    guard let amounts, !amounts.isEmpty, let total, let sum = Figure.sum(amounts),
      let left = Figure.sum([total, Figure(units: -sum.units, scale: sum.scale)])
    else {
      self = .unknown
      return
    }
    if left == .zero {
      self = .even
    } else if left > .zero {
      self = isOpen ? .rest(left) : .short(left)
    } else {
      self = isFloor ? .even : .over(Figure(units: -left.units, scale: left.scale))
    }
  }
}
