import Foundation
import StorySupport
import Testing

/// Somebody with read permission only on the file and its folder.
@Suite(.enabled(if: Stranger.exists)) struct `A reader` {
  private let office: Office

  init() throws {
    office = try Office()
    try Stranger.open(office.folder)
  }

  @Test func `sees what a writer does within a second`() throws {
    let (writer, reader) = (try office.dashboard(), try dashboard())
    try reader.expect("已逾期 10")
    try writer.press("Tab", "c")
    try writer.expect("确认节点已完成")
    try writer.press("Enter")
    try reader.expect("已逾期 9")
    try reader.expect("王芳 确认节点 7-3/Q1")
    try writer.press("U")
    try writer.expect("将撤销")
    try writer.press("Enter")
    try reader.expect("已逾期 10")
    try writer.press("q")
    try writer.expectEnd()
    try office.command("confirm", "huaian-2020/1-1/Q3", "--even-so")
    try reader.expect("已逾期 9")
  }

  @Test func `comes first, and sees the first writer that comes`() throws {
    let reader = try dashboard()
    try reader.expect("已逾期 10")
    try office.command("confirm", "huaian-2020/7-3/Q1")
    try reader.expect("已逾期 9")
    try office.command("undo")
    try reader.expect("已逾期 10")
  }

  @Test(arguments: ["u", "c", ".", "n", "o", "U", "C-r"])
  func `can change nothing, and is told why`(key: String) throws {
    let before = try office.command("list", "events", "--format", "json")
    let reader = try dashboard()
    try reader.press("Tab", key)
    try reader.expect("数据文件以只读方式打开")
    #expect(try office.command("list", "events", "--format", "json") == before)
  }

  @Test func `is told so at the top, and in the help at every key that would do nothing`() throws {
    // So tall that all of the help stands on the screen.
    let reader = try dashboard("140x120")
    try reader.expect("督办（只读）")
    try reader.press("?")
    for key in ["填报进展：状态、数值、说明", "一键填报“无变化”", "确认节点已完成", "添加备注", "撤销自己最近一次操作", "重做撤销的操作"] {
      try reader.expect(key + "  （数据文件以只读方式打开）")
    }
  }

  /// The reader's dashboard on the plan.
  private func dashboard(_ size: TerminalSize = "140x40") throws -> Story {
    let story = try Story(size: size, Stranger.running(office.program()))
    try story.expect("2020-10-15")
    return story
  }
}
