import Foundation
import StorySupport
import Testing

/// The review of a document that is not sure, and a plan written by hand on the same screen.
@Suite struct `The review of a document` {
  private let desk: ImportDesk

  init() throws {
    desk = try ImportDesk()
    try desk.put(word: Notice.text)
  }

  /// Publishes what is on the screen and waits for the board.
  private func publish(_ story: Story) throws {
    try story.press("w")
    try story.expect("一次写入数据文件")
    try story.press("Enter")
    try story.expect("2026-02-10")
  }

  // MARK: Answering

  @Test func `accepts, edits, rejects, splits, merges, makes a heading and adds, and the board has it all`() throws {
    let story = try desk.review()
    // The first that is uncertain is selected: it reads right.
    #expect(try story.isChosen("(二)", in: "任务"))
    try story.press("Enter")
    try story.expect("待核 2")
    // The next is changed in the words of plans.
    try story.press("e")
    try story.expect("enter 改")
    try story.fill("9月底前完成3个")
    try story.press("Enter")
    try story.expect("待核 1")
    try story.expect("2026-09-30 9月底前完成3个")
    // One has a second sentence, which becomes a task.
    try story.choose("(六)", in: "任务")
    try story.press("s")
    try story.expect("从哪几句起另成一项")
    try story.press("Enter")
    try story.expect("任务8")
    // And goes on the one before again.
    try story.choose("添置救护车6辆", in: "任务")
    try story.press("m")
    try story.expect("任务7")
    try story.choose("(七)", in: "任务")
    try story.press("x")
    try story.expect("任务6")
    try story.expect("未采用2")
    try story.choose("(三)", in: "任务")
    try story.press("n")
    try story.expect("新任务")
    try story.type("新建便民服务点10个")
    try story.press("Enter")
    try story.expect("任务7")
    try story.choose("(一)", in: "任务")
    try story.press("h")
    try story.expect("任务6")
    // What is not told is left as it is, such as whose the two halves are: nobody has to answer everything.
    try story.expect("待核 2")
    try story.press("w")
    try story.expect("2 处还没核，入库后在看板上标“待核”")
    try story.press("Enter")
    try story.expect("2026-02-10")
    let tasks = try desk.run("list", "tasks").output
    for title in ["改造农贸市场4个", "新建便民服务点10个", "建成社区医院2家", "改造老旧教室照明120间"] { #expect(tasks.contains(title), "\(tasks)") }
    #expect(!tasks.contains("免费体检") && !tasks.contains("新增学位"))
    #expect(try desk.run("list", "milestones").output.contains("9月底前完成3个"))
    // The detail tells the sentence from which an item was read, and so does the command.
    try story.open("4")
    try story.expect("通知.docx 第14段“改造农贸市场4个，三季度完成2个。”")
    let source = try desk.run("show", "linjiang-2026/4", "--source").output
    #expect(source.contains("通知.docx") && source.contains("三季度完成2个"), "\(source)")
  }

  @Test func `undo takes back step by step, and says when there is nothing left`() throws {
    let story = try desk.review()
    try story.press("Enter", "Enter")
    try story.expect("待核 1")
    try story.press("U")
    try story.expect("待核 2")
    try story.press("U")
    try story.expect("待核 3")
    try story.press("U")
    try story.expect("没有可撤销的")
    try story.press("q")
    #expect(try story.expectEnd() == 0)
    #expect(!desk.isStoreThere)
  }

  @Test func `what cannot be understood stays typed, with the reason`() throws {
    let story = try desk.review()
    try story.press("e")
    try story.expect("enter 改")
    try story.fill("某个时候")
    try story.press("Enter")
    try story.expect("某个时候")
    try story.expect("enter 改")
    try story.press("Escape")
    try story.expect("再按 esc 放弃")
    try story.press("Escape")
    try story.expectNo("enter 改")
    try story.expect("待核 3")
  }

  @Test func `what is pasted with line breaks is one field`() throws {
    let story = try desk.review()
    try story.press("n")
    try story.expect("新任务")
    try story.paste("整治背街小巷\n30条\r\n含照明")
    try story.expect("整治背街小巷")
    try story.expect("enter 加上")
    try story.press("Enter")
    try story.expect("任务8")
    try story.expectNo("enter 加上")
    try publish(story)
    #expect(try desk.run("list", "tasks").output.contains("整治背街小巷"))
    #expect(try desk.run("list", "tasks").output.split(separator: "\n").count { $0.contains("背街") } == 1)
  }

  @Test func `keys that are pasted do nothing`() throws {
    let story = try desk.review()
    try story.paste("xxqw\n")
    usleep(300_000)
    try story.press("?")
    try story.expect("按键帮助")
    try story.press("Escape")
    try story.expect("任务7")
    try story.expect("待核 3")
  }

  @Test func `esc closes what is open and then leaves`() throws {
    let story = try desk.review()
    for key in ["e", "n", "i", "w", "?"] {
      let before = try story.screen
      try story.press(key)
      try story.expect("a window") { $0 != before }
      try story.press("Escape")
      try story.expect("the review as it was") { $0 == before }
    }
    try story.press("Tab", "Escape")
    try story.expect("待核 3")
    // Whoever presses it once too often is told what becomes of the review, and stays.
    try story.press("Escape")
    try story.expect("审阅已保存")
    try story.press("Escape")
    try story.expect("没有写入")
    #expect(try story.expectEnd() == 0)
  }

  // MARK: Interrupted

  @Test func `what was decided is there again the next time, and gone after publishing`() throws {
    let first = try desk.review()
    try first.press("Enter")
    try first.expect("待核 2")
    try first.press("q")
    try first.expect("再导入同一文件接着审")
    #expect(try first.expectEnd() == 0)
    #expect(!desk.isStoreThere)
    let second = try desk.review()
    try second.expect("接着上次")
    try second.expect("待核 2")
    // It goes on where it was left.
    #expect(try second.isChosen("(四)", in: "任务"))
    try second.press("U")
    try second.expect("待核 3")
    try second.press("Enter", "Enter", "Enter")
    try second.expect("全部核过")
    try publish(second)
    let reviews = desk.path("home/.local/state/duban/reviews")
    #expect(try FileManager.default.contentsOfDirectory(atPath: reviews).isEmpty)
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP])
  func `a review that was killed goes on where it was`(signal: Int32) throws {
    let killed = try PseudoTerminal(size: "140x40", desk.duban(["import", desk.path("通知.docx")]))
    try killed.expect("入库")
    killed.type("\r")
    // Only what changes is written, so that the kept file tells when the step is done.
    let reviews = desk.path("home/.local/state/duban/reviews")
    let isKept = wait(.seconds(60)) {
      killed.readAll(.milliseconds(20))
      return (try? FileManager.default.contentsOfDirectory(atPath: reviews))?.count == 1
    }
    #expect(isKept)
    killed.send(signal)
    _ = try killed.end()
    #expect(!desk.isStoreThere)
    let story = try desk.review()
    try story.expect("接着上次")
    try story.expect("待核 2")
  }

