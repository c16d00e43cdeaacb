import Foundation
import StorySupport
import Testing

/// A published plan is corrected on the board, with reason and approver.
@Suite struct `Amending on the board` {
  @Test func `a due day and a title are changed with a reason; the board shows them, the day before the old ones`()
    throws
  {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("1-1")
    try story.press("e")
    try story.expect("督办 修改方案")
    // The title, which is what e changes in the list.
    try story.press("e")
    try story.fill("老旧小区整治")
    try story.press("Enter")
    try story.expect("已改 1 步")
    try story.press("w")
    try story.expect("批准人")
    try story.expect("老旧小区整治")
    try story.press("Enter")
    try story.expect("请写明理由")
    try story.type("工期调整")
    try story.press("Enter")
    try story.expect("请写明批准人")
    try story.type("市政府")
    try story.press("Enter")
    // The board again, at once.
    try story.expect("市政府批准")
    try story.expect("老旧小区整治")
    let shown = try office.command("show", "huaian-2020/1-1", "--as-of", "2020-10-14")
    #expect(!shown.contains("老旧小区整治"), "\(shown)")
    // Taken back by the key that takes anything back.
    try story.press("U")
    try story.expect("将撤销")
    try story.press("Enter")
    try story.expect("the old title") { !$0.contains("老旧小区整治") }
    try story.press("C-r")
    try story.expect("老旧小区整治")
  }

  @Test func `two at once lose nothing: who came later is told who and when, and goes on from there`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("1-1")
    try story.press("e", "e")
    try story.fill("老旧小区整治")
    try story.press("Enter")
    try story.expect("已改 1 步")
    let file = office.folder.url.appending(path: "change.yaml")
    try Data("amend: huaian-2020\ntasks:\n  - {id: 1-2, title: 背街小巷整治}\n".utf8).write(to: file)
    try office.command("amend", "huaian-2020", file.path, "--yes", "--reason", "更名", "--approver", "市政府")
    try story.press("w")
    try story.type("工期调整")
    try story.press("Tab")
    try story.type("市政府")
    try story.press("Enter")
    try story.expect("方案已被他人调整")
    try story.expect("李强")
    try story.expect("背街小巷整治")
    try story.press("Enter", "w")
    // What was typed is there still.
    try story.expect("工期调整")
    try story.press("Enter")
    try story.expect("市政府批准")
    let shown = try office.command("list", "tasks", "--plan", "huaian-2020")
    #expect(shown.contains("老旧小区整治") && shown.contains("背街小巷整治"), "\(shown)")
  }

  @Test func `what was changed and not published is there the next time`() throws {
    let office = try Office()
    let home = office.folder.url.path
    let story = try office.dashboard(environment: ["HOME": home, "XDG_STATE_HOME": home])
    try story.open("1-1")
    try story.press("e", "e")
    try story.fill("老旧小区整治")
    try story.press("Enter")
    try story.expect("已改 1 步")
    try story.press("Escape")
    try story.expect("修改已保存")
    try story.press("Escape")
    try story.expect("还没有入库")
    try story.press("e")
    try story.expect("接着上次")
    try story.expect("老旧小区整治")
  }
}
