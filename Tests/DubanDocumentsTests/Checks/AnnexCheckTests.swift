import DubanCore
import DubanDiagnostics
import Testing

@Suite struct `Rule: the body of a document and its annex say the same` {
  /// A notice whose annex lists the tasks of its body again.
  private static func notice(_ rows: [(String, String, String)]) -> RuleDocument {
    let table = rows.enumerated().map { "\($0 + 1)\t\($1.0)\t\($1.1)\t\($1.2)" }.joined(separator: "\n")
    return RuleDocument(
      """
      青石县2026年绿化工作方案
      青政办发〔2026〕12号

      一、重点任务
      1.新建口袋公园12个。（责任单位：县住建局）
      2.改造滨河绿道30公里。（责任单位：县交通局）
      3.提升龙泉路街景。（责任单位：县城管局）

      青石县人民政府办公室
      2026年2月10日

      附件
      青石县2026年绿化任务分解表
      序号\t工作任务\t目标\t责任单位
      \(table)
      """)
  }

  private static let sound = [
    ("新建口袋公园", "12个", "县住建局"), ("改造滨河绿道", "30公里", "县交通局"), ("提升龙泉路街景", "年内完成", "县城管局"),
  ]

  private static func changed(_ row: Int, _ to: (String, String, String)) -> RuleDocument {
    var rows = sound
    rows[row] = to
    return notice(rows)
  }

  @Test func `what agrees is left alone`() throws {
    #expect(try Self.notice(Self.sound).findings(.annex).messages == [])
  }

  @Test func `another figure is found, with both places`() throws {
    let findings = try Self.changed(0, ("新建口袋公园", "10个", "县住建局")).findings(.annex)
    #expect(findings.count == 1)
    #expect(findings.first?.sentence(.chinese).contains("12个") == true)
    #expect(findings.first?.place.line == 5 && findings.first?.other?.line != 5)
  }

  @Test func `another measure is found`() throws {
    #expect(try Self.changed(1, ("改造滨河绿道", "30米", "县交通局")).findings(.annex).count == 1)
  }

  @Test func `another unit is found`() throws {
    #expect(try Self.changed(0, ("新建口袋公园", "12个", "县水利局")).findings(.annex).count == 1)
  }

  @Test func `another name is found`() throws {
    #expect(try Self.changed(2, ("提升龙泉街街景", "年内完成", "县城管局")).findings(.annex).count == 1)
  }

  @Test func `a short name, another word of counting and a task of the annex alone are left alone`() throws {
    #expect(try Self.changed(0, ("新建口袋公园", "12个", "县住房和城乡建设局")).findings(.annex).messages == [])
    #expect(try Self.notice(Self.sound + [("补植行道树", "800株", "县林业局")]).findings(.annex).messages == [])
    #expect(try Self.changed(2, ("提升龙泉路街景", "年内完成", "县城管局、县公安局")).findings(.annex).messages == [])
  }

  @Test func `a notice without a table in its annex is left alone`() throws {
    let notice = RuleDocument("青石县2026年绿化工作方案\n\n一、重点任务\n1.新建口袋公园12个。（责任单位：县住建局）\n\n附件\n青石县绿化领导小组名单\n")
    #expect(try notice.findings(.annex).messages == [])
  }
}
