import DubanCore
import Testing

@testable import DubanReports

/// Sheets of what several answer for: a row an area, and groups by their members.
@Suite struct `Unit sheet of parts` {
  private let plan: Plan
  private let today: Day

  init() throws {
    let start = try #require(Day(2020, 1, 1))
    let end = try #require(Day(2020, 12, 31))
    let period = try #require(Period(start: start, end: end))
    today = try #require(Day(2020, 9, 30))
    var plan = Plan(id: "demo-2020", title: Name("某市方案"), jurisdiction: "某市", period: period)
    plan.areas = ["甲区", "乙县", "丙园区", "丁镇", "戊镇"].map { Area(Name($0)) }
    plan.areas[1].key = "yi"
    var county = Unit(Name("甲政府"), jurisdiction: "甲区")
    county.key = "jia"
    var (counties, towns) = (
      Unit(Name("各县区政府"), jurisdiction: "某市"), Unit(Name("各镇", english: "Towns"), jurisdiction: "某市")
    )
    counties.members = ["甲政府", "乙政府", "丙园区管委会"]
    towns.members = ["丁镇", "戊镇"]
    plan.units = [
      Unit(Name("市住建局"), jurisdiction: "某市"), county, Unit(Name("乙政府"), jurisdiction: "乙县"),
      Unit(Name("丙园区管委会"), jurisdiction: "某市"), counties, towns, Unit(Name("相关县区政府"), jurisdiction: "某市"),
    ]
    var shared = Target(Name("老旧小区", english: "Estates"), value: Figure(70), unit: "个")
    shared.shares = [.init(area: "甲区", value: Figure(40)), .init(area: "乙县", value: Figure(30))]
    var each = Target(Name("样板"), value: Figure(1), unit: "个")
    each.each = .area
    func task(_ id: String, _ units: [String], _ targets: [Target]) -> Task {
      var task = Task(id: id, title: Name("事项\(id)"))
      task.responsible = units
      task.targets = targets
      return task
    }
    plan.tasks = [
      task("1", ["市住建局"], [shared]), task("2", ["各县区政府"], [shared]),
      task("3", ["市住建局", "各县区政府"], [Target(Name("参保率"), basis: .level, value: Figure(98), unit: "%")]),
      task("4", ["各镇"], [each]), task("5", ["各县区政府"], []), task("6", ["相关县区政府"], []),
      task("7", ["市住建局", "各县区政府"], [shared]),
    ]
    self.plan = plan
  }

  private func board(_ states: [String: ItemState] = [:]) -> Board { Board(plan, states: states, asOf: today) }

  /// Of whoever is called `name`: each row as `item measure asked`.
  private func rows(_ name: String, _ board: Board? = nil) throws -> [[String: Workbook.Cell]] {
    let addressee = try #require(SheetAddressee.named(name, in: plan))
    let sheet = UnitSheet(addressee, on: board ?? self.board(), planVersion: 1, .chinese)
    return try (sheet?.workbook.sheets).map { sheets in
      let sheet = try #require(sheets.first)
      return sheet.rows.map { Dictionary(uniqueKeysWithValues: zip(sheet.columns.map(\.key), $0)) }
    } ?? []
  }

  private func told(_ rows: [[String: Workbook.Cell]]) -> [String] {
    func text(_ cell: Workbook.Cell?) -> String { if case .text(let text)? = cell { text } else { "-" } }
    return rows.map { row in
      let open = ["value", "day", "status", "note"].filter {
        if case .input = row[$0] ?? .empty { true } else { false }
      }
      return [text(row["item"]), text(row["measure"]), text(row["target"]), open.joined(separator: "+")]
        .joined(separator: " | ")
    }
  }

