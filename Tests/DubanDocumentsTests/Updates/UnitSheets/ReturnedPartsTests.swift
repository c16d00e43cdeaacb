import DubanCore
import DubanDocuments
import DubanReports
import Testing

/// Sheets of what several answer for, each for its own part.
@Suite struct `Sheets of parts that come back` {
  private var sheets: ReturnedSheets

  init() throws {
    sheets = try ReturnedSheets()
    sheets.states = [:]
    sheets.plan.areas = ["甲区", "乙县", "丁镇", "戊镇"].map { Area(Name($0)) }
    var (counties, towns) = (Unit(Name("各县区政府"), jurisdiction: "某市"), Unit(Name("各镇"), jurisdiction: "某市"))
    counties.members = ["甲政府", "乙政府"]
    towns.members = ["丁镇", "戊镇"]
    sheets.plan.units = [
      Unit(Name("市住建局"), jurisdiction: "某市"), Unit(Name("甲政府"), jurisdiction: "甲区"),
      Unit(Name("乙政府"), jurisdiction: "乙县"), counties, towns, Unit(Name("市水利局"), jurisdiction: "某市"),
    ]
    var shared = Target(Name("老旧小区"), value: Figure(70), unit: "个")
    shared.shares = [.init(area: "甲区", value: Figure(40)), .init(area: "乙县", value: Figure(30))]
    var each = Target(Name("样板"), value: Figure(1), unit: "个")
    each.each = .area
    func task(_ id: String, _ units: [String], _ targets: [Target]) -> Task {
      var task = Task(id: id, title: Name("事项\(id)"))
      task.responsible = units
      task.targets = targets
      return task
    }
    sheets.plan.tasks = [
      task("1", ["市住建局"], [shared]), task("2", ["各县区政府"], [shared]), task("3", ["各镇"], [each]),
      task("4", ["市住建局", "市水利局"], []), task("5", ["市住建局", "各县区政府"], [shared]),
    ]
  }

  /// Sets `cell` in the rows of `item` whose column `key` may be filled in.
  private func fill(
    _ item: String, _ key: String, _ cell: Workbook.Cell, measure: String? = nil
  ) -> (inout [[String: Workbook.Cell]]) -> Void {
    { rows in
      for index in rows.indices where rows[index]["item"] == .text(item) {
        if let measure, rows[index]["measure"] != .text(measure) { continue }
        if case .input = rows[index][key] ?? .empty { rows[index][key] = .input(cell) }
      }
    }
  }

  private func values(_ reading: ReturnedReading) -> [String: [String: Figure]] {
    Dictionary(reading.updates.map { ($0.subject + " " + $0.sender.chinese, $0.report.values) }) { $1 }
  }

