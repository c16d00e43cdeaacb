import DubanCore
import DubanDocuments
import Testing

/// Columns of years, numbers merged beside titles, tables whose cells are lines with strokes.
@Suite struct `Columns of years and merged numbers` {
  private func read(_ lines: [String], from: Int, to: Int) -> TableReading {
    var context = TableSketch.context
    if let start = Day(from, 1, 1), let end = Day(to, 12, 31) { context.period = Period(start: start, end: end) }
    return TableRecognizer(context: context).read(TableSketch.table(lines))
  }

  @Test func `words below years are steps at their ends`() {
    let reading = read(
      [
        "序号 | 主要任务 | 年度目标 | < | < | 牵头单位", "^ | ^ | 2025年 | 2026年 | 2027年 | ^",
        "1 | 建设海洋牧场 | 1个 | 累计2个 | 累计3个 | 市渔业局", "2 | 改造网箱 | 完成200口 | 完成300口 | 完成300口 | 市渔业局",
        "3 | 创建度假区 | 完成规划 | 通过评审 | 创建成功 | 市文旅局",
      ], from: 2025, to: 2027)
    #expect(
      reading.tasks.map { $0.milestones.map(\.value.due.year) } == [
        [2025, 2026, 2027], [2025, 2026, 2027], [2025, 2026, 2027],
      ])
    #expect(reading.tasks.map { $0.targets.map(\.value.value) } == [[Figure(3)], [Figure(800)], []])
    #expect(
      reading.tasks[0].milestones.map { $0.value.criteria.map(\.basis) } == [
        [.cumulative], [.cumulative], [.cumulative],
      ])
    #expect(
      reading.tasks[1].milestones.map { $0.value.criteria.map(\.basis) } == [[.increment], [.increment], [.increment]])
    #expect(reading.tasks.flatMap(\.targets).allSatisfy { $0.confidence < .sure })
  }

  @Test func `the yearly figures of a level are not added up`() {
    let reading = read(
      [
        "序号 | 主要任务 | 2025年 | 2026年 | 2027年 | 牵头单位 | 完成时限", "1 | 装备产值（亿元） | 120 | 150 | 180 | 市工信局 | 2027年底",
        "2 | 新增泊位（个） | 2 | 3 | 5 | 市港口局 | 2027年底",
      ], from: 2025, to: 2027)
    #expect(reading.tasks.map { $0.targets.map(\.value.value) } == [[Figure(180)], [Figure(10)]])
    #expect(reading.tasks.map { $0.targets.map(\.value.unit) } == [["亿元"], ["个"]])
  }

  @Test func `a year before the plan is a base, and what all years come to a remark`() {
    let reading = read(
      [
        "序号 | 指标名称 | 2020年 | 2025年 | 年均/累计 | 指标属性", "1 | 优良水体比例（%） | 82.4 | 90以上 | — | 约束性",
        "2 | 浓度下降（%） | — | — | 12 | 约束性", "3 | 非化石能源比例（%） | 14.5 | 18左右 | 3.5 | 预期性",
      ], from: 2021, to: 2025)
    #expect(reading.indicators.map(\.target.value.value) == [Figure(90), Figure(12), Figure(18)])
    #expect(reading.indicators.allSatisfy { $0.target.value.years.isEmpty })
    #expect(reading.indicators[0].target.value.notes.contains("2020年：82.4"))
    #expect(reading.indicators[2].target.value.notes.contains("年均/累计：3.5"))
  }

  @Test func `numbers merged beside titles count the titles`() {
    let reading = TableSketch.read(
      "序号 | 重点任务 | 具体举措 | 责任单位", "1 | 高效办成一件事 | ①新增主题15个 | 区审批局", "^ | ^ | ②设置窗口21个 | 区审批局",
      "2 | 压缩时限 | 审批压缩至3天以内 | 区住建局", "3 | 规范中介 | 开展评价2次 | 区审批局", "4 | 用地保障 | 盘活用地800亩 | 区资规局")
    #expect(reading.tasks.map(\.title.value) == ["高效办成一件事", "压缩时限", "规范中介", "用地保障"])
    #expect(reading.tasks.map(\.children.count) == [2, 0, 0, 0])
  }

  @Test func `cells that are lines with strokes make a table`() {
    let reading = TableSketch.flattened(
      "序号 |\n主要任务 |\n全年目标任务 |\n牵头单位 |\n备注 |\n1 |\n优化背街小巷 |\n50条 |\n区城管局 |\n||\n2 |\n新建口袋\n公园 |\n8个 |\n区园林局 |\n|"
        .replacing("||", with: "|"))
    #expect(reading.tasks.map(\.title.value) == ["优化背街小巷", "新建口袋公园"])
    #expect(reading.tasks.map { $0.targets.map(\.value.value) } == [[Figure(50)], [Figure(8)]])
    #expect(TableSketch.flattened("甲 |\n乙 |\n丙 |\n1 |\n二 |").tasks.isEmpty)
  }

  @Test func `who assesses an indicator supplies its figure, which is asked`() {
    let reading = TableSketch.read(
      "序号 | 考核指标 | 目标值 | 分值 | 考核单位", "1 | 粮食总产量 | ≥32万吨 | 20 | 县统计局", "2 | 满意率 | 96%以上 | 25 | 县信访局")
    #expect(reading.indicators.map { $0.sources.map(\.value) } == [["县统计局"], ["县信访局"]])
    #expect(reading.indicators.flatMap(\.sources).allSatisfy { $0.confidence == .likely })
  }
}
