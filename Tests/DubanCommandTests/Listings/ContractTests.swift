import Foundation
import Testing

/// The keys that scripts rest on: none may go, none may be renamed, none may come unnoticed.
@Suite struct `The keys of listings` {
  private static let keys: [String: String] = [
    "plans": """
    id title documentNumber issuer jurisdiction issued period asOf indicators tasks milestones units areas overdue extended nextDue \
    lights indicatorLights simulated
    """,
    "indicators": """
    id plan number name category unit target owners sources latest expected gap light reason extension simulated
    """,
    "tasks": """
    id plan number parent section title leads responsible cooperating roles andOthers leaders status light reason \
    due missingUnit targets extension simulated
    """,
    "milestones": """
    id plan task quarters due originalDue text criteria state confirmedOn overdueDays light extension simulated
    """,
    "units": "name jurisdiction plan leads responsible cooperates answers lights coming simulated",
    "areas": "name plan tasks lights simulated",
    "funding": "plan task name total sources shares paid kind each parts simulated",
    "duties": "id plan title task every unit span due owed handedIn state simulated",
    "events":
      "seq at actor kind subject before after note refused extension capacity unit fingerprint evidence simulated",
    "slips":
      "plan subject colour title units due light reason kind state entry number issued requirement leader form owing returned simulated",
    "work": "need plan subject title units since by light wording remark span simulated",
    "forecast": "plan subject kind target title units due days light needs by simulated",
    "handover": "actor plan subject title light due kind on note next simulated",
    "scores": "plan start end isOver group place unit items base added deducted total points simulated",
  ]

  @Test(arguments: keys.keys.sorted())
  func `are these, in JSON and CSV alike`(what: String) throws {
    let office = try Office()
    let expected = try #require(Self.keys[what]).split(separator: " ").map(String.init)
    let rows = try office.list(what).rows
    try #require(!rows.isEmpty)
    for row in rows { #expect(Set(row.keys) == Set(expected)) }
    let table = try office.run("list", what, "--format", "csv", "--store", SampleStore.path)
    let header = try #require(table.output.split(separator: "\r\n").first)
    #expect(header.split(separator: ",").map(String.init) == expected)
  }

  @Test func `are those that the README promises`() throws {
    let told = try ProgramPages.readme.matches(of: /\| ([a-z]+) \| ((?:id|seq|need|name|plan|actor|title)\b[^|]*) \|/)
    var promised: [String: [String]] = [:]
    for row in told {
      // What stands in braces and brackets is told of one key; keys that every object has are told once.
      let keys = String(row.2).replacing(/[\[{][^\[\]{}]*(?:\{[^{}]*\}[^\[\]{}]*)*[\]}]/, with: "").replacing(
        /\[.*?\]/, with: "")
      promised[String(row.1)] = keys.split(separator: " ").map(String.init)
    }
    for (what, keys) in Self.keys {
      let real = keys.split(separator: " ").map(String.init).filter { $0 != "simulated" }
      #expect(promised[what].map(Set.init) == Set(real), "\(what)")
    }
  }

  @Test func `an empty listing is an empty array`() throws {
    let rows = try Office().list("tasks", "--search", "没有这样的词语").rows
    #expect(rows.isEmpty)
  }

  @Test func `lights are counted by their raw names and add up`() throws {
    let lights = [
      "done", "closed", "onTrack", "dueSoon", "behind", "farBehind", "overdue", "unreported", "suspended",
      "terminated", "headings",
    ]
    for plan in try Office().list("plans").rows {
      let counts = try #require(plan["lights"] as? [String: Int])
      #expect(Set(counts.keys) == Set(lights))
      #expect(counts.values.reduce(0, +) == plan["tasks"] as? Int)
      #expect(Set(try #require(plan["period"] as? [String: String]).keys) == ["start", "end"])
    }
  }

  @Test func `a target has its kind, value, upper, text and basis`() throws {
    let row = try Office().list("indicators", "--plan", "huaian-district-2022").row("id", "huaian-district-2022/i1")
    let target = try #require(row["target"] as? [String: Any])
    #expect(Set(target.keys) == ["kind", "value", "upper", "text", "basis", "each"])
    #expect(target["value"] as? Double == 49.85)
    #expect(target["text"] is NSNull)
    let latest = try #require(row["latest"] as? [String: Any])
    #expect(latest["value"] as? Double == 49.81)
    #expect(latest["on"] as? String == "2022-09-30")
    #expect(row["unit"] as? String == "%")
    #expect(row["light"] as? String == "onTrack")
  }

  @Test func `a task has its targets with shares, and a heading no light`() throws {
    let rows = try Office().list("tasks", "--plan", "huaian-2020")
    let task = try rows.row("id", "huaian-2020/1-1")
    #expect(task["parent"] as? String == "huaian-2020/1")
    #expect(task["due"] as? String == "2020-12-31")
    #expect(task["missingUnit"] as? Bool == false)
    let targets = try #require(task["targets"] as? [[String: Any]])
    let targetKeys: Set = [
      "name", "kind", "value", "unit", "basis", "shares", "upper", "text", "each", "latest", "expected", "gap", "light",
    ]
    #expect(Set(targets[0].keys) == targetKeys)
    let latest = try #require(targets[0]["latest"] as? [String: Any])
    #expect(latest["value"] as? Int == 31 && latest["on"] as? String == "2020-09-29")
    #expect(targets[0]["expected"] is NSNumber && targets[0]["gap"] is NSNumber)
    #expect(targets[0]["light"] as? String == "onTrack")
    let shares = try #require(targets[0]["shares"] as? [[String: Any]])
    #expect(shares.compactMap { $0["value"] as? Int }.reduce(0, +) == targets[0]["value"] as? Int)
    #expect(Set(shares[0].keys) == ["area", "value"])
    let heading = try rows.row("id", "huaian-2020/1")
    #expect(heading["light"] is NSNull)
    #expect(heading["parent"] is NSNull)
    #expect((heading["reason"] as? String)?.isEmpty == false)
  }

  @Test func `a milestone has its quarters, criteria and state`() throws {
    let row = try Office().list("milestones", "--plan", "huaian-2020").row("id", "huaian-2020/1-1/Q3")
    #expect(row["task"] as? String == "huaian-2020/1-1")
    #expect(row["quarters"] as? [String] == ["2020Q3"])
    #expect(row["due"] as? String == "2020-09-30")
    #expect(row["state"] as? String == "overdue")
    #expect(row["overdueDays"] as? Int == 15)
    #expect(row["confirmedOn"] is NSNull)
    let criteria = try #require(row["criteria"] as? [[String: Any]])
    #expect(Set(criteria[0].keys) == ["name", "value", "unit", "basis"])
  }

  @Test func `an entry tells the state before and after`() throws {
    let rows = try Office().list("events", "--plan", "huaian-2020").rows
    #expect(rows.compactMap { $0["seq"] as? Int } == (rows.compactMap { $0["seq"] as? Int }).sorted())
    let report = try #require(
      rows.last { $0["subject"] as? String == "huaian-2020/1-1" && $0["kind"] as? String == "report" })
    let before = try #require((report["before"] as? [String: Any])?["values"] as? [String: Any])
    let after = try #require(report["after"] as? [String: Any])
    #expect(before["老旧小区"] as? Int == 22)
    #expect((after["values"] as? [String: Any])?["老旧小区"] as? Int == 31)
    #expect(after["on"] as? String == "2020-09-29")
    #expect(report["simulated"] as? Bool == true)
    #expect((report["at"] as? String)?.hasSuffix("Z") == true)
  }