  @Test func `the figure of an area is that of the area`() throws {
    let reading = try sheets.reading(edit: fill("1", "value", .text("12个"), measure: "老旧小区@甲区"))
    #expect(reading.findings.isEmpty)
    #expect(values(reading) == ["1 市住建局": ["老旧小区@甲区": Figure(12)]])
    let wrong = try sheets.reading(edit: fill("1", "value", .text("12公里"), measure: "老旧小区@甲区"))
    #expect(
      wrong.findings.map { $0.words(.chinese) } == ["住建.xlsx“填报”K5（最新数值）：事项1：写的是“12公里”，单位应为“个”，不是“公里”"])
  }

  @Test func `what units tell each of its own part is taken from all of them`() throws {
    let figures: [(name: String, figure: Int)] = [("甲政府", 11), ("乙政府", 22)]
    let readings = try figures.map { name, figure in
      try sheets.reading(file: "\(name).xlsx", to: name, edit: fill("2", "value", .figure(Figure(figure))))
    }
    let joined = ReturnedReading(joining: readings)
    #expect(joined.findings.isEmpty)
    #expect(values(joined) == ["2 甲政府": ["老旧小区@甲区": Figure(11)], "2 乙政府": ["老旧小区@乙县": Figure(22)]])
    // Two that say how the whole stands, and differ, are for a person to decide.
    let statuses: [(name: String, status: String)] = [("市住建局", "已完成"), ("市水利局", "推进中")]
    let differing = try statuses.map { name, status in
      try sheets.reading(file: "\(name).xlsx", to: name, edit: fill("4", "status", .text(status)))
    }
    let conflict = ReturnedReading(joining: differing)
    #expect(conflict.updates.isEmpty && conflict.findings.count == 2)
    #expect(conflict.findings.allSatisfy { if case .twice = $0.kind { true } else { false } })
    #expect(conflict.findings.map { $0.left.map(\.chinese) } == [["状态“已完成”"], ["状态“推进中”"]])
  }

  // MARK: The same figure of two

  /// The bureau's whole with the figure `bureau` of 甲区, and the one that 甲政府 tells, each as of its day where it tells one.
  private func both(
    _ bureau: Int, _ area: Int, days: (String?, String?) = (nil, nil), on now: ReturnedSheets? = nil
  ) throws -> [ReturnedReading] {
    let edits: [Edit] = [
      (
        "市住建局",
        { rows in
          fill("5", "value", .figure(Figure(30)), measure: "老旧小区")(&rows)
          fill("5", "value", .figure(Figure(bureau)), measure: "老旧小区@甲区")(&rows)
          fill("5", "note", .text("总体正常"))(&rows)
          if let day = days.0 { fill("5", "day", .text(day))(&rows) }
        }
      ),
      (
        "甲政府",
        { rows in
          fill("5", "value", .figure(Figure(area)))(&rows)
          fill("5", "note", .text("主体完工"))(&rows)
          if let day = days.1 { fill("5", "day", .text(day))(&rows) }
        }
      ),
    ]
    return try folder(edits, on: now ?? sheets)
  }

  @Test(arguments: [false, true])
  func `a figure that two tell alike for one day is taken once, from whose area it is`(_ isReversed: Bool) throws {
    let readings = try both(8, 8, days: ("2020-10-07", "2020年10月7日"))
    let joined = ReturnedReading(joining: isReversed ? readings.reversed() : readings)
    #expect(values(joined) == ["5 市住建局": ["老旧小区": Figure(30)], "5 甲政府": ["老旧小区@甲区": Figure(8)]])
    #expect(joined.updates.count == 2 && joined.updates.allSatisfy(\.isWordingNew))
    #expect(joined.findings.map(\.weight) == [.told])
    let told = try #require(joined.findings.first).words(.chinese)
    #expect(told.hasPrefix("市住建局.xlsx“填报”K") && told.contains("与甲政府.xlsx“填报”K"), "\(told)")
  }

  @Test func `of a figure that two tell differently both cells and values are told, and the rest is taken`() throws {
    let joined = ReturnedReading(joining: try both(8, 9))
    #expect(values(joined) == ["5 市住建局": ["老旧小区": Figure(30)], "5 甲政府": [:]])
    #expect(joined.updates.map(\.wording) == ["主体完工", "总体正常"], "who speaks for the whole has the last word")
    #expect(joined.findings.allSatisfy { $0.weight == .left && $0.field == .value && $0.item == "5" })
    let told = joined.findings.map { $0.words(.chinese) }
    #expect(told.count == 2)
    #expect(told[0].hasPrefix("市住建局.xlsx“填报”K") && told[0].contains("“老旧小区（甲区）”这里填8，甲政府.xlsx“填报”K"))
    #expect(told[0].contains("填9；这个数两处都不取"), "\(told)")
    #expect(told[1].hasPrefix("甲政府.xlsx“填报”K") && told[1].contains("这里填9，市住建局.xlsx“填报”K"), "\(told)")
    // The same for another day is not the same.
    let days = ReturnedReading(joining: try both(8, 8, days: ("2020-09-30", "2020-10-07")))
    #expect(days.findings.first?.words(.chinese).contains("这里填8（截至2020-09-30）") == true, "\(days.findings)")
    #expect(values(days) == values(joined))
  }

  @Test(arguments: [8, 9])
  func `what two told of one area brings nothing new when the folder is read again`(_ area: Int) throws {
    var now = taken(try both(8, area), into: sheets)
    for _ in 0..<2 {
      let again = ReturnedReading(joining: try both(8, area, on: now))
      #expect(again.updates.isEmpty, "\(again.updates)")
      #expect(again.findings.allSatisfy { area == 9 && !$0.isConflict }, "\(again.findings)")
      now = taken(try both(8, area, on: now), into: now)
    }
  }

  @Test func `a sheet that comes later than that of another part is no conflict, one of the same part is`() throws {
    func later(_ actor: String, _ unit: String?, _ change: Change) -> ReturnedSheets {
      let entry = Entry(
        seq: 23, batch: 23, at: Instant(milliseconds: 0), recorded: ReturnedSheets.day(10, 1),
        on: ReturnedSheets.day(10, 1),
        author: unit.map { Author(actor, capacity: .unit, unit: $0) } ?? Author(actor), plan: "demo-2020", subject: "2",
        change: change, note: nil, simulated: false)
      var later = sheets
      later.history = { $0 == "2" ? [entry] : [] }
      later.states["2"] = ItemState(folding: [entry], asOf: ReturnedSheets.day(10, 8))
      return later
    }
    func reading(_ later: ReturnedSheets) throws -> ReturnedReading {
      try later.reading(on: later.board, made: sheets, to: "甲政府", edit: fill("2", "value", .figure(Figure(11))))
    }
    let other = try reading(later("乙政府", "乙政府", .report(status: nil, values: ["老旧小区@乙县": Figure(22)])))
    #expect(other.findings.isEmpty && other.updates.map(\.seen) == [23])
    for (actor, unit, change) in [
      ("王芳", nil, Change.report(status: nil, values: ["老旧小区@甲区": Figure(9)])),
      ("甲政府", "甲政府", .report(status: nil, values: ["老旧小区@甲区": Figure(9)])),
      ("乙政府", "乙政府", .report(status: nil, values: ["老旧小区@甲区": Figure(9)])), ("王芳", nil, .close),
    ] {
      let reading = try reading(later(actor, unit, change))
      #expect(reading.updates.isEmpty)
      #expect(reading.findings.map(\.kind) == [.conflict(seen: 0, now: 23, by: actor)])
      #expect(reading.findings[0].words(.chinese).hasSuffix("；表上填的“老旧小区（甲区）”11 个未取"))
    }
  }

  // MARK: In whatever order

  /// What the bureau and two districts tell of item 5, alike and otherwise.
  private static let tellings: [(bureau: [String: Int], first: Int, second: Int)] = [
    (["老旧小区": 30], 8, 7), (["老旧小区": 30, "老旧小区@甲区": 8], 8, 7), (["老旧小区": 30, "老旧小区@甲区": 9], 8, 7),
    (["老旧小区@甲区": 8, "老旧小区@乙县": 7], 8, 7), ([:], 8, 7),
  ]

  @Test(arguments: tellings.indices)
  func `files of a folder say the same in whatever order they come`(_ index: Int) throws {
    let telling = Self.tellings[index]
    let edits: [Edit] = [
      (
        "市住建局",
        { rows in
          for (measure, value) in telling.bureau {
            fill("5", "value", .figure(Figure(value)), measure: measure)(&rows)
          }
          fill("5", "note", .text("总体正常"))(&rows)
        }
      ),
      (
        "甲政府",
        { rows in
          fill("5", "value", .figure(Figure(telling.first)))(&rows)
          fill("5", "note", .text("主体完工"))(&rows)
        }
      ),
      (
        "乙政府",
        { rows in
          fill("5", "value", .figure(Figure(telling.second)))(&rows)
          fill("5", "note", .text("正在征收"))(&rows)
        }
      ),
    ]
    let readings = try folder(edits, on: sheets)
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let joined = orders.map { order in ReturnedReading(joining: order.map { readings[$0] }) }
    for other in joined {
      #expect(other.updates == joined[0].updates)
      func told(_ reading: ReturnedReading) -> [String] { reading.findings.map { $0.words(.chinese) }.sorted() }
      #expect(told(other) == told(joined[0]), "\(told(other))")
    }
    #expect(joined[0].updates.last?.wording == "总体正常")
    // And so does the item, taken in from each of them.
    let states = orders.map { order in taken(order.map { readings[$0] }, into: sheets).states["5"] }
    #expect(states.allSatisfy { $0 == states[0] })
  }

  @Test func `of two sheets that come one after the other neither is refused for what is another's, in either order`()
    throws
  {
    let bureau: Edit = (
      "市住建局",
      { rows in
        fill("5", "value", .figure(Figure(30)), measure: "老旧小区")(&rows)
        fill("5", "status", .text("推进中"))(&rows)
      }
    )
    let district: Edit = ("甲政府", fill("5", "value", .figure(Figure(8))))
    for order in [[bureau, district], [district, bureau]] {
      var now = sheets
      for edit in order {
        let readings = try folder([edit], on: now)
        #expect(readings[0].findings.isEmpty, "\(edit.name): \(readings[0].findings.map { $0.words(.chinese) })")
        now = taken(readings, into: now)
      }
      let values = try #require(now.states["5"]).values.mapValues(\.latest.value)
      #expect(values == ["老旧小区": Figure(30), "老旧小区@甲区": Figure(8)] && now.states["5"]?.status == .inProgress)
    }
    // Two of one thing are a conflict for whichever comes second, and nothing of it is taken in silence.
    let other: Edit = (
      "市住建局", fill("5", "value", .figure(Figure(9)), measure: "老旧小区@甲区")
    )
    for order in [[other, district], [district, other]] {
      let now = taken(try folder([order[0]], on: sheets), into: sheets)
      let second = try folder([order[1]], on: now)
      #expect(second[0].updates.isEmpty && second[0].findings.contains(where: \.isConflict), "\(order[1].name)")
    }
  }

  // MARK: The same folder again

  /// What whoever is called by the name sends back in a file of that name.
  private typealias Edit = (name: String, edit: (inout [[String: Workbook.Cell]]) -> Void)

  /// The folder with the sheets that `sheets` gave out, read against `now`.
  private func folder(_ edits: [Edit], on now: ReturnedSheets) throws -> [ReturnedReading] {
    try edits.map { name, edit in
      try now.reading(on: now.board, made: sheets, file: "\(name).xlsx", to: name, edit: edit)
    }
  }

  /// `now` after all that `readings` say was taken in, as one act.
  private func taken(_ readings: [ReturnedReading], into now: ReturnedSheets) -> ReturnedSheets {
    var known = Dictionary(grouping: ["1", "2", "3", "4", "5"].flatMap(now.history)) { $0.subject }
    var seq = known.values.joined().map(\.seq).max() ?? 30
    for update in ReturnedReading(joining: readings).updates {
      seq += 1
      known[update.subject, default: []].append(
        Entry(
          seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: ReturnedSheets.day(10, 8), on: update.on,
          author: Author(update.sender.chinese, capacity: .unit, unit: update.unit), plan: update.plan,
          subject: update.subject, change: update.change,
          note: UnitSheet.note(update.wording, from: update.place.file, takenInBy: "李明"), simulated: false))
    }
    var later = now
    let entries = known
    later.history = { entries[$0] ?? [] }
    for (subject, entries) in entries {
      later.states[subject] = ItemState(folding: entries, asOf: ReturnedSheets.day(10, 8))
      later.states[subject]?.version = entries.last?.seq ?? 0
    }
    return later
  }

  /// Two members of a group, an area behind another, and who answers alone: figures of areas, wording and a status.
  private var edits: [Edit] {
    func both(_ item: String, _ value: Int, _ note: String) -> (inout [[String: Workbook.Cell]]) -> Void {
      { rows in
        fill(item, "value", .figure(Figure(value)))(&rows)
        fill(item, "note", .text(note))(&rows)
      }
    }
    return [
      ("甲政府", both("2", 11, "主体完工")), ("乙政府", both("2", 22, "正在征收")), ("丁镇", both("3", 1, "建成")),
      (
        "市住建局",
        { rows in
          fill("1", "value", .figure(Figure(12)), measure: "老旧小区@甲区")(&rows)
          fill("1", "status", .text("推进中"))(&rows)
          fill("4", "status", .text("推进中"))(&rows)
        }
      ),
    ]
  }

  @Test func `the same folder read again brings nothing new, of members, areas and who answers alone`() throws {
    let first = try folder(edits, on: sheets)
    #expect(first.flatMap(\.updates).count == 5 && first.allSatisfy { $0.findings.isEmpty })
    var now = taken(first, into: sheets)
    for _ in 0..<2 {
      let again = try folder(edits, on: now)
      #expect(again.map(\.known.count) == [1, 1, 1, 2])
      #expect(again.allSatisfy { $0.updates.isEmpty && $0.findings.isEmpty }, "\(again.flatMap(\.findings))")
      now = taken(again, into: now)
    }
    #expect(now.states == taken(first, into: sheets).states)
  }

  @Test func `one changed cell in a folder that was read before is one update`() throws {
    let now = taken(try folder(edits, on: sheets), into: sheets)
    for index in edits.indices {
      var changed = edits
      let (name, before) = changed[index]
      let items = ["市住建局": "1", "丁镇": "3"]
      changed[index].edit = { rows in
        before(&rows)
        fill(items[name] ?? "2", "note", .text("改了一处"))(&rows)
      }
      let readings = try folder(changed, on: now)
      #expect(readings.flatMap(\.findings).isEmpty, "\(readings.flatMap(\.findings))")
      #expect(readings.map(\.updates.count) == edits.indices.map { $0 == index ? 1 : 0 })
      #expect(readings[index].updates.first?.wording == "改了一处")
      // And back again is one more, but where there was no wording: a sheet that tells none takes none back.
      let back = name == "市住建局" ? 0 : 1
      let after = taken(readings, into: now)
      #expect(try folder(edits, on: after).map(\.updates.count) == edits.indices.map { $0 == index ? back : 0 })
    }
  }

  @Test func `what another recorded of the same part since is still a conflict`() throws {
    var now = taken(try folder(edits, on: sheets), into: sheets)
    let others =
      now.history("2") + [
        Entry(
          seq: 90, batch: 90, at: Instant(milliseconds: 0), recorded: ReturnedSheets.day(10, 8),
          on: ReturnedSheets.day(10, 8), actor: "王芳", plan: "demo-2020", subject: "2",
          change: .report(status: nil, values: ["老旧小区@甲区": Figure(9)]), note: nil, simulated: false)
      ]
    now.history = { $0 == "2" ? others : [] }
    now.states["2"] = ItemState(folding: others, asOf: ReturnedSheets.day(10, 8))
    now.states["2"]?.version = 90
    let same = try folder(Array(edits.prefix(1)), on: now)
    #expect(same[0].findings.isEmpty && same[0].updates.isEmpty && same[0].known.count == 1)
    let changed = try folder([("甲政府", fill("2", "value", .figure(Figure(15))))], on: now)
    #expect(changed[0].findings.map(\.kind) == [.conflict(seen: 0, now: 90, by: "王芳")] && changed[0].updates.isEmpty)
  }

  @Test func `an area behind a group reports under the group, by its own name`() throws {
    let reading = try sheets.reading(file: "丁镇.xlsx", to: "丁镇", edit: fill("3", "value", .figure(Figure(1))))
    #expect(reading.findings.isEmpty)
    let update = try #require(reading.updates.first)
    #expect(update.unit == "各镇" && update.sender == Name("丁镇"))
    #expect(update.report.values == ["样板@丁镇": Figure(1)])
  }

  @Test func `a status where only a part is asked is told, and nothing of the item is taken`() throws {
    let reading = try sheets.reading(file: "甲.xlsx", to: "甲政府") { rows in
      for index in rows.indices where rows[index]["item"] == .text("2") {
        rows[index]["value"] = .figure(Figure(11))
        rows[index]["status"] = .text("已完成")
      }
    }
    #expect(reading.updates.isEmpty)
    #expect(reading.findings.first?.kind == .statusOfWhole("已完成") && reading.findings.first?.weight == .left)
    #expect(reading.findings.last?.kind == .leftToo([Name("“老旧小区（甲区）”11 个", english: "老旧小区（甲区） 11 个")]))
  }
}
