/// In which order items stand.
package enum ItemOrder: String, CaseIterable, Sendable {
  /// As in the plan.
  case document
  /// The most urgent light first, of equal ones what has been overdue longest, then the earlier due day.
  case urgency
  case due
  case unit
  /// What has least of its target reached first.
  case value

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .document: language.pick("文件次序", "order of the plan")
    case .urgency: language.pick("轻重缓急", "urgency")
    case .due: language.pick("期限先后", "due day")
    case .unit: language.pick("责任单位", "responsible unit")
    case .value: language.pick("完成比例（低的在前）", "share reached, least first")
    }
  }
}

extension Board {
  /// `rows` in `order`; equal ones keep their places, and those of which nothing is known come last.
  ///
  /// - Parameter subject: the id of the task, milestone or indicator that a row is about.
  package func ordered<Row>(_ rows: [Row], by order: ItemOrder, subject: (Row) -> String?) -> [Row] {
    guard order != .document else { return rows }
    let units = Dictionary(
      plan.units.enumerated().map { ($1.name.chinese, $0) }, uniquingKeysWith: { first, _ in first })
    let keyed = rows.enumerated().map { place, row in
      (row, subject(row).flatMap { key(of: $0, order, units) }, place)
    }
    return keyed.sorted { left, right in
      guard let first = left.1, let second = right.1 else {
        return (left.1 == nil ? 1 : 0, left.2) < (right.1 == nil ? 1 : 0, right.2)
      }
      return (first.0, first.1, left.2) < (second.0, second.1, right.2)
    }.map(\.0)
  }

  private func key(of subject: String, _ order: ItemOrder, _ units: [String: Int]) -> (Fraction, Int)? {
    let item = Sorted(subject, on: self)
    switch order {
    case .document: return nil
    case .urgency: return item?.light.map { (Fraction(Int128(-$0.urgency)), item?.since.number ?? .max) }
    case .due: return item.map { (Fraction(Int128($0.due.number)), -($0.light?.urgency ?? -1)) }
    case .unit:
      return item?.unit.flatMap { units[$0] }.map { (Fraction(Int128($0)), -(item?.light?.urgency ?? -1)) }
    case .value: return item?.reached.map { ($0, item?.due.number ?? .max) }
    }
  }

  /// What of an item decides its place.
  private struct Sorted {
    let light: Light?
    let due: Day
    /// Since when something of it has been overdue; else when it is due.
    let since: Day
    let unit: String?
    let reached: Fraction?

    init?(_ subject: String, on board: Board) {
      func oldest(_ late: Int, _ due: Day) -> Day { late > 0 ? board.asOf.advanced(by: -late) : due }
      switch board.judgedItem(subject) {
      case .task(let entry):
        (light, due, unit) = (entry.assessment.light, entry.assessment.due, entry.task.answering.first)
        since = oldest(board.overdueDays(of: entry), due)
        reached = entry.assessment.targets.compactMap(\.actual).min()
      case .indicator(let entry):
        (light, due, unit) = (entry.assessment.light, entry.assessment.due, entry.indicator.owners.first)
        since = oldest(board.overdueDays(of: entry), due)
        reached = entry.assessment.target.actual
      case .milestone(let milestone, let entry):
        (light, due, unit) = (milestone.light, milestone.due, entry.task.answering.first)
        since = due
        reached = nil
      case .plan, .duty, .funding, nil: return nil
      }
    }
  }
}
