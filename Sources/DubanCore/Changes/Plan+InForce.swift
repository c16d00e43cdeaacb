/// From which day on a change of units holds: the one place that answers what a plan says on a day.
///
/// A definition is what was published, with the changes that are to come as data. Whoever judges, lists, reports, searches or asks
/// rights reads the plan in force on its day: a board that of its as-of day, by the definition known then (invariants 2 and 11); the
/// rules of a step that of the day on which it is recorded (invariant 12). An amendment starts from the plan in force on the day on
/// which it is recorded, so that what has come by then is part of it.
///
/// A change is recorded ahead, on its day, or later, when it holds at once and only tells its day: what was known on past days stays
/// as it was. Who owes what follows from the units of the day that is looked at: on a board of a day before the change the old unit
/// owes its report, on one from the day on the successor owes it, for spans from before as well, and what the old one handed in for
/// them counts for it (`Unit.formerly`). So between the day of a change and a later day on which it is recorded the old unit owes
/// and may report; from the recording on all of it is the successor's.
extension Plan {
  /// The plan as it is in force on `day`: with all changes of units done whose day has come, in the order of their days, those of
  /// one day as they are told. Units that are founded get the keys that they would get if it were recorded on that day.
  ///
  /// Of a part of a plan, such as its head with one item, it makes the same as of the whole.
  package func inForce(on day: Day) -> Plan {
    guard !isInForce(on: day) else { return self }
    var plan = self
    for index in comingOrder where unitChanges[index].day <= day {
      // What was published applies, as publishing looks; what another program wrote and does not is left as it is.
      guard let next = try? plan.reorganising(unitChanges[index], isWhole: false) else { continue }
      plan = next
      plan.unitChanges[index].isDone = true
    }
    return plan
  }

  /// Whether no change of units has come by `day` that is not done.
  package func isInForce(on day: Day) -> Bool { !unitChanges.contains { !$0.isDone && $0.day <= day } }

  /// The changes that are still to come, in the order in which they will hold.
  package var comingUnitChanges: [UnitChange] { comingOrder.map { unitChanges[$0] } }

  private var comingOrder: [Int] {
    unitChanges.indices.filter { !unitChanges[$0].isDone }.sorted { one, other in
      (unitChanges[one].day, one) < (unitChanges[other].day, other)
    }
  }

  /// The plan when all has come that is known to come.
  package var withAllUnitChanges: Plan { unitChanges.map(\.day).max().map { inForce(on: $0) } ?? self }

  /// Looks whether each change that is to come can be done on its day.
  ///
  /// - Throws: `coming` with the first that cannot.
  package func checkComingUnitChanges() throws(UnitChangeProblem) {
    var plan = self
    for change in comingUnitChanges {
      guard change.day >= period.start else { throw .coming(change, .beforePlan(change.day, start: period.start)) }
      do throws(UnitChangeProblem) {
        plan = try plan.reorganising(change)
      } catch {
        throw .coming(change, error)
      }
    }
  }

  /// The plan, in force on `today`, with `change` taken in on that day: done where its day has come, else kept until then. Where the
  /// same is to come already (`UnitChange.isSame`), that is changed: moved to another day, its items told otherwise; items that are
  /// not told again stay as they were told.
  package func taking(_ change: UnitChange, on today: Day) throws(UnitChangeProblem) -> Plan {
    guard change.day >= period.start else { throw .beforePlan(change.day, start: period.start) }
    var change = change
    change.isDone = false
    var plan = self
    var place = unitChanges.count
    if let index = coming(change) {
      let before = plan.unitChanges.remove(at: index)
      if change.items.isEmpty { (change.items, change.rest) = (before.items, change.rest ?? before.rest) }
      place = index
    }
    // By the names that are declared on the day on which it holds, a unit that is founded meanwhile included.
    let then = plan.inForce(on: change.day)
    change = try UnitMove(change, in: then).change
    _ = try then.reorganising(change)
    if change.day <= today {
      plan = try plan.reorganising(change)
      change.isDone = true
    }
    plan.unitChanges.insert(change, at: place)
    try plan.checkComingUnitChanges()
    return plan
  }