  @Test func `funding has its total, sources, shares and what was paid`() throws {
    let row = try #require(try Office().list("funding", "--plan", "huaian-2020").rows.first)
    #expect(row["task"] as? String == "huaian-2020/1-1")
    let total = try #require(row["total"] as? [String: Any])
    #expect(total["value"] as? Double == 1.9)
    #expect(total["unit"] as? String == "亿元")
    let sources = try #require(row["sources"] as? [[String: Any]])
    #expect(Set(sources[0].keys) == ["name", "value", "unit"])
    #expect(sources[0]["unit"] as? String == "亿元")
    #expect(row["kind"] as? String == "exactly" && row["each"] is NSNull && row["parts"] is [Any])
    let divided = try #require(
      try Office().list("funding").rows.compactMap { $0["parts"] as? [[String: Any]] }.first { !$0.isEmpty })
    #expect(Set(divided[0].keys) == ["name", "value", "unit"] && divided[0]["unit"] is String)
    #expect(row["paid"] as? Double == 1.05)
  }

  @Test func `an extension tells both days and who approved it`() throws {
    let office = try Office()
    let store = try office.copyOfSamples()
    let update = try office.run(
      "update", "huaian-2020/1-1/Q4", "--extend-to", "2020-12-20", "--approver", "市政府", "--on", "2020-10-10",
      "--store", store)
    try #require(update.code == 0, "\(update.talk)")
    let wanted = ["from": "2020-11-30", "to": "2020-12-20", "approver": "市政府", "first": "2020-11-30"]
    for (what, key) in [("milestones", "id"), ("events", "subject")] {
      let ran = try office.run("list", what, "--plan", "huaian-2020", "--format", "json", "--store", store)
      let rows = try JSONRows(ran.output).rows.filter { $0[key] as? String == "huaian-2020/1-1/Q4" }
      #expect(rows.compactMap { $0["extension"] as? [String: String] } == [wanted], "\(what)")
    }
    let ledger = try office.run("export", "huaian-2020", "--format", "json", "--store", store)
    let row = try JSONRows(ledger.output).row("id", "huaian-2020/1-1/Q4")
    #expect(row["extension"] as? [String: String] == wanted)
    // An extension that was taken back is none.
    #expect(try office.run("undo", "--store", store).code == 0)
    let after = try JSONRows(
      try office.run("list", "milestones", "--plan", "huaian-2020", "--format", "json", "--store", store).output)
    #expect(try after.row("id", "huaian-2020/1-1/Q4")["extension"] is NSNull)
  }

  @Test func `the day by the plan stays visible, however often the item was extended`() throws {
    let office = try Office()
    let store = try office.copyOfSamples()
    for day in ["2021-01-31", "2021-02-28"] {
      let update = try office.run(
        "update", "huaian-2020/3-3", "--extend-to", day, "--approver", "市政府", "--store", store)
      try #require(update.code == 0, "\(update.talk)")
    }
    let json = try office.run("list", "tasks", "--plan", "huaian-2020", "--format", "json", "--store", store)
    #expect(
      try JSONRows(json.output).row("id", "huaian-2020/3-3")["extension"] as? [String: String]
        == ["from": "2021-01-31", "to": "2021-02-28", "approver": "市政府", "first": "2020-12-31"])
    let list = try office.run("list", "tasks", "--plan", "huaian-2020", "--lang", "zh", "--store", store)
    #expect(list.output.contains("2021-02-28（原期限 2020-12-31）"), "\(list.output)")
    let shown = try office.run("show", "huaian-2020/3-3", "--lang", "en", "--store", store)
    #expect(shown.lines.contains { $0.contains("Originally due") && $0.contains("2020-12-31") }, "\(shown.output)")
  }

  @Test func `the ledger tells scripts what each item is made of and where it stands`() throws {
    let ran = try Office().run("export", "huaian-2020", "--format", "json", "--store", SampleStore.path)
    let ledger = try JSONRows(ran.output)
    let task = try ledger.row("id", "huaian-2020/1-1")
    let target = try #require((task["targets"] as? [[String: Any]])?.first)
    #expect(target["name"] as? String == "老旧小区" && target["light"] as? String == "onTrack")
    let money = try #require(try ledger.row("id", "huaian-2020/1-1/f1")["funding"] as? [String: Any])
    #expect(Set(money.keys) == ["kind", "each", "total", "sources", "parts", "shares", "paid"])
    let indicators = try Office().run("export", "huaian-district-2022", "--format", "json", "--store", SampleStore.path)
    let indicator = try JSONRows(indicators.output).row("id", "huaian-district-2022/i1")
    #expect(indicator["sources"] is [String] && (indicator["targets"] as? [[String: Any]])?.count == 1)
  }

  @Test func `the ledger for a spreadsheet has a row a target, with numbers and their unit apart`() throws {
    let ran = try Office().run(
      "export", "huaian-2020", "--format", "csv", "--lang", "zh", "--as-of", "2020-10-08", "--store", SampleStore.path)
    let lines = ran.output.dropFirst().split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let head = try #require(lines.first)
    let wanted = """
      编号,事项,序号,类别,目标或节点,章节,牵头单位,责任单位,配合单位,分管领导,原定时限,现行时限,要求,目标值,最新值,计量单位,数据日,应达%,实达%,\
      差距(百分点),灯,事项灯,依据,状态,填报日,最新说明,方案,截至,演示,声明
      """
    #expect(head.joined(separator: ",") == wanted)
    func cell(_ row: [String], _ column: String) -> String { head.firstIndex(of: column).map { row[$0] } ?? "?" }
    let rows = lines.filter { $0[0].hasPrefix("huaian-2020/1-1#") }
    let targets = rows.map { $0[0].dropFirst("huaian-2020/1-1#".count) }
    #expect(targets.first == "老旧小区" && targets.count > 1 && Set(targets).count == targets.count)
    let old = try #require(rows.first)
    #expect(
      ["类别", "目标值", "最新值", "计量单位", "数据日", "现行时限", "方案", "演示"].map { cell(old, $0) } == [
        "目标", "70", "31", "个", "2020-09-29", "2020-11-30", "huaian-2020", "演示",
      ])
    for row in lines.dropFirst() {
      for column in ["目标值", "最新值", "应达%", "实达%", "差距(百分点)"] {
        let text = cell(row, column)
        #expect(text.isEmpty || Double(text) != nil, "\(column) of \(row[0]): \(text)")
      }
      #expect(!cell(row, "目标值").contains(cell(row, "计量单位")) || cell(row, "计量单位").isEmpty)
      #expect(!cell(row, "依据").contains("尚无应达进度") || cell(row, "差距(百分点)").isEmpty, "\(row[0])")
    }
    let milestone = try #require(lines.first { $0[0] == "huaian-2020/1-1/Q3" })
    #expect(cell(milestone, "类别") == "节点" && cell(milestone, "现行时限") == "2020-09-30")
    #expect(!ran.output.contains("Q3 节点") && !ran.output.contains("Q3节点"))
    #expect(ran.output.contains("三季度节点"))
    let money = try #require(lines.first { $0[0] == "huaian-2020/1-1/f1" })
    #expect(["目标值", "最新值", "计量单位"].map { cell(money, $0) } == ["1.9", "0.62", "亿元"])
  }

  @Test(arguments: [
    "plans", "tasks", "indicators", "milestones", "units", "areas", "funding", "duties", "slips", "events", "scores",
  ])
  func `every row of a demonstration says that it is made up`(what: String) throws {
    for row in try Office().list(what).rows { #expect(row["simulated"] as? Bool == true) }
  }
}
