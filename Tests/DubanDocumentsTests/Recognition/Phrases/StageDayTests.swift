import Testing

@testable import DubanCore
@testable import DubanDocuments

/// A day of one clause is not that of the whole; a feast beside a day only explains it.
@Suite struct `A day of one clause` {
  private static func words(_ reading: PhraseReading) -> [String] {
    reading.milestones.map { step in
      let figures = step.value.criteria.map { " \($0.value)\($0.unit ?? "")" }.joined()
      return "\(step.value.due) \(step.value.text)\(figures)"
    }
  }

  @Test(
    arguments: [
      (
        "建设社区食堂10个，4月底完成方案编制，12月底前投入使用。", ["2024-04-30 完成方案编制", "2024-12-31 投入使用"], "2024-12-31"
      ),
      ("改造老旧小区20个，4月底前完成设计。", ["2024-04-30 完成设计"], nil),
      ("推进城市更新，4月底前完成方案编制，组织实施改造。", ["2024-04-30 完成方案编制"], nil),
      ("4月底前出台工作方案，全面推进智慧停车建设。", ["2024-04-30 出台工作方案"], nil),
      ("实施危桥整治，3月底前完成摸底，分批整治到位。", ["2024-03-31 完成摸底"], nil),
      ("一期4月底上线，二期11月底上线。", ["2024-04-30 一期4月底上线", "2024-11-30 二期11月底上线"], "2024-11-30"),
      ("建设数据平台，4月底一期上线、11月底二期上线。", ["2024-04-30 一期上线", "2024-11-30 二期上线"], "2024-11-30"),
    ] as [(String, [String], String?)])
  func `is a step`(_ text: String, _ steps: [String], _ due: String?) {
    let reading = PhraseVectors.read(text)
    #expect(Self.words(reading) == steps)
    #expect(reading.due?.value.description == due)
  }

  /// The stage is the matter itself, only goes on, or all is finished by then.
  @Test(arguments: [
    ("4月底前完成方案编制。", "2024-04-30"), ("编制公园建设方案，4月底前完成方案编制。", "2024-04-30"),
    ("开展隐患排查，4月底前完成排查。", "2024-04-30"), ("4月底前完成方案编制，并报市政府审批。", "2024-04-30"),
    ("完成规划编制，4月底前完成。", "2024-04-30"), ("改造老旧小区，11月底前全面完成。", "2024-11-30"),
    ("新建学校2所，9月1日前全部投入使用。", "2024-09-01"), ("加强隐患排查。6月23日前对全区58座水库再排查一遍，建立台账。", "2024-06-23"),
    ("4月底前完成摸底，建立台账。", "2024-04-30"),
  ])
  func `is the whole's where nothing else is to be done`(_ text: String, _ due: String) {
    let reading = PhraseVectors.read(text)
    #expect(reading.due?.value.description == due)
    #expect(reading.due?.confidence == .sure)
  }

  @Test(arguments: ["4月底前完成摸底调查，加强日常管护工作。", "3月底前出台方案，严格落实责任制度。", "强化组织领导，4月底前完成选址。"])
  func `is asked where what else is told may be due by then`(_ text: String) {
    let due = PhraseVectors.read(text).due
    #expect(due?.confidence == .doubtful)
    #expect(due?.alternatives.map(\.description) == ["2024-12-31"])
  }

  @Test(arguments: [
    ("新建幼儿园5所，9月1日开学前投入使用3所，其余年底前投入使用。", ["2024-09-01 投入使用3所 3所", "2024-12-31 其余年底前投入使用"]),
    ("新建小学2所，9月1日秋季学期开学前投用1所。", ["2024-09-01 投用1所 1所"]),
    ("建设厕所8座，10月1日国庆节前建成3座。", ["2024-10-01 建成3座 3座"]),
  ])
  func `before a feast is that day`(_ text: String, _ steps: [String]) {
    let reading = PhraseVectors.read(text)
    #expect(Self.words(reading) == steps)
    #expect(reading.dueWords == nil)
    #expect(reading.targets.count == 1)
  }

  @Test(arguments: [
    ("春节前、国庆节前各一次", "春节前、国庆节前各一次"), ("春节前", "春节前"), ("国庆节前完成", "国庆节前"), ("长期", "长期"),
  ])
  func `of a limit in words is kept whole`(_ cell: String, _ words: String) {
    let due = PhraseReader(context: PhraseVectors.year).readDue(cell: Passage(cell, at: .line(1)))
    #expect(due.words?.value == words)
    #expect(due.due == nil)
  }

  @Test(arguments: [
    ("每季度", Confidence.sure), ("每月", .sure), ("每季度一次", .sure), ("半年一次", .sure), ("按季度推进", .sure), ("每月25日前", .sure),
    ("春节前", .likely), ("视情况而定", .likely), ("每季度视情况而定", .likely), ("月度", .likely),
  ])
  func `of a limit is asked only where it is not plain how often`(_ cell: String, _ confidence: Confidence) {
    let due = PhraseReader(context: PhraseVectors.year).readDue(cell: Passage(cell, at: .line(1)))
    #expect(due.words?.confidence == confidence)
    #expect(due.due == nil)
  }

  @Test func `in a cell before a feast is that day`() {
    let due = PhraseReader(context: PhraseVectors.year).readDue(cell: Passage("9月1日开学前投入使用", at: .line(1)))
    #expect(due.due?.value == Day(2024, 9, 1))
    #expect(due.words == nil)
  }
}
