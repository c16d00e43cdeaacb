import Foundation
import Testing

@Suite struct `duban show` {
  private func show(_ id: String, _ more: String...) throws -> Office.Ran {
    try Office().run(["show", id, "--store", try SampleStore.path] + more)
  }

  @Test func `a task is shown with its targets, milestones, funding and history`() throws {
    let ran = try show("huaian-2020/1-1", "--lang", "zh")
    #expect(ran.code == 0)
    #expect(ran.lines[0] == "① 提标改造老旧小区")
    for text in [
      "huaian-2020/1-1/Q3", "逾期 · 三季度节点 9月30日到期，逾期 15 天，未确认", "清江浦区 25、淮安区 8", "市财政以奖代补 0.1 亿元",
      "离六成还差11个小区", "演示", "市住建局联络员",
    ] { #expect(ran.output.contains(text)) }
  }

  @Test func `it is an array of one object for scripts`() throws {
    let row = try JSONRows(try show("huaian-2020/1-1", "--format", "json").output).rows[0]
    #expect(row["id"] as? String == "huaian-2020/1-1")
    #expect((row["milestones"] as? [[String: Any]])?.count == 5)
    #expect((row["funding"] as? [[String: Any]])?.count == 1)
    let history = try #require(row["history"] as? [[String: Any]])
    #expect(history.last?["seq"] as? Int == row["version"] as? Int)
    #expect(row["simulated"] as? Bool == true)
    let targets = try #require(row["targets"] as? [[String: Any]])
    // Words stand beside the amount, so nothing of it is asked for before its day: 31 of 70 are all ahead.
    #expect(targets[0]["expected"] as? Double == 0)
    #expect(targets[0]["gap"] as? Double == -44.3)
    // The plan has no words beside this one, so it is expected along the way: 13.8 of 33.5 at three quarters of the year.
    let indicator = try JSONRows(try show("huaian-district-2022/i15", "--format", "json").output).rows[0]
    #expect(indicator["expected"] as? Double == 75)
    #expect(indicator["gap"] as? Double == 33.8)
  }

  @Test(arguments: [
    ("huaian-2020", "Ten practical matters 2020"), ("huaian-2020/1-1/Q3", "完成六成工程量,每个县区有1-2个样板"),
    ("huaian-district-2022/i1", "1 Registered urban population"), ("huaian-2020/1-1/f1", "Total outlay"),
    ("huaian-2020/d1", "Monthly toilet figures"),
  ])
  func `whatever has an id can be shown`(id: String, title: String) throws {
    let ran = try show(id)
    #expect(ran.code == 0)
    // Samples write the comma of their language.
    #expect(ran.lines[0].replacing("\u{FF0C}", with: ",") == title)
    #expect(try JSONRows(try show(id, "--format", "json").output).rows.count == 1)
  }

  @Test(arguments: [
    ("huaian-2020/1-11", "There is no item 'huaian-2020/1-11'; did you mean 'huaian-2020/1-1'?"),
    ("huaian-2020/1-1/Q9", "There is no item 'huaian-2020/1-1/Q9'; did you mean 'huaian-2020/1-1/Q1'?"),
    ("nonsense/1", "There is no plan 'nonsense'; see duban list plans."),
  ])
  func `what is not there is refused`(id: String, sentence: String) throws {
    let ran = try show(id)
    #expect(ran.code == 1)
    #expect(ran.output.isEmpty)
    #expect(ran.talk == sentence + "\n")
  }

  @Test func `the plan may be left out when it is named, and where no other has such an item`() throws {
    #expect(try show("1-1", "--plan", "huaian-2020").output == (try show("huaian-2020/1-1").output))
    #expect(try show("1-1/Q3").output == (try show("huaian-2020/1-1/Q3").output))
    #expect(try show("i18").output == (try show("huaian-district-2022/i18").output))
    #expect(try show("1").code == 64)
    #expect(
      try show("1").talk
        == "5 plans have '1'; name the plan: huaian-2020/1, huaian-district-2022/1, suqian-2024/1, yangxian-2023/1, zhonglou-2022/1.\n"
    )
  }
}
