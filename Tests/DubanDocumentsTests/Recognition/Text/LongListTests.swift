import DubanCore
import DubanDocuments
import Testing

/// Lists of hundreds of units: whole, or cut between two names and said so; never within a name.
@Suite struct `Long lists of units` {
  private static func names(_ count: Int) -> [String] {
    let heads = ["东", "西", "南", "北", "中", "上", "下", "前", "后", "左"]
    let tails = ["河", "山", "桥", "口", "塘", "坝", "湾", "岭", "坪", "洲"]
    return (0..<count).map { index in
      heads[index % 10] + tails[index / 10 % 10] + heads[index / 100 % 10] + tails[index / 1000 % 10] + "镇人民政府"
    }
  }

  private static func draft(_ line: String) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, text) in ["青山县2026年工作要点", "一、重点任务", line, "2.修路20公里。（牵头单位：县交通局）"].enumerated() {
      document.blocks.append(.paragraph(.init(text, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test(
    arguments: [60, 290, 310, 900],
    [
      ("1.新建公厕10座。（牵头单位：县城管局；配合单位：", "）"), ("1.新建公厕10座。（县城管局牵头，", "配合）"),
      ("1.新建公厕10座。\n责任单位：县城管局、", "。"), ("1.新建公厕10座。（", "）"), ("1.新建公厕10座。责任单位：县城管局、", ""),
    ])
  func `are read whole`(_ count: Int, _ frame: (head: String, tail: String)) {
    let names = Self.names(count)
    let draft = Self.draft(frame.head + names.joined(separator: "、") + frame.tail)
    let task = draft.tasks.first
    let units = ((task?.leads ?? []) + (task?.responsible ?? []) + (task?.cooperating ?? [])).map(\.value)
    #expect(units.filter { $0 != "县城管局" } == names)
    #expect(draft.tasks.count == 2)
  }

  @Test(arguments: [310, 900]) func `that are never closed are cut between two names, and that is told`(_ count: Int) {
    let names = Self.names(count)
    let draft = Self.draft("1.新建公厕10座。（牵头单位：县城管局；配合单位：" + names.joined(separator: "、"))
    let known = Set(names + ["县城管局"])
    let task = draft.tasks.first
    let units = ((task?.leads ?? []) + (task?.responsible ?? []) + (task?.cooperating ?? [])).map(\.value)
    #expect(!units.isEmpty)
    #expect(units.allSatisfy(known.contains), "\(units.filter { !known.contains($0) })")
    #expect(units.count == count + 1 || !draft.openQuestions.isEmpty)
  }

  @Test(arguments: [20, 60, 310]) func `in a cell of a flattened table are read whole, and the table goes on behind it`(
    _ count: Int
  ) {
    let names = Self.names(count)
    let lines =
      ["青山县2026年工作要点任务分解", "序号", "任务", "主要内容", "牵头单位", "配合单位"] + [
        "1", "建设公厕", "新建公厕10座，达到二类标准。", "县城管局", names.joined(separator: "、"),
      ] + ["2", "修建公路", "修路3公里，年底前通车。", "县交通局", "县财政局"] + ["3", "植树造林", "植树3万棵，成活率达到90%。", "县林业局", "县财政局"]
    var document = SourceDocument(format: .text)
    for (index, text) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(text, origin: .line(index + 1))))
    }
    let tasks = PlanRecognizer.draft(of: document, today: Day(2026, 6, 1)).tasks
    #expect(tasks.map { $0.leads.map(\.value) } == [["县城管局"], ["县交通局"], ["县林业局"]])
    #expect(tasks.first?.cooperating.map(\.value) == names)
  }

  @Test func `a line as long that is no list of units ends a flattened table or stays a wording`() {
    let wording = "新建公厕10座，" + String(repeating: "完善管护机制，", count: 60) + "达到二类标准。"
    let lines =
      ["青山县2026年工作要点任务分解", "序号", "任务", "主要内容", "牵头单位", "配合单位"] + ["1", "建设公厕", wording, "县城管局", "县住建局"] + [
        "2", "修建公路", "修路3公里，年底前通车。", "县交通局", "县财政局",
      ] + ["3", "植树造林", "植树3万棵，成活率达到90%。", "县林业局", "县财政局"]
    var document = SourceDocument(format: .text)
    for (index, text) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(text, origin: .line(index + 1))))
    }
    let tasks = PlanRecognizer.draft(of: document, today: Day(2026, 6, 1)).tasks
    #expect(tasks.map { $0.cooperating.map(\.value) } == [["县住建局"], ["县财政局"], ["县财政局"]])
    #expect(tasks.first?.text?.value.contains("完善管护机制") == true)
  }
}
