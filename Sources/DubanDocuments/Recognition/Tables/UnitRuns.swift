/// Two columns of units that were copied a unit a line have no mark between them.
enum UnitRuns {
  /// Parts the runs of units of `rows` between the columns for them again.
  ///
  /// The rule, found in project tables of cities and borne out by the texts beside them: those who carry it out are the first
  /// body and whoever is not of the issuer's own level (governments of districts, zones, companies, 各…); the trailing run of
  /// bodies of the own level (市…局) helps. Where no such other body stands, the first alone carries it out.
  static func part(_ rows: inout [LineRow], _ columns: [LineHeader.Column], _ lines: [LineLook]) {
    let units = columns.indices.filter { columns[$0].kind.namesUnits && columns[$0].kind != .dataSource }
    guard units.count == 2, units[1] == units[0] + 1 else { return }
    var single = 0
    var all = 0
    var filled = 0
    for row in rows where !row.isSection {
      let held = units.flatMap { row.cells[$0] ?? [] }
      guard !held.isEmpty else { continue }
      filled += 1
      all += held.count
      single += held.count { !lines[$0].key.unicodeScalars.contains { $0 == "、" || $0 == "," || $0 == ";" } }
    }
    // Lists that keep their signs are cells that stood apart.
    guard filled > 0, single * 3 >= all * 2, all >= filled * 3 else { return }
    guard let own = ownPrefix(rows, units, lines) else { return }
    for index in rows.indices where !rows[index].isSection {
      let held = units.flatMap { rows[index].cells[$0] ?? [] }
      guard held.count >= 2 else { continue }
      let others = held.indices.filter { !lines[held[$0]].key.hasPrefix(own) }
      let end = (others.last ?? 0) + 1
      rows[index].cells[units[0]] = Array(held[..<end])
      rows[index].cells[units[1]] = end < held.count ? Array(held[end...]) : nil
    }
  }

  /// How names of bodies of the issuer's own level begin: 市, 县, 区.
  private static func ownPrefix(_ rows: [LineRow], _ units: [Int], _ lines: [LineLook]) -> String? {
    var counts: [String: Int] = [:]
    var all = 0
    for row in rows {
      for place in units.flatMap({ row.cells[$0] ?? [] }) {
        all += 1
        let head = String(lines[place].key.prefix(1))
        if ["省", "市", "县", "区", "州", "镇", "旗"].contains(head) { counts[head, default: 0] += 1 }
      }
    }
    guard let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), best.value * 2 >= all else {
      return nil
    }
    return best.key
  }
}
