import StorySupport
import Testing

/// A question that the office asks every day, from the first key to the last.
@Suite struct `A day's work` {
  @Test func `what a unit is late with in a quarter is found, marked, reported by one form, taken back and done again`()
    throws
  {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("f")
    try story.type("unit:zjj light:overdue q:Q3")
    try story.press("Enter")
    try story.expect("筛选 单位:zjj  灯:逾期  季度:Q3")
    try story.expect("! 1-1 提标改造老旧小区")
    try story.press("f", "C-u")
    try story.type("light:overdue q:Q3")
    try story.press("Enter")
    try story.expect("筛选 灯:逾期  季度:Q3")

    try story.press("a")
    try story.expect("已标记 ")
    try story.press("u")
    try story.expect("填报 6 项")
    try story.press("Tab")
    try story.type("已催办")
    try story.press("Enter")
    try story.expect("已记录：填报 6 项")
    try story.expect("every report written") { _ in try entries("report", office) == 6 }

    try story.press("U")
    try story.expect("1-1")
    try story.press("Enter")
    try story.expect("every report taken back") { _ in try entries("undo", office) == 6 }
    try story.press("C-r")
    try story.press("Enter")
    try story.expect("every report done again") { _ in try entries("undo", office) == 12 }
    try story.press("F")
    try story.expectNo("F 清除")
  }

  /// How many entries of a kind the person has written; doing again takes back what was taken back.
  private func entries(_ kind: String, _ office: Office) throws -> Int {
    try office.command("list", "events", "--plan", "huaian-2020", "--format", "csv").split(whereSeparator: \.isNewline)
      .count { $0.contains("Z,王芳,\(kind),") && $0.contains("2020-10-15T08") }
  }
}
