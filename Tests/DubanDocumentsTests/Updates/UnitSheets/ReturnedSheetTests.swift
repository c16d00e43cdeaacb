import DubanCore
import DubanDocuments
import DubanReports
import OfficeFiles
import Testing

/// Sheets that units filled in and sent back, read from the bytes that the program itself writes.
@Suite struct `Sheets that come back` {
  private typealias Kind = ReturnedFinding.Kind
  private let sheets: ReturnedSheets

  init() throws { sheets = try ReturnedSheets() }

  @Test(arguments: Language.allCases)
  func `a sheet that was not touched says nothing`(_ language: Language) throws {
    let reading = try sheets.reading(language)
    #expect(reading.updates.isEmpty && reading.known.isEmpty && reading.findings.isEmpty)
    #expect(reading.unchanged == 2)
  }

  @Test(arguments: Language.allCases)
  func `figure, day, status and wording are taken as one report of the item`(_ language: Language) throws {
    let reading = try sheets.reading(language) { rows in
      rows[0]["value"] = .figure(Figure(51))
      rows[0]["day"] = .day(ReturnedSheets.day(9, 30))
      rows[0]["status"] = .text(Status.completed.words(language))
      rows[0]["note"] = .text("年底前完成")
      rows[1]["value"] = .text("１２０")
    }
    #expect(reading.findings.isEmpty)
    #expect(reading.unchanged == 1)
    let update = try #require(reading.updates.first)
    #expect(reading.updates.count == 1)
    #expect(update.subject == "1" && update.unit == "zj" && update.plan == "demo-2020" && update.seen == 17)
    #expect(
      update.change == .report(status: .completed, values: ["老旧小区": Figure(51), "停车位": Figure(120)]))
    #expect(update.on == ReturnedSheets.day(9, 30) && update.isDayTold)
    #expect(update.wording == "年底前完成" && update.isWordingNew)
    #expect(update.place.words(.chinese) == "住建.xlsx“\(language.pick("填报", "Report"))”K4")
  }

  @Test func `what names no day holds on the usual one, and the wording before is kept`() throws {
    let reading = try sheets.reading { $0[0]["value"] = .figure(Figure(units: 515, scale: 1)) }
    let update = try #require(reading.updates.first)
    #expect(update.change == .report(status: nil, values: ["老旧小区": Figure(units: 515, scale: 1)]))
    #expect(update.on == ReturnedSheets.day(10, 8) && !update.isDayTold)
    #expect(update.wording == "=还差28个" && !update.isWordingNew)
  }

  @Test func `a day alone says that what was said before still holds`() throws {
    let reading = try sheets.reading { $0[0]["day"] = .day(ReturnedSheets.day(10, 1)) }
    #expect(reading.updates.map(\.change) == [.report(status: .inProgress, values: [:])])
    let alone = try sheets.reading { $0[2]["day"] = .day(ReturnedSheets.day(10, 1)) }
    #expect(alone.updates.isEmpty)
    #expect(alone.findings.map(\.kind) == [.dayAlone("2020-10-01")])
  }

  @Test func `rows in another order, copied or with one before the head say the same`() throws {
    let reading = try sheets.reading { rows in
      rows[0]["value"] = .figure(Figure(51))
      rows[2]["status"] = .text("推进中")
      rows.reverse()
      rows.append(rows[2])
    }
    #expect(reading.updates.map(\.subject) == ["007", "1"])
    #expect(reading.findings.count == 1)
    let copied = try #require(reading.findings.first)
    #expect(copied.kind == .copied(SheetPlace(file: "住建.xlsx", sheet: "填报", row: 6)) && copied.weight == .told)
  }

  @Test func `rows that are missing are told by number and item`() throws {
    let reading = try sheets.reading { $0.remove(at: 2) }
    #expect(reading.findings.map(\.kind) == [.missingRows([3], of: 3, titles: ["只有状态的事"])])
    #expect(reading.findings[0].words(.chinese) == "住建.xlsx“填报”：原有3行，缺第3行，未见：“只有状态的事”")
  }

  @Test func `changed locked cells are told with what stood there, and are not taken`() throws {
    let reading = try sheets.reading { rows in
      rows[0]["due"] = .day(ReturnedSheets.day(12, 30))
      rows[0]["latest"] = .empty
      rows[1]["title"] = .text("改造老旧小区和停车场")
      rows[0]["value"] = .figure(Figure(51))
    }
    #expect(reading.updates.count == 1)
    #expect(reading.findings.allSatisfy { $0.weight == .looked })
    #expect(
      reading.findings.map { $0.words(.chinese) } == [
        "住建.xlsx“填报”D4（时限）：事项1：锁定格被改：原为“2020年12月31日”，现为“2020年12月30日”；改动不取",
        "住建.xlsx“填报”I4（上次数值）：事项1：锁定格被改：原为“42”，现为（空）；改动不取",
        "住建.xlsx“填报”B5（事项）：事项1：锁定格被改：原为“改造老旧小区”，现为“改造老旧小区和停车场”；改动不取",
      ])
  }

  /// What is typed into a cell of the first row, or of the third, and what is said of it.
  private static let faults: [(row: Int, key: String, cell: Workbook.Cell, sentence: String)] = [
    (0, "value", .text("约30个"), "K4（最新数值）：事项1：写的是“约30个”，应填数字，如 42 或 6811.44"),
    (0, "value", .text("30公里"), "K4（最新数值）：事项1：写的是“30公里”，单位应为“个”，不是“公里”"),
    (0, "value", .text("30-40"), "K4（最新数值）：事项1：写的是“30-40”，这是一个范围：下限 30、上限 40，请分开写"),
    (0, "day", .text("九月"), "L4（数据日）：事项1：写的是“九月”，“9月”不是某一天；最后一天写成“9月底”"),
    (0, "day", .text("下周五左右"), "L4（数据日）：事项1：写的是“下周五左右”，日期应写成 2020-09-30、9-30、9月底或昨天"),
    (0, "status", .text("推进"), "M4（状态）：事项1：写的是“推进”，应为未启动、推进中、已完成之一，是不是“推进中”？"),
    (0, "status", .text("已销号"), "M4（状态）：事项1：“已销号”由督查室定，不由单位填"),
    (0, "note", .text(String(repeating: "长", count: 501)), "N4（说明）：事项1：有501字，最多500字"),
    (2, "value", .figure(Figure(3)), "K6（最新数值）：事项007：写的是“3”，但这一行不填数值，请写在说明里"),
  ]

  @Test(arguments: faults.indices)
  func `a cell that cannot be read is told, and nothing of its item is taken`(_ index: Int) throws {
    let fault = Self.faults[index]
    let reading = try sheets.reading { rows in
      rows[0]["note"] = .text("新的说明")
      rows[2]["note"] = .text("另一说明")
      rows[fault.row][fault.key] = fault.cell
    }
    #expect(reading.findings.first?.words(.chinese) == "住建.xlsx“填报”" + fault.sentence)
    // What else was filled in for the item is left too, and that is said.
    let told = fault.row == 0 ? fault.key == "note" ? [] : ["新的说明"] : ["另一说明"]
    #expect(
      reading.findings.dropFirst().map(\.kind)
        == told.map { .leftToo([Name("说明“\($0)”", english: "wording '\($0)'")]) })
    #expect(reading.findings.allSatisfy { $0.weight == .left })
    #expect(reading.updates.map(\.subject) == [fault.row == 0 ? "007" : "1"])
  }

  @Test(arguments: [
    ("9月底", 9, 30), ("2020.9.30", 9, 30), ("２０２０－９－３０", 9, 30), ("9-30", 9, 30), ("44104", 9, 30),
  ])
  func `a day as people type it is a day`(_ typed: String, _ month: Int, _ dayOfMonth: Int) throws {
    let reading = try sheets.reading { rows in
      rows[0]["value"] = .figure(Figure(51))
      rows[0]["day"] = .text(typed)
    }
    #expect(reading.updates.map(\.on) == [ReturnedSheets.day(month, dayOfMonth)])
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [("４５", 45), ("45 个", 45), ("1,200", 1200), ("0.01万", 100)])
  func `a figure as people type it is a figure`(_ typed: String, _ figure: Int) throws {
    let reading = try sheets.reading { $0[0]["value"] = .text(typed) }
    #expect(reading.updates.map(\.change) == [.report(status: nil, values: ["老旧小区": Figure(figure)])])
  }

  @Test func `a wording that was emptied says nothing, and is told`() throws {
    let reading = try sheets.reading { rows in
      rows[0]["note"] = .empty
      rows[0]["status"] = .empty
    }
    #expect(reading.updates.isEmpty && reading.unchanged == 1 + 1)
    #expect(reading.findings.map(\.kind) == [.emptied(was: "推进中"), .emptied(was: "=还差28个")])
  }

  @Test func `all that was filled in beside a bad cell is named, in both languages`() throws {
    let reading = try sheets.reading { rows in
      rows[0]["value"] = .figure(Figure(51))
      rows[1]["value"] = .text("约30个")
      rows[0]["status"] = .text("已完成")
      rows[0]["day"] = .day(ReturnedSheets.day(9, 30))
    }
    #expect(reading.updates.isEmpty && reading.findings.count == 2)
    #expect(
      reading.findings.last?.words(.chinese)
        == "住建.xlsx“填报”第4行：事项1：因上述格有误，同一项填的“老旧小区”51 个、状态“已完成”、数据日2020-09-30也不取；改正后重新导入")
    #expect(reading.findings.last?.words(.english).contains("老旧小区 51 个, status 'completed', day 2020-09-30") == true)
    // A sheet with nothing wrong in it says nothing of the kind.
    let whole = try sheets.reading { $0[0]["value"] = .figure(Figure(51)) }
    #expect(whole.findings.isEmpty && whole.updates.count == 1)
  }

  @Test(arguments: ["measure", "version", "item", "line", "planVersion"])
  func `a hidden code that was changed is told, and nothing of the items is taken`(_ key: String) throws {
    let reading = try sheets.reading { rows in
      rows[0]["value"] = .figure(Figure(51))
      rows[0][key] = key == "measure" ? .text("停车位") : key == "item" ? .text("007") : .text("9")
      rows[2]["status"] = .text("推进中")
    }
    let found = try #require(reading.findings.first)
    #expect(found.weight == .left && found.words(.chinese).contains("隐藏的代码被改：原为"), "\(found)")
    // Of the item whose code it was, and of the one that it names now, nothing is known.
    #expect(reading.updates.map(\.subject) == (key == "item" ? [] : ["007"]))
  }

  @Test func `a sheet that was sent before codes had copies is read all the same`() throws {
    let reading = try sheets.reading(withoutCopiesOfCodes: true) { $0[0]["value"] = .figure(Figure(51)) }
    #expect(reading.updates.map(\.subject) == ["1"] && reading.findings.isEmpty)
  }

  // MARK: What went on meanwhile

  @Test func `an item that somebody went on with is a conflict with both versions, and the rest is taken`() throws {
    var later = sheets
    later.states["1"]?.version = 23
    later.history = { subject in [ReturnedSheets.entry(23, on: subject, by: "李明", .remark)] }
    let edit = { (rows: inout [[String: Workbook.Cell]]) in
      rows[0]["value"] = .figure(Figure(51))
      rows[2]["status"] = .text("推进中")
    }
    let reading = try later.reading(on: later.board, made: sheets, edit: edit)
    #expect(reading.updates.map(\.subject) == ["007"])
    #expect(reading.findings.map(\.kind) == [.conflict(seen: 17, now: 23, by: "李明")])
    #expect(
      reading.findings[0].words(.chinese)
        == "住建.xlsx“填报”第4行：事项1：表发出后这一项已有新记录：表上是第17号，现为第23号，李明最后填报；不覆盖，请核对后单独填报；表上填的“老旧小区”51 个未取")
    #expect(try sheets.reading(on: later.board).findings.isEmpty, "what says nothing is against nothing")
    later.states["1"]?.version = 9
    #expect(try sheets.reading(on: later.board, edit: edit).findings.map(\.kind) == [.ahead(seen: 17, now: 9)])
  }

  @Test func `what was done since and taken back again is no conflict`() throws {
    let first = ReturnedSheets.entry(17, on: "007", by: "市住建局", .report(status: .inProgress, values: [:]))
    let second = ReturnedSheets.entry(20, on: "007", by: "王芳", .report(status: .completed, values: [:]))
    let undone = ReturnedSheets.entry(21, on: "007", by: "王芳", .revert(seq: 20))
    func later(_ entries: [Entry]) -> ReturnedSheets {
      var later = sheets
      later.states["007"] = ItemState(folding: entries, asOf: ReturnedSheets.day(10, 8))
      later.history = { $0 == "007" ? entries : [] }
      return later
    }
    let made = later([first])
    let edit = { (rows: inout [[String: Workbook.Cell]]) in rows[2]["status"] = .text("未启动") }
    let after = later([first, second, undone])
    let reading = try after.reading(on: after.board, made: made, edit: edit)
    #expect(reading.findings.isEmpty && reading.updates.map(\.seen) == [21])
    let between = later([first, second])
    #expect(
      try between.reading(on: between.board, made: made, edit: edit).findings.map(\.kind) == [
        .conflict(seen: 17, now: 20, by: "王芳")
      ])
  }

  @Test func `a part of one where per cent is asked is told, for a spreadsheet keeps 85% so`() throws {
    var rate = sheets
    rate.plan.tasks[0].targets[1] = Target(Name("开工率"), value: Figure(100), unit: "%")
    func reading(_ cell: Workbook.Cell) throws -> ReturnedReading {
      try rate.reading(on: rate.board, made: rate) { $0[1]["value"] = cell }
    }
    let part = try reading(.figure(Figure(units: 85, scale: 2)))
    #expect(part.updates.isEmpty)
    #expect(
      part.findings.map { $0.words(.chinese) } == [
        "住建.xlsx“填报”K5（最新数值）：事项1：写的是“0.85”，单位是%：是百分之几就写几，如85；确实不到1%请写“0.85%”"
      ])
    for (typed, figure) in [("85%", Figure(85)), ("0.85%", Figure(units: 85, scale: 2)), ("85", Figure(85))] {
      #expect(try reading(.text(typed)).updates.map(\.change) == [.report(status: nil, values: ["开工率": figure])])
    }
  }

  @Test func `the same file a second time is known already`() throws {
    let edit = { (rows: inout [[String: Workbook.Cell]]) in
      rows[0]["value"] = .figure(Figure(51))
      rows[0]["note"] = .text("年底前完成")
      rows[2]["status"] = .text("已完成")
    }
    let first = try sheets.reading(edit: edit)
    #expect(first.updates.count == 2)
    var later = sheets
    for (index, update) in first.updates.enumerated() {
      let note = UnitSheet.note(update.wording, from: "住建.xlsx", takenInBy: "李明")
      let draft = Draft(
        plan: update.plan, subject: update.subject, on: update.on, change: update.change, note: note, seen: update.seen)
      later.states[update.subject] = (later.states[update.subject] ?? ItemState()).after(draft)
      later.states[update.subject]?.version = 30 + index
    }
    let second = try sheets.reading(on: later.board, edit: edit)
    #expect(second.updates.isEmpty && second.findings.isEmpty)
    #expect(second.known.map(\.subject) == ["1", "007"])
  }

  @Test func `of an amended plan what is gone is told, the rest is taken`() throws {
    var later = sheets
    later.plan.tasks[0].targets.remove(at: 1)
    later.plan.tasks[0].targets[0].unit = "户"
    later.plan.tasks.remove(at: 1)
    let reading = try sheets.reading(on: later.board, version: 5) { rows in
      rows[0]["value"] = .figure(Figure(51))
      rows[1]["value"] = .figure(Figure(9))
      rows[2]["status"] = .text("推进中")
    }
    #expect(reading.updates.isEmpty)
    #expect(
      reading.findings.map(\.kind) == [
        .olderPlan(sheet: 4, now: 5), .otherMeasure(was: "个", now: "户"), .goneMeasure("停车位"), .gone("只有状态的事"),
      ])
    #expect(reading.findings[0].weight == .told)
  }

  @Test func `who no longer answers for an item says nothing of it`() throws {
    var later = sheets
    later.plan.tasks[0].leads = ["市统计局"]
    let reading = try sheets.reading(on: later.board) { $0[0]["value"] = .figure(Figure(51)) }
    #expect(reading.updates.isEmpty && reading.findings.map(\.kind) == [.notAnswering(unit: "市住建局")])
  }

  @Test func `a sheet that went to a unit before its business went over says what its successor says`() throws {
    var later = sheets
    later.plan = try later.plan.reorganising(
      UnitChange(from: ["市住建局"], into: ["市城建局"], on: ReturnedSheets.day(10, 1)))
    let reading = try sheets.reading(on: later.board) { $0[0]["value"] = .figure(Figure(51)) }
    #expect(reading.findings.isEmpty)
    #expect(reading.updates.map(\.unit) == ["市城建局"] && reading.updates.map(\.subject) == ["1"])
  }

  // MARK: Whole sheets

  @Test func `sheets of another plan or of an unknown unit are told whole`() throws {
    var other = sheets
    other.plan.id = "demo-2021"
    #expect(
      try sheets.reading(on: other.board).findings.map(\.kind) == [.otherPlan("demo-2020", wanted: "demo-2021")])
    other = sheets
    other.plan.units[0].key = "zjj"
    #expect(try sheets.reading(on: other.board).findings.map(\.kind) == [.unknownUnit("zj", nearest: "zjj")])
  }

  @Test func `rows without codes, or with those of another sheet, are told`() throws {
    let reading = try sheets.reading { rows in
      rows[2]["unit"] = .text("市统计局")
      rows[2]["sentUnit"] = .text("市统计局")
      rows.append(["title": .text("我们自己加的事"), "value": .figure(Figure(3))])
    }
    #expect(
      reading.findings.map { $0.words(.english) } == [
        "住建.xlsx, sheet '填报', row 7: this row has no code, so nobody knows of what it tells: '我们自己加的事 | 3'; fill in the rows that were sent",
        "住建.xlsx, sheet '填报', row 6: its codes are of plan 'demo-2020' and unit '市统计局', not of this sheet",
      ])
    #expect(reading.unchanged == 1)
  }

  @Test func `a sheet without its hidden columns is refused with their names`() throws {
    let row =
      "<row r=\"1\">"
      + ["编号", "事项", "填报内容", "时限", "灯", "最新数值", "数据日", "状态", "说明"].enumerated().map {
        "<c r=\"\("ABCDEFGHI".map(String.init)[$0.offset])1\" t=\"inlineStr\"><is><t>\($0.element)</t></is></c>"
      }.joined() + "</row>"
    let sheet = try #require(try sheets.sheets(SheetFile.bytes(row)).first)
    let reading = ReturnedSheetReader(sheets.board, planVersion: 4, day: ReturnedSheets.day(10, 8)) { _ in [] }.read(
      sheet)
    #expect(reading.findings.count == 1 && reading.findings[0].weight == .left)
    #expect(reading.findings[0].words(.chinese).hasPrefix("住建.xlsx“表”：缺少列：最近节点、依据、上次填报日"))
    #expect(try sheets.sheets(SheetFile.bytes(row.replacing("数据日", with: "日").replacing("灯", with: ""))).isEmpty)
  }

  // MARK: Several files

  @Test func `two files that say two things of one item are both left, and the same twice is taken once`() throws {
    func reading(_ file: String, unit: Int, status: String) throws -> ReturnedReading {
      try sheets.reading(file: file, unit: unit) { rows in
        for index in rows.indices where rows[index]["item"] == .text("007") { rows[index]["status"] = .text(status) }
      }
    }
    let housing = try reading("住建.xlsx", unit: 0, status: "推进中")
    let other = ReturnedReading(joining: [housing, try reading("统计.xlsx", unit: 1, status: "已完成")])
    #expect(other.updates.isEmpty)
    #expect(other.findings.map { $0.place.file } == ["住建.xlsx", "统计.xlsx"])
    #expect(other.findings.allSatisfy { $0.weight == .left })
    let same = ReturnedReading(joining: [housing, try reading("统计.xlsx", unit: 1, status: "推进中")])
    #expect(same.updates.map(\.unit) == ["zj"])
    #expect(same.findings.map(\.weight) == [.told])
  }
}
