package import DubanCore

/// The scale of values at the side of a plot: round steps that take in everything there is to show.
package struct PlotAxis: Hashable, Sendable {
  /// The values at which the scale is labelled, the lowest first; at least two.
  package let ticks: [Fraction]
  /// The digits after the point that its labels need.
  package let places: Int

  package var low: Fraction { ticks[0] }
  package var high: Fraction { ticks[ticks.count - 1] }

  /// A scale over `range` with at most `most` steps, 1 at least. Steps are 1, 2 or 5 times a power of ten.
  package init(_ range: ClosedRange<Fraction>, most: Int) {
    let most = Int128(max(1, most))
    // A single value has a step above it, so that it stands on a line.
    let one = range.lowerBound == range.upperBound ? Fraction.one : .zero
    let (low, high) = (range.lowerBound, range.upperBound + one)
    for exponent in -Figure.longestScale...Figure.mostDigits {
      for factor in [Int128(1), 2, 5] {
        let step = PlotAxis.power(exponent) * Fraction(factor)
        guard let first = low.divided(by: step)?.floor, let below = (.zero - high).divided(by: step)?.floor
        else { continue }
        let (steps, overflow) = (-below).subtractingReportingOverflow(first)
        guard !overflow, steps <= most else { continue }
        let last = -below
        ticks = (first...max(last, first + 1)).map { step * Fraction($0) }
        places = max(0, -exponent)
        return
      }
    }
    ticks = [low, high]
    places = 0
  }

  /// The label of a tick.
  package func label(_ tick: Fraction) -> String { tick.fixed(places: places) }

  /// How high `value` stands among `steps` steps, from 0 at the lowest; held within the scale.
  package func position(of value: Fraction, steps: Int) -> Int {
    guard let share = (value - low).divided(by: high - low) else { return 0 }
    let place = (share * Fraction(Int128(steps)) + Fraction(1, 2))
    return max(0, min(steps, place.floor.map { Int(clamping: $0) } ?? 0))
  }

  private static func power(_ exponent: Int) -> Fraction {
    let power = Figure.power(abs(exponent))
    return exponent < 0 ? Fraction(1, power) : Fraction(power)
  }
}

/// The days at the foot of a plot: which parts of the calendar are told, and where.
package struct DayAxis: Hashable, Sendable {
  package let first: Day
  package let last: Day
  package let ticks: [Tick]

  /// The start of a month, a quarter or a year, with its name.
  package struct Tick: Hashable, Sendable {
    package let day: Day
    package let label: String
  }

  /// The days from `first` to `last` over `columns` columns, in the finest parts whose names find room.
  package init(_ first: Day, _ last: Day, columns: Int, _ language: Language) {
    self.first = first
    self.last = max(last, first.advanced(by: 1))
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    let isOneYear = first.year == last.year
    let steps: [(months: Int, width: Int)] = [
      (1, language == .chinese ? 6 : 5), (3, isOneYear ? 4 : 8), (12, 6), (24, 6), (60, 6), (120, 6), (600, 6),
    ]
    // Months of other years than one would need their year.
    let usable = isOneYear ? steps : Array(steps.dropFirst())
    let step = (usable.first { columns * $0.months >= $0.width * months } ?? usable[usable.count - 1]).months
    var ticks: [Tick] = []
    var day = first.monthStart
    while day <= last {
      if (day.year * 12 + day.month - 1) % step == 0 || (step > 12 && ticks.isEmpty) {
        ticks.append(Tick(day: max(day, first), label: DayAxis.label(day, step, isOneYear, language)))
      }
      day = day.monthEnd.advanced(by: 1)
    }
    self.ticks = ticks
  }

  private static func label(_ day: Day, _ step: Int, _ isOneYear: Bool, _ language: Language) -> String {
    switch step {
    case 1: language.pick("\(day.month)月", String(day.words(.english).suffix(3)))
    case 3: isOneYear ? Quarter(of: day).short : Quarter(of: day).description
    default: "\(day.year)"
    }
  }

  /// How far right `day` stands among `steps` steps; held within the axis.
  package func position(of day: Day, steps: Int) -> Int {
    let days = first.distance(to: last)
    return max(0, min(steps, (2 * first.distance(to: day) * steps + days) / (2 * days)))
  }
}
