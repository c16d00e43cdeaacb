package import DubanCore

/// Whoever gets a sheet to fill in: a unit, or an area for which a group of units stands and that is no unit of its own.
package struct SheetAddressee: Hashable, Sendable {
  package let name: Name
  /// The code by which a sheet that comes back names it: the key of the unit; that of the area behind a `@`, which no unit's has.
  package let code: String
  /// The area of which alone it tells, where an item is told area by area; nil for whoever answers for the whole.
  package let area: Area?
  /// The names under which plans count on it: its own, and those of the groups that stand for it.
  package let names: Set<String>
  /// The key under which its reports are recorded where no group's is.
  private let key: String?

  /// The unit `unit` of `plan`.
  package init(_ unit: Unit, in plan: Plan) {
    (name, code, key) = (unit.name, unit.key, unit.key)
    area = plan.area(of: unit)
    names = SheetAddressee.names(of: unit.name.chinese, in: plan)
  }

  /// The area `area` of `plan`, which reports under the key of the group that stands for it.
  init(_ area: Area, in plan: Plan) {
    (name, code, key) = (area.name, SheetAddressee.sign + area.key, nil)
    self.area = area
    names = SheetAddressee.names(of: area.name.chinese, in: plan)
  }

  private static let sign = "@"

  private static func names(of name: String, in plan: Plan) -> Set<String> {
    Set(plan.units.lazy.filter { plan.unit($0.name.chinese, includes: name) }.map(\.name.chinese)).union([name])
  }

  // MARK: Who there is

  /// Everybody of `plan` who may get one, each once: units in the order of the plan, in the place of a group the areas for which it
  /// stands; its members that are units stand among these.
  package static func all(in plan: Plan) -> [SheetAddressee] {
    var seen: Set<String> = []
    return plan.units.flatMap { unit in
      unit.members.isEmpty
        ? [SheetAddressee(unit, in: plan)]
        : areas(behind: unit, in: plan).map { SheetAddressee($0, in: plan) }
    }
    .filter { seen.insert($0.code).inserted }
  }

  /// Whoever of `plan` is called `text`; nil where nobody is.
  package static func named(_ text: String, in plan: Plan) -> SheetAddressee? {
    if let unit = plan.unit(named: text) { return SheetAddressee(unit, in: plan) }
    return all(in: plan).first { $0.name.chinese == text || $0.name.english == text }
  }

  /// Whoever of `plan` has the code `code`. A sheet that went to a unit before its business went over is one of its successor.
  package static func coded(_ code: String, in plan: Plan) -> SheetAddressee? {
    let unit = plan.units.first { $0.key == code } ?? plan.units.first { $0.formerly.contains(code) }
    if let unit { return SheetAddressee(unit, in: plan) }
    guard code.hasPrefix(sign) else { return nil }
    return all(in: plan).first { $0.code == code }
  }

  /// The areas among the members of `group` that are no units of `plan`.
  private static func areas(behind group: Unit, in plan: Plan) -> [Area] {
    group.members.filter { plan.unit(named: $0) == nil }
      .compactMap { member in plan.areas.first { $0.name.chinese == member } }
  }

  // MARK: What it answers for

  /// Whether it is a unit of the plan: what it said before is then kept under a key of its own.
  var isUnit: Bool { key != nil }

  /// Whether it is one of `units`, by itself or behind a group.
  package func isAmong(_ units: [String]) -> Bool { units.contains(where: names.contains) }

  /// The key under which is recorded what it says of an item for which `units` answer; nil where it is none of them.
  package func key(among units: [String], in plan: Plan) -> String? {
    guard isAmong(units) else { return nil }
    return key ?? units.first(where: names.contains).map(plan.unitKey(of:))
  }
}
