package import DubanCore
import DubanReports

/// What a unit says of an item in a sheet that came back, as it would be recorded.
package struct ReturnedUpdate: Equatable, Sendable {
  package let plan: String
  /// The id within the plan.
  package let subject: String
  /// The key of the unit under which it is recorded.
  package let unit: String
  /// Who says it: that unit, or an area behind it.
  package let sender: Name
  /// The key of the area for which the sender speaks; nil for whoever speaks for the whole.
  let area: String?
  /// A report; empty where only the wording is new.
  package private(set) var change: Change
  /// The day for which it holds.
  package let on: Day
  /// Whether the sheet tells that day.
  package let isDayTold: Bool
  /// The unit's wording: the new one, else the one that it was sent; nil where there is none.
  package let wording: String?
  /// Whether the wording is new.
  package let isWordingNew: Bool
  /// The version of the item that the unit has seen.
  package let seen: Int
  /// The first cell that tells it.
  package let place: SheetPlace
  /// The cells of its figures, by their measures.
  let cells: [String: SheetPlace]
  /// What was recorded from the same file for the same day and with the same wording since the unit saw the item; nil where nothing
  /// was.
  let recorded: Change?
}

extension ReturnedUpdate {
  /// The status and the figures that it tells.
  package var report: (status: Status?, values: [String: Figure]) {
    if case .report(let status, let values) = change { (status, values) } else { (nil, [:]) }
  }

  /// What it tells, each piece in words, for where none of it is taken.
  var told: [Name] {
    let report = report
    return Self.told(report.values, report.status, wording: isWordingNew ? wording : nil, on: isDayTold ? on : nil) {
      _ in
      nil
    }
  }

  /// What was filled in, each piece in words: figures in the order of their measures, then the rest.
  ///
  /// - Parameter unit: in what a measure is counted; nil leaves it away.
  static func told(
    _ values: [String: Figure], _ status: Status?, wording: String?, on day: Day?, unit: (String) -> String?
  ) -> [Name] {
    var told = values.sorted { $0.key < $1.key }.map { measure, value in
      let (name, figure) = (ReturnedItem.told(measure), Target.joined(value, unit(measure)))
      return Name("“\(name)”\(figure)", english: "\(name) \(figure)")
    }
    if let status {
      told.append(Name("状态“\(status.words(.chinese))”", english: "status '\(status.words(.english))'"))
    }
    if let wording {
      let short = wording.count > 20 ? wording.prefix(20) + "…" : wording
      told.append(Name("说明“\(short)”", english: "wording '\(short)'"))
    }
    if let day { told.append(Name("数据日\(day)", english: "day \(day)")) }
    return told
  }

  /// Whether it tells anything beside a day.
  var tellsAnything: Bool {
    let report = report
    return report.status != nil || !report.values.isEmpty || isWordingNew
  }

  /// It without the figures of `measures`.
  func without(_ measures: Set<String>) -> ReturnedUpdate {
    guard !measures.isEmpty else { return self }
    var rest = self
    let report = report
    rest.change = .report(status: report.status, values: report.values.filter { !measures.contains($0.key) })
    return rest
  }

  /// Whether the figure of `measure` is that of the area for which its sender speaks.
  func isOwn(_ measure: String) -> Bool { area != nil && Measure(text: measure)?.area == area }

  /// Whether of one item it is told before `other`: who speaks for an area before who speaks for the whole, then by the names of senders, files and cells, of which
  /// none depends on the order in which the files came.
  func isTold(before other: ReturnedUpdate) -> Bool {
    guard (area != nil) == (other.area != nil) else { return area != nil }
    let (own, theirs) = (
      [sender.chinese, unit, place.file, place.sheet],
      [
        other.sender.chinese, other.unit, other.place.file, other.place.sheet,
      ]
    )
    guard own == theirs else { return own.lexicographicallyPrecedes(theirs) }
    return (place.row ?? 0, place.column ?? 0) < (other.place.row ?? 0, other.place.column ?? 0)
  }

  /// Whether each of `values` is that of an area.
  static func isOfParts(_ values: [String: Figure]) -> Bool {
    values.keys.allSatisfy { Measure(text: $0)?.area != nil }
  }

  /// Whether it is of the sender of `other`.
  func isSameSender(as other: ReturnedUpdate) -> Bool { (unit, sender) == (other.unit, other.sender) }

  /// Whether it and `other` cannot both be right of the item as a whole: two files of one sender that say two things, or two
  /// statuses.
  func contradicts(_ other: ReturnedUpdate) -> Bool {
    guard !agrees(with: other) else { return false }
    let (own, theirs) = (report.status, other.report.status)
    return isSameSender(as: other) || own != nil && theirs != nil && own != theirs
  }

  /// Whether it says the same of the same item, wherever it stands.
  func agrees(with other: ReturnedUpdate) -> Bool {
    plan == other.plan && subject == other.subject && change == other.change && on == other.on
      && wording == other.wording
  }

  /// Whether it and a report that was recorded by somebody else tell of different things, one of them of parts: whichever was there
  /// first, neither takes anything from the other.
  func isApart(from other: (status: Status?, values: [String: Figure])) -> Bool {
    let own = report
    guard Self.isOfParts(own.values) || Self.isOfParts(other.values) else { return false }
    guard own.status == nil || other.status == nil || own.status == other.status else { return false }
    return other.values.keys.allSatisfy { own.values[$0] == nil }
  }

  /// Whether `state`, in which something was recorded since the unit saw it, holds all of it already.
  func isKnown(in state: ItemState) -> Bool {
    let (status, values) = report
    guard status == nil || status == state.saidStatus else { return false }
    if isWordingNew, wording != UnitSheet.wording(in: state.wording) { return false }
    let isNew = seen == state.version
    for (measure, value) in values {
      guard let series = state.values[measure] else { return false }
      // Without a day the same figure as before may be news; after the item went on it is what was taken in before.
      let holds = isDayTold ? series.values.contains { $0.on == on && $0.value == value } : series.latest.value == value
      guard holds, isDayTold || !isNew else { return false }
    }
    guard values.isEmpty, status != nil, !isWordingNew else { return true }
    return state.reported.map { $0 >= on } ?? false || !isNew
  }
}
