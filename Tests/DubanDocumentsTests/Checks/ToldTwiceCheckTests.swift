import DubanCore
import DubanDiagnostics
import Testing

@Suite struct `Rule: a quantity told twice is linked, and told alike` {
  private static let faults = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 500, unit: "个"}]}
    """#,
    // An aim is held against the one task that has its quantity, by shorter names as well.
    #"""
    indicators:
      - {id: i1, name: 口袋公园, target: {kind: exactly, basis: amount, value: 12, unit: 个}}
    tasks:
      - {id: "1", title: 新建口袋公园10个, targets: [{name: 口袋公园, kind: exactly, basis: amount, value: 10, unit: 个}]}
    """#,
    #"""
    indicators:
      - {id: i1, name: 口袋公园, target: {kind: atLeast, basis: amount, value: 12, unit: 个}}
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新建口袋公园, kind: exactly, basis: amount, value: 10, unit: 个}]}
    """#,
  ]

  private static let sound = [
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个", sameAs: "1"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 300, unit: "个"}]}
      - {id: "3", title: 任务丙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 200, unit: "个"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 培训, kind: exactly, basis: amount, value: 4, unit: "场"}]}
      - {id: "2", title: 任务乙, targets: [{name: 培训, kind: exactly, basis: amount, value: 5, unit: "场"}]}
    """#,
    #"""
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 400, unit: "个"}]}
      - {id: "2", title: 任务乙, targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: 2, unit: "万平方米"}]}
    """#,
    // Several tasks share the aim between them.
    #"""
    indicators:
      - {id: i1, name: 口袋公园, target: {kind: exactly, basis: amount, value: 12, unit: 个}}
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 口袋公园, kind: exactly, basis: amount, value: 7, unit: 个}]}
      - {id: "2", title: 任务乙, targets: [{name: 口袋公园, kind: exactly, basis: amount, value: 5, unit: 个}]}
    """#,
    // More than is aimed at holds it; another unit, another day and another deed are other quantities.
    #"""
    indicators:
      - {id: i1, name: 口袋公园, target: {kind: atLeast, basis: amount, value: 12, unit: 个}}
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 口袋公园, kind: exactly, basis: amount, value: 15, unit: 个}]}
    """#,
    #"""
    indicators:
      - {id: i1, name: 口袋公园, target: {kind: exactly, basis: amount, value: 12, unit: 个}}
    tasks:
      - {id: "1", title: 任务甲, targets: [{name: 口袋公园, kind: exactly, basis: amount, value: 30, unit: 亩}]}
      - {id: "2", title: 任务乙, targets: [{name: 口袋公园, kind: exactly, basis: amount, value: 6, unit: 个, due: 2024-06-30}]}
    """#,
    #"""
    indicators:
      - id: i1
        name: 城市公厕
        target: {kind: exactly, basis: amount, value: 12, unit: 座}
        origin: {line: 3, text: 新建城市公厕12座}
    tasks:
      - id: "1"
        title: 改造城市公厕
        text: 改造城市公厕20座。
        targets: [{name: 城市公厕, kind: exactly, basis: amount, value: 20, unit: 座}]
    """#,
  ]

  @Test(arguments: faults)
  func `a fault is found`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.toldTwice).count == 1)
  }

  @Test(arguments: sound)
  func `what may be meant is left alone`(_ body: String) throws {
    #expect(try RulePlan(body).findings(.toldTwice).messages == [])
  }

  /// An introduction over one task.
  private static func notice(_ introduction: String, _ task: String) -> RuleDocument {
    RuleDocument(
      """
      青石县2026年绿化工作方案
      青政办发〔2026〕12号

      \(introduction)

      一、重点任务
      1.\(task)（责任单位：县住建局）
      2.改造滨河绿道30公里。（责任单位：县交通局）

      青石县人民政府办公室
      2026年2月10日
      """)
  }

  @Test(arguments: [
    ("为推进绿化工作，2026年全县新建口袋公园12个，改造滨河绿道30公里，现制定本方案。", "新建口袋公园10个。"),
    ("一、工作目标\n2026年，全县新建口袋公园12个。", "新建口袋公园10个。"),
  ])
  func `an aim in the text that says another figure than its task is found, with both places`(
    _ introduction: String, _ task: String
  ) throws {
    let found = try Self.notice(introduction, task).findings(.toldTwice)
    #expect(found.count == 1 && found.first?.other != nil, "\(found.messages)")
    let sentence = found.first?.sentence(.chinese) ?? ""
    #expect(sentence.contains("12 个") && sentence.contains("10 个"), "\(sentence)")
  }

  @Test(arguments: [
    ("2026年全县新建口袋公园10个，现制定本方案。", "新建口袋公园10个。"), ("2025年，全县已新建口袋公园12个。", "新建口袋公园10个。"),
    ("截至去年底，全县共有口袋公园112个。", "新建口袋公园10个。"),
    ("2026年全县改造口袋公园12个。", "新建口袋公园10个。"), ("2025年，全县新建口袋公园12个，各项工作取得进展。", "新建口袋公园10个。"),
    ("全县口袋公园12个，分布均匀。", "新建口袋公园10个。"),
  ])
  func `what the text tells of another year, another deed or alike is left alone`(
    _ introduction: String, _ task: String
  ) throws {
    #expect(try Self.notice(introduction, task).findings(.toldTwice).messages == [])
  }

  @Test(arguments: faults)
  func `what is acknowledged is not told`(_ body: String) throws {
    #expect(try RulePlan(body).acknowledging(.toldTwice).findings(.toldTwice).messages == [])
  }
}
