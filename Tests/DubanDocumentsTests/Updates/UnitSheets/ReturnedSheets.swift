import DubanCore
import DubanDocuments
import DubanExports
import DubanReports
import Testing

/// A sheet as the program writes it, edited and written again: what a unit sends back.
struct ReturnedSheets {
  var plan: Plan
  var states: [String: ItemState]
  /// What is known to have happened to items.
  var history: @Sendable (String) -> [Entry] = { _ in [] }

  init() throws {
    let period = try #require(Period(start: Self.day(1, 1), end: Self.day(12, 31)))
    plan = Plan(id: "demo-2020", title: Name("某市方案", english: "Plan"), jurisdiction: "某市", period: period)
    plan.units = [
      Unit(Name("市住建局", english: "Housing"), jurisdiction: "某市"), Unit(Name("市统计局"), jurisdiction: "某市"),
    ]
    plan.units[0].key = "zj"
    var task = Task(id: "1", number: "（一）", title: Name("改造老旧小区"))
    task.leads = ["市住建局"]
    task.targets = [
      Target(Name("老旧小区"), value: Figure(70), unit: "个"), Target(Name("停车位"), value: Figure(500), unit: "个"),
    ]
    var plain = Task(id: "007", title: Name("只有状态的事"))
    plain.responsible = ["市住建局", "市统计局"]
    plan.tasks = [task, plain]
    var told = ItemState()
    told.values = ["老旧小区": ItemState.Series(Figure(42), on: Self.day(9, 20))]
    told.status = .inProgress
    told.reported = Self.day(9, 20)
    told.wording = "=还差28个"
    told.version = 17
    states = ["1": told]
  }

  static func day(_ month: Int, _ dayOfMonth: Int) -> Day { Day(2020, month, dayOfMonth) ?? Day(number: 0) }

  /// An entry on an item of the plan.
  static func entry(_ seq: Int, on subject: String, by actor: String, _ change: Change) -> Entry {
    Entry(
      seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: day(10, 1), on: day(10, 1), actor: actor,
      plan: "demo-2020", subject: subject, change: change, note: nil, simulated: false)
  }

  /// The plan on the day on which the sheets come back.
  var board: Board { Board(plan, states: states, asOf: Self.day(10, 8)) }

  /// The sheet of the first unit, of the one at `index` or of whoever is called `name`, as a file; `edit` changes its rows, from a column's key to its cell.
  func bytes(
    unit index: Int = 0, to name: String? = nil, _ language: Language = .chinese, version: Int = 4,
    withoutCopiesOfCodes isOld: Bool = false,
    edit: (inout [[String: Workbook.Cell]]) -> Void = { _ in }
  ) throws -> [UInt8] {
    let made = Board(plan, states: states, asOf: Self.day(9, 30))
    let addressee = try #require(SheetAddressee.named(name ?? plan.units[index].name.chinese, in: plan))
    var workbook = try #require(UnitSheet(addressee, on: made, planVersion: version, language)).workbook
    var sheet = workbook.sheets[0]
    var rows = sheet.rows.map { Dictionary(uniqueKeysWithValues: zip(sheet.columns.map(\.key), $0)) }
    edit(&rows)
    if isOld {
      let codes = UnitSheet.Field.allCases.filter { $0.part == .code }.map(\.headingOfCopy)
      sheet.columns.removeAll { codes.contains($0.heading) }
    }
    sheet.rows = .init(rows.map { row in sheet.columns.map { row[$0.key] ?? .empty } })
    workbook.sheets = [sheet]
    return try XLSXWriter.bytes(workbook)
  }

  /// The sheets in `bytes`.
  func sheets(_ bytes: [UInt8], file: String = "住建.xlsx") throws -> [ReturnedSheet] {
    ReturnedSheet.all(in: try DocumentReader.read(bytes, file: file), file: file)
  }

  /// What the first unit says after `edit` in the sheet that `made` gave it, compared with `board` or another one.
  func reading(
    on other: Board? = nil, made: ReturnedSheets? = nil, version: Int = 4, file: String = "住建.xlsx", unit: Int = 0,
    to name: String? = nil, _ language: Language = .chinese, withoutCopiesOfCodes isOld: Bool = false,
    edit: (inout [[String: Workbook.Cell]]) -> Void = { _ in }
  ) throws -> ReturnedReading {
    let sheet = try #require(
      try sheets(
        (made ?? self).bytes(unit: unit, to: name, language, withoutCopiesOfCodes: isOld, edit: edit), file: file
      ).first)
    let reader = ReturnedSheetReader(other ?? board, planVersion: version, day: Self.day(10, 8), history: history)
    return reader.read(sheet)
  }
}