  /// The plan without the change that is to come and goes from and to the units of `change`.
  package func withdrawing(_ change: UnitChange) throws(UnitChangeProblem) -> Plan {
    guard let index = coming(change) else {
      throw .notComing(change, since: unitChanges.last { $0.isDone && $0.isSame(as: change) }?.day)
    }
    var plan = self
    plan.unitChanges.remove(at: index)
    try plan.checkComingUnitChanges()
    return plan
  }

  /// Where the change stands that is to come and goes from and to the same units, by whatever names they are told.
  private func coming(_ change: UnitChange) -> Int? {
    func named(_ names: [String], _ plan: Plan) -> Set<String> {
      Set(names.map { plan.unit(named: $0)?.name.chinese ?? $0 })
    }
    return comingOrder.first { index in
      let known = unitChanges[index]
      let then = inForce(before: index)
      return Set(known.from) == named(change.from, then) && Set(known.into) == named(change.into, then)
    }
  }

  /// The plan just before the change at `index` holds.
  private func inForce(before index: Int) -> Plan {
    var plan = self
    for place in comingOrder.prefix(while: { $0 != index }) { plan = plan.doing(unitChanges[place]) }
    return plan
  }

  /// The plan after `change`; one that does not apply leaves it as it is.
  private func doing(_ change: UnitChange) -> Plan { (try? reorganising(change, isWhole: false)) ?? self }

  /// What `tell` says of each change that is to come, with the plan just before it holds. Only its head is asked, without the items,
  /// of which a large plan has many.
  private func coming(_ tell: (Plan, UnitChange) -> String?) -> [String] {
    guard !unitChanges.allSatisfy(\.isDone) else { return [] }
    var head = self
    (head.tasks, head.indicators, head.duties) = ([], [], [])
    return comingUnitChanges.compactMap { change in
      defer { head = head.doing(change) }
      return tell(head, change)
    }
  }

  /// What is to come of the unit called `name`, in sentences, the first first: 「7月1日起并入市住建局」.
  package func comingWords(of name: String, _ language: Language) -> [String] {
    coming { plan, change in
      let day = change.day.words(language, in: period)
      return plan.words(of: change, for: name, language).map { language.pick("\(day)起\($0)", "\($0) from \(day) on") }
    }
  }

  private func words(of change: UnitChange, for name: String, _ language: Language) -> String? {
    let comma = language.pick("、", ", ")
    func list(_ names: [String]) -> String { names.joined(separator: comma) }
    let others = change.into.filter { $0 != name }
    guard change.from.contains(name) else {
      guard change.into.contains(name) else { return nil }
      return language.pick("承接\(list(change.from))", "takes over from \(list(change.from))")
    }
    if change.into.contains(name) {
      return change.into.count > 1
        ? language.pick("分设\(list(others))", "gives part to \(list(others))")
        : language.pick(
          "承接\(list(change.from.filter { $0 != name }))", "takes over from \(list(change.from.filter { $0 != name }))")
    }
    if change.into.count > 1 { return language.pick("分设为\(list(change.into))", "splits into \(list(change.into))") }
    let isRenamed = change.from.count == 1 && unit(named: change.into[0]) == nil
    return isRenamed
      ? language.pick("更名为\(list(change.into))", "becomes \(list(change.into))")
      : language.pick("并入\(list(change.into))", "joins \(list(change.into))")
  }

  /// What is to come of its units, a sentence a change: 「7月1日起市建设局、市房管局并入市住建局」.
  package func comingWords(_ language: Language) -> [String] {
    coming { plan, change in
      let words = change.words(language) { plan.unit(named: $0) != nil }
      let day = change.day.words(language, in: period)
      return language.pick("\(day)起\(words)", "from \(day) on \(words)")
    }
  }
}
