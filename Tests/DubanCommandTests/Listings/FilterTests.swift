import Foundation
import Testing

@Suite struct `Filters of listings` {
  @Test(arguments: ["市住建局", "City Housing Bureau", "city housing bureau"])
  func `a unit is found by each of its names`(name: String) throws {
    let rows = try Office().list("tasks", "--plan", "huaian-2020", "--unit", name).rows
    #expect(rows.count > 3)
    for row in rows {
      let units = (row["responsible"] as? [String] ?? []) + (row["cooperating"] as? [String] ?? [])
      #expect(units.contains("市住建局"))
    }
  }

  @Test func `a group that stands for a unit counts as the unit`() throws {
    let rows = try Office().list("tasks", "--plan", "huaian-2020", "--unit", "Qingjiangpu Government")
    // Its units are 市住建局 and 各县区政府, of which the district is one.
    #expect(rows.texts("id").contains("huaian-2020/2-1"))
  }

  @Test(arguments: ["overdue", "逾期", "OVERDUE"])
  func `a light is found by its name and by its word`(light: String) throws {
    let rows = try Office().list("tasks", "--light", light).rows
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0["light"] as? String == "overdue" })
  }

  @Test func `several lights are parted by commas`() throws {
    let lights = Set(try Office().list("tasks", "--light", "behind,farBehind").texts("light"))
    #expect(lights == ["behind", "farBehind"])
  }

  @Test func `overdue is the light of the same name`() throws {
    let office = try Office()
    let overdue = try office.list("milestones", "--overdue")
    #expect(overdue.texts("id") == (try office.list("milestones", "--light", "overdue").texts("id")))
    #expect(overdue.rows.allSatisfy { ($0["overdueDays"] as? Int ?? 0) > 0 })
  }

  @Test func `quarters are of any year or of one`() throws {
    let office = try Office()
    let any = try office.list("milestones", "--quarter", "Q3").rows
    #expect(any.count > 15)
    #expect(any.allSatisfy { ($0["quarters"] as? [String])?.contains("2020Q3") ?? false })
    #expect(try office.list("milestones", "--quarter", "2021Q3").rows.isEmpty)
    #expect(try office.list("milestones", "--quarter", "Q3,2020Q4").rows.count > any.count)
  }

  @Test func `milestones are asked for by their own states`() throws {
    let rows = try Office().list("milestones", "--status", "madeUp")
    #expect(!rows.rows.isEmpty)
    #expect(Set(rows.texts("state")) == ["madeUp"])
  }

  @Test func `tasks are asked for by their status`() throws {
    #expect(Set(try Office().list("tasks", "--status", "closed,suspended").texts("status")) == ["closed", "suspended"])
  }

  @Test func `a section takes in the parts of it`() throws {
    let office = try Office()
    let all = try office.list("tasks", "--plan", "zhonglou-2022").rows
    let section = try #require(all.compactMap { $0["section"] as? String }.first)
    let own = try office.list("tasks", "--plan", "zhonglou-2022", "--section", section).rows
    #expect(!own.isEmpty && own.count < all.count)
    #expect(own.contains { $0["section"] as? String == section })
  }

  @Test func `a leader has tasks`() throws {
    let office = try Office()
    let leader = try #require(
      try office.list("tasks", "--plan", "zhonglou-2022").rows.lazy.compactMap { $0["leaders"] as? [String] }
        .first { !$0.isEmpty }?.first)
    let rows = try office.list("tasks", "--leader", leader).rows
    let leaders = rows.map { $0["leaders"] as? [String] ?? [] }
    #expect(leaders.contains { $0.contains(leader) })
    // What all district heads answer for is each one's too.
    #expect(leaders.contains(["全体区长"]))
    #expect(leaders.allSatisfy { $0.contains(leader) || $0 == ["全体区长"] })
  }

  @Test func `an area is where a task has a share`() throws {
    let rows = try Office().list("tasks", "--plan", "huaian-2020", "--area", "Qingjiangpu District")
    #expect(rows.texts("id").contains("huaian-2020/1-1"))
  }

  @Test func `all words of a search occur, numbers too`() throws {
    let office = try Office()
    #expect(try office.list("tasks", "--search", "老旧小区 70").texts("id") == ["huaian-2020/1-1"])
    #expect(try office.list("plans", "--search", "zhonglou").texts("id") == ["zhonglou-2022"])
  }

  @Test(arguments: ["laojiuxiaoqu 70", "70 ljxq", "lao旧xq 70", "老舊小區 70"])
  func `a search knows pinyin, initials and traditional characters`(query: String) throws {
    #expect(try Office().list("tasks", "--search", query).texts("id") == ["huaian-2020/1-1"])
  }

  @Test func `the words of what is no item are searched alike`() throws {
    let office = try Office()
    #expect(try office.list("plans", "--search", "zlq").texts("id") == ["zhonglou-2022"])
    let units = try office.list("units", "--search", "szjj", "--plan", "huaian-2020").texts("name")
    #expect(units == ["市住建局"])
  }

  @Test func `filters hold together`() throws {
    let office = try Office()
    let both = try office.list("tasks", "--unit", "市住建局", "--light", "overdue").texts("id")
    let unit = Set(try office.list("tasks", "--unit", "市住建局").texts("id"))
    let light = Set(try office.list("tasks", "--light", "overdue").texts("id"))
    #expect(!both.isEmpty && Set(both) == unit.intersection(light))
  }

  @Test(arguments: [
    (["unit:市住建局 light:overdue"], ["--unit", "市住建局", "--light", "overdue"]),
    (["单位:市住建局", "灯:逾期"], ["--unit", "City Housing Bureau", "--overdue"]),
    (
      ["--", "-light:overdue", "停车"], ["停车", "light:done,closed,onTrack,dueSoon,behind,farBehind,unreported,suspended"]
    ),
    (["q:Q3 status:完成"], ["--quarter", "三季度", "--status", "完成"]), (["老旧小区", "70"], ["--search", "老旧小区 70"]),
    (["area:清江浦 light:overdue"], ["--light", "逾期", "--area", "清江浦区"]),
  ])
  func `the grammar asks what the options ask`(words: [String], options: [String]) throws {
    let office = try Office()
    let asked = try office.list(["tasks"] + words).texts("id")
    #expect(!asked.isEmpty)
    #expect(asked == (try office.list(["tasks"] + options).texts("id")))
  }

  @Test func `a part of a unit's name means all units that have it`() throws {
    let office = try Office()
    let part = Set(try office.list("tasks", "unit:住建局").texts("id"))
    #expect(part.isStrictSuperset(of: try office.list("tasks", "--unit", "市住建局", "--plan", "huaian-2020").texts("id")))
    #expect(part.contains { !$0.hasPrefix("huaian-2020") })
  }

  @Test func `wrong words are marked, and nothing is listed`() throws {
    let ran = try Office().run(
      "list", "tasks", "单位:住建局 灯:逾其", "unti:x", "--store", SampleStore.path, "--lang", "zh")
    #expect(ran.output.isEmpty)
    #expect(ran.code == 64)
    #expect(
      ran.talk == """
        单位:住建局 灯:逾其 unti:x
                       ^^^^
        “灯”没有“逾其”，是不是“逾期”？
        单位:住建局 灯:逾其 unti:x
                            ^^^^
        没有“unti”这个筛选项，是不是“unit”？

        """)
  }

  @Test(arguments: [
    (["tasks", "--unit", "市住建具"], 1, "There is no unit '市住建具'; did you mean '市住建局'?"),
    (["tasks", "--unit", "外星"], 1, "There is no unit '外星'; see duban list units."),
    (["tasks", "--area", "清江埔区"], 1, "There is no area '清江埔区'; did you mean '清江浦区'?"),
    (["tasks", "--section", "99x"], 1, "There is no section '99x'."),
    (["tasks", "--leader", "无名氏氏"], 1, "There is no leader '无名氏氏'."),
    (["tasks", "--plan", "huain-2020"], 1, "There is no plan 'huain-2020'; did you mean 'huaian-2020'?"),
    (["tasks", "--light", "overdu"], 64, "--light has no 'overdu'; did you mean 'overdue'?"),
    (["tasks", "--quarter", "Q5"], 64, "'Q5' is not a quarter such as Q3 or 2020Q3."),
    (
      ["tasks", "--status", "finished"], 64,
      "--status has no 'finished'; it takes notStarted, inProgress, completed, closed, returned, suspended, terminated."
    ),
    (["plans", "--unit", "市住建局"], 64, "list plans has no filter --unit."),
    (["plans", "unit:市住建局"], 64, "list plans has no filter unit:."),
    (["indicators", "--leader", "x"], 64, "list indicators has no filter --leader."),
  ])
  func `what is not known is refused with the nearest that is`(
    arguments: [String], code: Int, sentence: String
  ) throws {
    let ran = try Office().run(["list"] + arguments + ["--store", SampleStore.path])
    #expect(ran.output.isEmpty)
    #expect(ran.talk == sentence + "\n")
    #expect(ran.code == code)
  }
}
