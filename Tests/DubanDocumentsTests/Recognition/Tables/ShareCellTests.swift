import DubanCore
import Testing

@testable import DubanDocuments

/// Shares alone in cells below quarters: how far a rate is to be.
@Suite struct `Cells of shares below quarters` {
  private func told(_ task: TaskDraft) -> [String] {
    task.milestones.map { milestone in
      milestone.value.criteria.map { "\($0.name) \($0.value)\($0.unit ?? "") \($0.basis)" }.joined(separator: ", ")
    }
  }

  @Test func `measure the rate that the row tells`() throws {
    let reading = TableSketch.read(
      "序号|工作任务|年度目标|一季度|二季度|三季度|四季度|责任单位", "1|自来水覆盖率|85%|70%|75%|≥80%|85%|县水利局",
      "2|污水处理率||60%|65%||80%|县住建局", "3|新建公园|10个|20%|50%|80%|100%|县城管局", "4|改造道路|20公里|开工|完成5公里||完工|县交通局")
    try #require(reading.tasks.count == 4)
    #expect(
      told(reading.tasks[0]) == [
        "自来水覆盖率 70% rate", "自来水覆盖率 75% rate", "自来水覆盖率 80% rate", "自来水覆盖率 85% rate",
      ])
    #expect(told(reading.tasks[1]) == ["污水处理率 60% rate", "污水处理率 65% rate", "污水处理率 80% rate"])
    #expect(told(reading.tasks[2]).first == "完成率 20% rate")
    #expect(told(reading.tasks[3]).first == "")
  }

  @Test func `measure two rates in their order`() throws {
    let reading = TableSketch.read(
      "序号|工作任务|年度目标|一季度|二季度|责任单位", "1|农村环境整治|污水处理率达到85%、垃圾清运率达到98%|75%/95%|80%/98%|县住建局")
    try #require(!reading.tasks.isEmpty)
    #expect(
      told(reading.tasks[0]) == [
        "污水处理率 75% rate, 垃圾清运率 95% rate", "污水处理率 80% rate, 垃圾清运率 98% rate",
      ])
  }
}
