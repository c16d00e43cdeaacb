import DubanCore
import DubanDocuments
import Testing

/// Columns of money beside the whole are its sources, by their heads.
@Suite struct SourceColumnTests {
  private func told(_ reading: TableReading) -> [String] {
    reading.tasks.map { task in
      task.funding.map { funding in
        let sources = funding.value.sources.map {
          "\($0.name.chinese)\($0.value.map { "\($0)" } ?? "")\($0.unit ?? "")"
        }
        let total = funding.value.total.map { "\($0.value)\($0.unit ?? "")" } ?? "?"
        return ([total] + sources).joined(separator: " ")
      }.joined(separator: "; ")
    }
  }

  @Test func `each column is a source, and what no column tells is told by the cell`() {
    let reading = TableSketch.read(
      "序号 | 项目 | 主要内容 | 牵头单位 | 总投资（万元） | 其中：上级资金 | 县级财政 | 其他",
      "1 | 治理河道 | 治理河道86公里 | 县水利局 | 12000 | 5000 | 3000 | 银行贷款4000",
      "2 | 建设公厕 | 新建公厕8座 | 县城管局 | 640 | - | 640 | ",
      "3 | 增设食堂 | 增设食堂12处 | 县民政局 | 360 | 120 | 160 | 80")
    #expect(
      told(reading) == ["12000万元 上级资金5000 县级财政3000 银行贷款4000", "640万元 县级财政640", "360万元 上级资金120 县级财政160 其他80"])
    #expect(reading.ignored.isEmpty)
    #expect(reading.questions.isEmpty)
  }

  @Test func `all levels and the rest of them may have a column`() {
    let reading = TableSketch.read(
      "序号 | 项目 | 牵头单位 | 总投资（亿元） | 中央资金（万元） | 省级资金（万元） | 自筹资金（万元） | 银行贷款（亿元）",
      "1 | 新建公园10个 | 市住建局 | 1 | 300 | 200 | 500 | 0.9", "2 | 新建公厕8座 | 市城管局 | 2 | 0 | 100 | 100 | 1.98")
    #expect(
      told(reading) == [
        "1亿元 中央资金300万元 省级资金200万元 自筹资金500万元 银行贷款0.9", "2亿元 中央资金0万元 省级资金100万元 自筹资金100万元 银行贷款1.98",
      ])
    #expect(reading.ignored.isEmpty)
  }

  @Test func `the heads may stand on two rows, with the sum among them`() {
    let reading = TableSketch.read(
      "序号 | 项目 | 牵头单位 | 资金（万元） | < | < | <", "^ | ^ | ^ | 合计 | 省级资金 | 市级资金 | 社会资本",
      "1 | 新建公园10个 | 市住建局 | 900 | 300 | 200 | 400", "2 | 新建公厕8座 | 市城管局 | 500 | 100 | 100 | 300")
    #expect(told(reading) == ["900万元 省级资金300 市级资金200 社会资本400", "500万元 省级资金100 市级资金100 社会资本300"])
    #expect(reading.ignored.isEmpty)
  }

  @Test func `a single column of money stays what it is, and remarks stay remarks`() {
    let reading = TableSketch.read(
      "序号 | 项目 | 牵头单位 | 财政资金（万元） | 其他", "1 | 新建公园10个 | 市住建局 | 900 | 续建", "2 | 新建公厕8座 | 市城管局 | 500 | ")
    #expect(told(reading) == ["900万元", "500万元"])
    #expect(reading.ignored.map(\.text) == ["续建"])
  }

  @Test func `a sum that the rows do not come to is asked with its column and both figures`() {
    let reading = TableSketch.read(
      "序号 | 项目 | 牵头单位 | 总投资（万元） | 上级资金 | 县级财政", "1 | 新建公园10个 | 市住建局 | 900 | 300 | 600",
      "2 | 新建公厕8座 | 市城管局 | 500 | 100 | 400", "合计 | | | 1500 | 400 | 1000")
    #expect(reading.questions.map(\.kind) == [.funding])
    #expect(
      reading.questions.map { OpenQuestion.sentence($0, .chinese) }
        == ["资金“总投资（万元）合计1500”，暂按“原文写1500”，也可能是“各行相加1400”"])
  }
}
