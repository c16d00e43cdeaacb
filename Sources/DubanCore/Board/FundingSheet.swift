/// The money of a plan: a line for each sum that it sets aside, by task, by source and by area, with the sums per unit.
package struct FundingSheet: Equatable, Sendable {
  /// In the order of the tasks, then the plan's own.
  package let lines: [FundingLine]
  /// The sums of all lines, one for each unit in the order in which the units come. Units are never mixed here.
  package let sums: [Sum]
  /// The sums of several units of one money together, told exactly in the largest; nil when there is only one unit, or one
  /// that does not convert.
  package let converted: Sum?

  /// What lines in one unit add up to.
  package struct Sum: Equatable, Sendable {
    package let unit: String?
    /// How many lines state a total.
    package var stated = 0
    /// How many lines state none; they are not in the sum.
    package var open = 0
    package var whole = Figure.zero
    /// Paid so far, of the lines that state a total.
    package var paid: Figure?
    /// How many lines are stated as about so much, and whether one is a floor.
    package var about = 0
    package var isFloor = false

    /// Paid of the whole.
    package var paidShare: Fraction? { paid.flatMap { $0.fraction.divided(by: whole.fraction) } }
  }

  /// The money of `board`, of which `shows` lets the id through.
  package init(_ board: Board, shows: (String) -> Bool = { _ in true }) {
    lines = board.funding.filter { shows($0.funding.id) }.map(board.line)
    var sums: [Sum] = []
    for line in lines {
      if let index = sums.firstIndex(where: { $0.unit == line.unit }) {
        sums[index].add(line)
      } else {
        var sum = Sum(unit: line.unit)
        sum.add(line)
        sums.append(sum)
      }
    }
    self.sums = sums
    converted = Sum(converting: sums.filter { $0.stated > 0 })
  }
}

extension Board {
  /// The line of the money with `id`; nil when nothing of that id is money.
  package func fundingLine(_ id: String) -> FundingLine? {
    // Asked of every selected item, so it does not walk through all money.
    let owner = ItemID(id).owner
    // A task is no money of its own.
    let ofTask = owner == id ? nil : task(owner)?.task.funding.first { $0.id == id }
    guard let funding = ofTask ?? plan.funding.first(where: { $0.id == id }) else { return nil }
    return line(FundingEntry(funding: funding, task: ofTask == nil ? nil : owner, paid: state(of: id).paid))
  }

  fileprivate func line(_ entry: FundingEntry) -> FundingLine {
    FundingLine(entry, of: entry.task.flatMap { task($0)?.task }, in: plan)
  }
}

extension FundingSheet.Sum {
  fileprivate mutating func add(_ line: FundingLine) {
    guard let more = line.whole, let total = Figure.sum([whole, more]) else {
      open += 1
      return
    }
    whole = total
    stated += 1
    if line.funding.kind == .about { about += 1 }
    isFloor = isFloor || line.funding.kind == .atLeast
    if let amount = line.entry.paid { paid = Figure.sum([paid ?? .zero, amount]) }
  }

  /// `sums` as one, in their largest unit.
  fileprivate init?(converting sums: [FundingSheet.Sum]) {
    let units = sums.compactMap(\.unit)
    guard sums.count > 1, units.count == sums.count, var unit = units.first else { return nil }
    for other in units {
      guard let larger = Figure.largerMoney(unit, other) else { return nil }
      unit = larger
    }
    self.unit = unit
    var wholes: [Figure] = []
    var paid: [Figure] = []
    for sum in sums {
      guard let whole = sum.whole.money(from: sum.unit, to: unit) else { return nil }
      wholes.append(whole)
      if let amount = sum.paid {
        guard let amount = amount.money(from: sum.unit, to: unit) else { return nil }
        paid.append(amount)
      }
      stated += sum.stated
      open += sum.open
      about += sum.about
      isFloor = isFloor || sum.isFloor
    }
    guard let whole = Figure.sum(wholes) else { return nil }
    self.whole = whole
    self.paid = paid.isEmpty ? nil : Figure.sum(paid)
  }
}