  @Test func `another document under the same name begins anew, and the first is not lost`() throws {
    let first = try desk.review()
    try first.press("Enter")
    try first.expect("待核 2")
    // What is reviewed is what was read when the review began.
    try desk.put(word: Notice.text.replacing("城市公厕26座", with: "旅游厕所9座"))
    try first.press("j", "k")
    try first.expect("新建城市公厕26座以上")
    try first.press("q")
    try first.expectEnd()
    let second = try desk.review()
    try second.expect("待核 3")
    try second.press("q")
    try second.expectEnd()
    try desk.put(word: Notice.text)
    let third = try desk.review()
    try third.expect("接着上次")
    try third.expect("待核 2")
  }

  // MARK: With others

  @Test func `of two reviews of one document the second is told that the plan is there`() throws {
    let (first, second) = (try desk.review(), try desk.review())
    try first.press("Enter", "Enter", "Enter")
    try first.expect("全部核过")
    try publish(first)
    // The matter that is decided, not the field in doubt of the next one.
    try second.press("Enter", "Enter", "k", "x")
    try second.expect("整条去掉")
    try second.press("w")
    try second.expect("一次写入数据文件")
    try second.press("Enter")
    try second.expect("linjiang-2026")
    // It stays in the review, and nothing of the first one's plan is changed.
    try second.press("j")
    try second.expect("导入审核")
    #expect(try desk.run("list", "tasks").output.contains("改造农贸市场4个"))
    // What the second one decided is kept.
    try second.press("q")
    try second.expectEnd()
    let replaced = try desk.review(options: ["--replace"])
    try replaced.expect("接着上次")
    try publish(replaced)
    #expect(try !desk.run("list", "tasks").output.contains("改造农贸市场4个"))
  }

