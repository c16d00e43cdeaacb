import Foundation
import StorySupport
import Testing

/// Invariant 4: two people at once lose nothing.
@Suite struct `Working together` {
  @Test func `what one confirms the other sees without a key`() throws {
    let office = try Office()
    let (mine, theirs) = (try office.dashboard(of: "王芳"), try office.dashboard(of: "李强"))
    try theirs.expect("已逾期 10")
    try mine.press("Tab", "c")
    try mine.expect("确认节点已完成")
    try mine.press("Enter")
    try theirs.expect("已逾期 9")
    try theirs.expect("王芳 确认节点 7-3/Q1")
    try mine.press("U")
    try mine.expect("将撤销")
    try mine.press("Enter")
    try theirs.expect("已逾期 10")
  }

  @Test func `an update shows within a second`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("1-1")
    var round = 0
    let isPunctual = try isPunctual(within: .seconds(1)) {
      let start = ContinuousClock.now
      round += 1
      try office.command("update", "huaian-2020/1-1", "--unchanged", "--note", "第\(round)次")
      try story.expect("最近填报      第\(round)次")
      return ContinuousClock.now - start
    }
    #expect(isPunctual)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
  func `an update shows though the disk is slow to keep it`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("1-1")
    let update = Program.duban(
      ["update", "huaian-2020/1-1", "--unchanged", "--note", "慢盘", "--store", office.store],
      environment: Office.environment)
    let delay = "fsync,fdatasync:delay_enter=400000"
    let slow = Program(
      path: "/usr/bin/strace",
      arguments: ["-f", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", "inject=" + delay, update.path]
        + update.arguments, environment: update.environment)
    #expect(try Script.run(slow).status == 0)
    try story.expect("最近填报      慢盘")
  }

  @Test func `an update from the command line shows in the detail and its history too`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("3-3")
    try story.expect("29 / 36 条")
    try office.command("update", "huaian-2020/3-3", "--value", "城市河道=33", "--note", "又完成四条")
    try story.expect("33 / 36 条")
    try story.expect("李强 填报 3-3")
    try story.press("G")
    try story.expect("2020-10-15  填报  城市河道 33  李强")
    try story.expect("又完成四条")
  }

  @Test func `of two updates of one item the second is refused, told of the first, and then recorded`() throws {
    let office = try Office()
    let (mine, theirs) = (try office.dashboard(of: "王芳"), try office.dashboard(of: "李强"))
    for story in [mine, theirs] {
      try story.press("u")
      try story.expect("填报进展：状态、数值、说明")
      try story.expect("1-1  提标改造老旧小区")
    }
    try writeNote("李强核实到42个小区", in: theirs)
    try theirs.expect("已记录：填报 1-1")

    try writeNote("王芳电话了解,施工正常", in: mine)
    try mine.expect("未写入：他人已修改")
    try mine.expect("李强核实到42个小区")
    try mine.expect("2020-10-15  李强  填报")
    #expect(!(try office.command("show", "huaian-2020/1-1").contains("王芳")))

    try mine.press("Enter")
    try mine.expect("填报进展：状态、数值、说明")
    try mine.expect("王芳电话了解,施工正常")
    try mine.press("Enter")
    try mine.expect("已记录：填报 1-1")
    let history = try office.command("show", "huaian-2020/1-1")
    #expect(history.contains("李强核实到42个小区") && history.contains("王芳电话了解,施工正常"))
  }

  @Test func `what the other one wrote is not written back in one's own name`() throws {
    let office = try Office()
    let story = try office.dashboard(of: "王芳")
    try story.press("u")
    try story.expect("填报进展：状态、数值、说明")
    try office.command("update", "huaian-2020/1-1", "--value", "老旧小区=42", "--note", "李强核实", by: "李强")
    // Only the state is changed here: the figure and the wording are the other one's.
    try story.press("Right", "Enter")
    try story.expect("未写入：他人已修改")
    try story.expect("您填的")
    try story.expect("42  李强 2020-10-15")
    try story.press("Enter")
    try story.expect("原为 31（李强 2020-10-15 改）")
    try story.press("Enter")
    try story.expect("已记录：填报 1-1")
    let history = try office.command("list", "events", "--search", "1-1", "--format", "csv")
    let last = try #require(history.split(whereSeparator: \.isNewline).last { $0.contains("王芳") })
    #expect(!last.contains("42") && !last.contains("李强核实"), "\(last)")
    #expect(try office.command("show", "huaian-2020/1-1").contains("42"))
  }

  @Test func `leaving the window of a refusal leaves the other one's word`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("u")
    try story.expect("填报进展：状态、数值、说明")
    try office.command("update", "huaian-2020/1-1", "--unchanged", "--note", "先到一步")
    try writeNote("后到一步", in: story)
    try story.expect("未写入：他人已修改")
    try story.press("Escape")
    try story.expectNo("未写入：他人已修改")
    let history = try office.command("show", "huaian-2020/1-1")
    #expect(history.contains("先到一步") && !history.contains("后到一步"))
  }

  @Test func `a plan imported meanwhile joins the portfolio`() throws {
    let office = try Office()
    let story = try Story(.duban([office.store, "--lang", "zh"], environment: Office.environment))
    try story.expect("2020年市政府为民办十件实事")
    try office.command("import", Office.sample("yangxian-2023.yaml"))
    try story.expect("洋县2023年新型城镇化要点")
    try story.expectNo("计算中")
    try story.expect("2020年市政府为民办十件实事")
  }

  /// Fills in the note of an update form of 1-1, its third field from the end, and accepts.
  private func writeNote(_ note: String, in story: Story) throws {
    try story.press("BTab", "BTab", "BTab")
    try story.fill(note)
    try story.expect(note)
    try story.press("Enter")
  }
}
