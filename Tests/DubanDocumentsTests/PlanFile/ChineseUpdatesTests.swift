import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

/// Files of updates in Chinese words.
@Suite struct `Updates file in Chinese` {
  private func read(_ events: String) throws -> Reading<UpdatesFile> {
    let text = "更新: 1\n方案: example-2024\n演示: 是\n提示: 演示数据\n演示日: 2024年10月15日\n记录:\n" + events
    return UpdatesFileReader.read([UInt8](text.utf8), file: "u.yaml", plan: try TestFiles.canonicalPlan())
  }

  @Test func `every step may be told in Chinese`() throws {
    let events = """
        - {日期: 2024-04-02, 时间: "09:30", 填报人: 甲, 事项: 1-1, 填报: {状态: 推进中, 数值: {老旧小区: 12个}}}
        - {日期: 2024年4月3日, 填报人: 甲, 事项: i1, 填报: {数值: {数值: 49}}}
        - {日期: 2024-04-04, 填报人: 甲, 事项: 1-1/Q1, 截至: 昨天, 确认: 是}
        - {日期: 2024-04-05, 填报人: 甲, 事项: 1-1/f1, 拨付: 0.5亿元}
        - {日期: 2024-04-06, 填报人: 甲, 事项: 1-1, 延期: {延期至: 2024年12月底, 批准人: 市政府}}
        - {日期: 2024-04-07, 填报人: 甲, 事项: 1-1, 批注: 是, 备注: 看过}
        - {日期: 2024-04-08, 填报人: 甲, 事项: 1-1, 暂缓: 是}
        - {日期: 2024-04-09, 填报人: 甲, 事项: 1-1, 恢复: 是}
        - {日期: 2024-04-10, 填报人: 甲, 事项: 1-1, 退回: 是, 备注: 数据不全}
        - {日期: 2024-04-11, 填报人: 甲, 事项: 1-1, 办结: 是, 仍要办理: 是, 备注: 已验收}

      """
    let reading = try read(events)
    #expect(reading.diagnostics.messages == [])
    let updates = try #require(reading.value).updates
    #expect(
      updates.map(\.change.step) == [
        .report, .report, .confirm, .pay, .extend, .remark, .suspend, .resume, .sendBack, .close,
      ])
    #expect(updates[2].on.description == "2024-04-03")
    #expect(reading.value?.simulated == true && reading.value?.reviewDay?.description == "2024-10-15")
  }

  @Test func `faults are told in the words of the file, with the right line`() throws {
    let diagnostics = try read("  - {日期: 2024-04-02, 填报人: 甲, 事项: 1-2, 办结: 否}\n").diagnostics
    #expect(
      diagnostics.map(\.correction?.text) == [
        "  - {日期: 2024-04-02, 填报人: 甲, 事项: \"1-1\", 办结: 否}", "  - {日期: 2024-04-02, 填报人: 甲, 事项: 1-2, 办结: 是}",
      ])
    let missing = try read("  - {日期: 2024-04-02, 事项: 1-1, 暂缓: 是}\n").diagnostics
    #expect(missing.map { $0.sentence(.chinese) } == ["缺少“填报人”"])
  }
}