  @Test(.enabled(if: StoreLock.exists)) func `a review is not lost while another program is writing to the store`()
    throws
  {
    try desk.put(word: Notice.plain.replacing("公共服务提升", with: "营商环境"), as: "另一.docx")
    #expect(try desk.run("import", desk.path("另一.docx")).status == 0)
    let story = try desk.review()
    try story.press("Enter", "Enter", "Enter")
    try story.expect("全部核过")
    let writer = try StoreLock(desk.store)
    try story.press("w")
    try story.expect("一次写入数据文件")
    try story.press("Enter")
    try story.expect("the reason") { $0.contains("导入审核") && !$0.contains("一次写入") && $0.contains("另一程序正在写入") }
    writer.release()
    try publish(story)
    #expect(try desk.run("list", "tasks").output.contains("改造农贸市场4个"))
  }

  // MARK: Terminals

  @Test func `it fits every size, and comes back whole from one that is too small`() throws {
    let story = try desk.review()
    try story.press("Enter")
    try story.expect("待核 2")
    for size in ["40x12", "200x60", "80x24", "39x11", "1x24", "24x1", "1x1", "60x16"] as [TerminalSize] {
      try story.resize(to: size)
      if size.columns >= 40, size.rows >= 12 {
        try story.expect("the review at \(size)") { screen in
          let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
          return screen.contains("待核 2") && screen.contains("原文") && lines.count == size.rows
            && (lines.last ?? "").contains("认可")
        }
      } else if size.columns > 20 {
        try story.expect("窗口太小")
      }
      usleep(100_000)
      #expect(story.exitStatus == nil, "\(size)")
    }
    try story.resize(to: "140x40")
    try story.expect("the review at 140x40") { screen in
      screen.contains("待核 2") && screen.split(separator: "\n", omittingEmptySubsequences: false).count == 40
    }
    #expect(try story.isChosen("(四)", in: "任务"))
    // Also with a window open.
    try story.press("e")
    try story.expect("enter 改")
    try story.fill("9月底")
    try story.resize(to: "40x12")
    try story.expect("the window at 40x12") { $0.contains("9月底") && $0.contains("enter") }
    try story.resize(to: "200x60")
    try story.expect("9月底")
  }

  @Test(arguments: [["LANG": "C"], ["LC_ALL": "POSIX"], ["LANG": "nonsense"]])
  func `it is shown in every locale`(locale: [String: String]) throws {
    let story = try desk.review(environment: locale)
    try story.press("n")
    try story.expect("新任务")
    try story.type("新建便民点")
    try story.press("Enter")
    try story.expect("任务8")
  }

  @Test(arguments: ["1x1", "1x24", "80x1", "39x12"] as [TerminalSize])
  func `a terminal that is too small from the beginning harms nothing`(size: TerminalSize) throws {
    let story = try Story(size: size, desk.duban(["import", desk.path("通知.docx")]))
    usleep(1_500_000)
    try story.resize(to: "100x30")
    try story.expectReview()
    try story.expect("待核 3")
  }

  @Test func `without a home it works, and nothing is kept`() throws {
    let program = desk.duban(["import", desk.path("通知.docx")])
    let homeless = Program(
      path: "/usr/bin/env", arguments: ["-u", "HOME", program.path] + program.arguments,
      environment: program.environment)
    let story = try Story(size: "140x40", homeless)
    try story.expectReview()
    try story.press("Enter")
    try story.expect("待核 2")
    try publish(story)
  }

  // MARK: By hand

  @Test func `a plan is written by hand to its board`() throws {
    let story = try Story(size: "140x40", desk.duban(["new"]))
    try story.expect("标题")
    try story.type("临江市绿化方案")
    try story.press("Enter")
    try story.expect("地区")
    try story.type("临江市")
    try story.press("Enter")
    try story.expect("起止")
    try story.type("2026")
    try story.press("Enter")
    try story.expect("n 加第一项任务")
    try story.press("n")
    try story.expect("enter 加上")
    try story.type("新建口袋公园6个")
    try story.press("Enter")
    try story.expect("任务1")
    // Its fields: target, unit, milestone, in the words of plans.
    try publish(story)
    try story.expect("新建口袋公园6个")
    #expect(try desk.run("list", "tasks").output.contains("新建口袋公园6个"))
  }
}
