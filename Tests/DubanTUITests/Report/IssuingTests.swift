import DubanCore
import DubanReports
import DubanScreen
import SnapshotSupport
import Testing

@testable import DubanTUI

/// A circular goes out from its preview: asked once, under a number, into a file.
@Suite struct `Issuing from the preview` {
  private let file = "~/huaian-2020-circular-3-2020-10-15.docx"

  @Test(arguments: Language.allCases)
  func `it asks once which number it takes, of which span it tells and where it goes`(language: Language) throws {
    var sample = try SampleReport("100x30", language: language, lastCircular: 15)
    try sample.press("I")
    #expect(sample.effects == [.prepareIssue], "the series is looked at anew before anything is asked")
    sample.askIssue()
    try expectSnapshot(sample.model.draw(), named: "report-issue-\(language.rawValue)")
    try sample.press("enter")
    #expect(sample.effects.last == .issue(number: 3, ExportRequest(path: file, replaces: false)))
    sample.answer(.fileExists)
    #expect(sample.model.window != nil)
    try sample.press("enter")
    #expect(sample.effects.last == .issue(number: 3, ExportRequest(path: file, replaces: true)))
  }

  @Test func `afterwards the number stands on the paper and the changes begin anew`() throws {
    var sample = try SampleReport(lastCircular: 15)
    #expect(sample.screen[1].contains("上期 第2期 截至 2020-09-30"))
    try sample.press("I")
    sample.askIssue()
    try sample.press("enter")
    sample.takeIssued(3, as: "/home/wang/a.docx")
    #expect(sample.model.window == nil && sample.model.report.masthead?.number == 3)
    #expect(sample.text.contains("第3期"))
    #expect(sample.screen[1].contains("已印发第3期，变化从 2020-10-15 重新算起"))
    #expect(sample.screen.last?.contains("已印发第3期，写入 /home/wang/a.docx") == true)
    // What is exported afterwards is the paper that went out, and it goes out once.
    let effects = sample.effects.count
    try sample.press("I")
    #expect(sample.effects.count == effects && sample.screen.last?.contains("已印发第3期") == true)
  }

  @Test func `the first of a series says that none went out before`() throws {
    var sample = try SampleReport("100x30")
    #expect(sample.screen[1].contains("此前没有印发过"))
    try sample.press("I")
    sample.askIssue()
    #expect(sample.text.contains("第1期") && sample.text.contains("截至 2020-10-15，此前没有印发过"))
  }

  @Test func `numbers begin anew with the year`() throws {
    var sample = try SampleReport("100x30", lastCircular: 300)
    try sample.press("I")
    sample.askIssue()
    #expect(sample.text.contains("第1期") && sample.text.contains("期间 2019-12-20（上期，第2期）至 2020-10-15"))
  }

  @Test(arguments: [
    (IssuingObstacle.readOnly, "只读"), (.past, "正在看过去"), (.future, "还没有到"),
  ])
  func `what stands against other writes stands against it`(obstacle: IssuingObstacle, words: String) throws {
    var sample = try SampleReport(obstacle: obstacle)
    try sample.press("I")
    #expect(sample.effects.isEmpty && sample.screen.last?.contains(words) == true)
    // Somebody may have made it so since it was asked.
    sample.askIssue()
    #expect(sample.model.window == nil)
  }

  @Test func `a later one that went out and another kind of report stand against it`() throws {
    var later = try SampleReport(lastCircular: -3)
    try later.press("I")
    #expect(later.effects.isEmpty && later.screen.last?.contains("第2期已截至 2020-10-18") == true)
    var brief = try SampleReport()
    try brief.press("2", "I")
    #expect(brief.effects.isEmpty && brief.screen.last?.contains("只有通报可以印发：按 1") == true)
  }

  @Test func `why it did not go out is said in the window`() throws {
    var sample = try SampleReport("100x30")
    try sample.press("I")
    sample.askIssue()
    try sample.press("enter")
    sample.answer(.notSaved("第1期已被占用"))
    #expect(sample.text.contains("第1期已被占用") && sample.model.report.masthead?.number == nil)
    try sample.press("esc")
    #expect(sample.model.window == nil)
  }

  @Test func `a second one of the same day without anything new is warned of`() throws {
    var again = try SampleReport("100x30", lastCircular: 0, hasNews: false)
    try again.press("I")
    again.askIssue()
    #expect(again.text.contains("第2期也截至这一天，其后没有新的记录"))
    var news = try SampleReport("100x30", lastCircular: 0)
    try news.press("I")
    news.askIssue()
    #expect(news.model.window != nil && !news.text.contains("其后没有新的记录"))
    var later = try SampleReport("100x30", lastCircular: 15, hasNews: false)
    try later.press("I")
    later.askIssue()
    #expect(!later.text.contains("其后没有新的记录"), "another day may be told of without anything new")
  }

  @Test func `a paper without an office is warned of`() throws {
    var nobody = try SampleReport("100x30", office: "")
    try nobody.press("I")
    nobody.askIssue()
    #expect(nobody.text.contains("没有发文单位"))
    var named = try SampleReport("100x30", office: "市政府督查室")
    try named.press("I")
    named.askIssue()
    #expect(!named.text.contains("没有发文单位"))
  }

  @Test func `where only the file is missing, the same number is written by the key for exports`() throws {
    var sample = try SampleReport()
    try sample.press("I")
    sample.askIssue()
    try sample.press("enter")
    sample.takeIssuedUnwritten(1, because: "无法写入 /x：磁盘已满。")
    #expect(sample.model.window == nil && sample.model.report.masthead?.number == 1)
    #expect(sample.screen.last?.contains("第1期已印发，文件没有写成，按 E 再写：无法写入 /x：磁盘已满。") == true)
    try sample.press("E", "enter")
    guard case .export(let request)? = sample.effects.last else {
      Issue.record("nothing is exported: \(sample.effects)")
      return
    }
    #expect(request.path.hasPrefix("~/huaian-2020-circular"))
  }

  // MARK: Opening what was written

  @Test func `a file is opened on the desktop where there is one`() throws {
    var sample = try SampleReport("100x30", opening: .possible)
    try sample.press("E", "ctrl-o")
    let path = "~/huaian-2020-circular-2020-10-15.docx"
    #expect(sample.effects == [.export(ExportRequest(path: path, replaces: false, opens: true))])
  }

  @Test(arguments: [
    (DesktopOpening.noDesktop, "没有图形桌面"), (.noOpener, "没有找到 xdg-open"), (.remote, "经 SSH 登录"),
  ])
  func `else it is said why not, and nothing is written`(opening: DesktopOpening, words: String) throws {
    var sample = try SampleReport("100x30", opening: opening)
    try sample.press("E", "ctrl-o")
    #expect(sample.effects.isEmpty && sample.text.contains(words))
    try sample.press("enter")
    #expect(sample.effects.count == 1)
  }
}