  @Test func `who answers alone is asked for the whole and for each area`() throws {
    #expect(
      try told(rows("市住建局")) == [
        "1 | 老旧小区 | 老旧小区 70 个 | value+day+status+note", "1 | 老旧小区@甲区 | 老旧小区（甲区）40 个 | value",
        "1 | 老旧小区@yi | 老旧小区（乙县）30 个 | value", "3 | 参保率 | 参保率 98% | value+day+status+note",
        "7 | 老旧小区 | 老旧小区 70 个 | value+day+status+note", "7 | 老旧小区@甲区 | 老旧小区（甲区）40 个 | value",
        "7 | 老旧小区@yi | 老旧小区（乙县）30 个 | value",
      ])
  }

  @Test func `who has a part of an item is asked for its own area alone, and never for the whole`()
    throws
  {
    #expect(
      try told(rows("甲政府")) == [
        "2 | 老旧小区@甲区 | 老旧小区（甲区）40 个 | value+day+note", "3 | - | 说明 | day+note",
        "5 | - | 说明 | day+note", "7 | 老旧小区@甲区 | 老旧小区（甲区）40 个 | value+day+note",
      ])
    #expect(try told(rows("丙园区管委会")).first == "2 | - | 说明 | day+note", "it has no share")
  }

  @Test func `an area behind a group gets a sheet, too, under a code of its own`() throws {
    let town = try rows("丁镇")
    #expect(told(town) == ["4 | 样板@丁镇 | 样板（丁镇）1 个 | value+day+note"])
    #expect(town.first?["unit"] == .text("@丁镇"))
    let addressee = try #require(SheetAddressee.coded("@丁镇", in: plan))
    #expect(addressee.key(among: ["各镇"], in: plan) == "各镇")
    #expect(addressee.key(among: ["市住建局"], in: plan) == nil)
    #expect(SheetAddressee.coded("@甲区", in: plan) == nil, "it is told by its unit")
  }

  @Test func `of all sheets a group with members has none, and each of them one`() {
    let sheets = UnitSheet.all(on: board(), planVersion: 1, .chinese)
    #expect(
      sheets.map(\.addressee.name.chinese) == ["市住建局", "甲政府", "乙政府", "丙园区管委会", "丁镇", "戊镇", "相关县区政府"])
    #expect(Set(sheets.map(\.addressee.code)).count == sheets.count)
  }

  @Test func `the wording of another is not put into its mouth`() throws {
    var state = ItemState()
    state.status = .inProgress
    state.values = ["老旧小区@甲区": ItemState.Series(Figure(12), on: today)]
    (state.reported, state.wording) = (today, "主体完工")
    state.handling.reported = ["jia": today]
    let board = board(["2": state])
    let own = try #require(try rows("甲政府", board).first)
    #expect(own["note"] == .input(.text("主体完工")) && own["latest"] == .figure(Figure(12)))
    #expect(own["reportedOn"] == .day(today))
    let other = try #require(try rows("乙政府", board).first)
    #expect(other["note"] == .input(.empty) && other["latest"] == .empty && other["reportedOn"] == .empty)
  }

  @Test func `the day of the last report stands beside an area only where its figure was told`() throws {
    var state = ItemState()
    let earlier = today.advanced(by: -20)
    state.values = ["老旧小区@甲区": ItemState.Series(Figure(12), on: earlier)]
    (state.reported, state.wording) = (today, "主体完工")
    let whole = try rows("市住建局", board(["1": state])).prefix(3).map { $0["reportedOn"] }
    #expect(whole == [.day(today), .day(earlier), .empty])
    state.handling.reported = ["jia": today]
    // The first line tells of the item too, of which the unit said something later.
    #expect(try rows("甲政府", board(["2": state])).first?["reportedOn"] == .day(today))
    #expect(try rows("乙政府", board(["2": state])).first?["reportedOn"] == .empty)
  }

  @Test func `an area is known by name, by jurisdiction or by the beginning of a unit's name`() throws {
    let areas = plan.units.map { plan.area(of: $0)?.name.chinese }
    #expect(areas == [nil, "甲区", "乙县", "丙园区", nil, nil, nil])
  }
}
