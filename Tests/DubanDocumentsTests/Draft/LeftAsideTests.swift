import DubanCore
@testable import DubanDocuments
import Testing

/// What a report tells of what was not taken over: rows of sums and words of navigation as what they are, all else with its words.
@Suite struct `What was left aside` {
  private static func cell(_ row: Int, _ column: Int, _ text: String) -> Passage {
    Passage(text, at: .cell(table: 1, row: row, column: column))
  }

  @Test func `rows of sums are counted with all of their cells`() {
    let left = LeftAside([
      Self.cell(3, 1, "小计"), Self.cell(3, 4, "100"), Self.cell(5, 1, "合 计"), Self.cell(5, 3, "45"),
      Self.cell(5, 4, "2100"),
      Self.cell(4, 6, "另行通知"),
    ])
    #expect(left.sums == 2 && left.items.map(\.text) == ["另行通知"] && left.navigation == 0)
    #expect(left.lines(.chinese) == ["合计行 2"])
  }

  @Test func `a sum on lines of its own takes the figures behind it`() {
    let lines = ["总计", "45", "2100万元", "联系人另行通知", "300"].enumerated().map { Passage($1, at: .line($0 + 7)) }
    let left = LeftAside(lines)
    #expect(left.sums == 1 && left.items.map(\.text) == ["联系人另行通知", "300"])
    #expect(LeftAside([Passage("合计：45个，2100万元", at: .line(3))]).sums == 1)
  }

  @Test(arguments: ["首页", "当前位置：首页 > 政务公开", "打印", "关闭", "分享", "字体大小", "【大 中 小】", "打印 | 关闭窗口", "上一篇：某通知"])
  func `words of navigation are counted`(_ text: String) {
    let left = LeftAside([Passage(text, at: .paragraph(2))])
    #expect(left.navigation == 1 && left.items.isEmpty && left.lines(.chinese) == ["网页导航 1"])
    #expect(left.kind(of: Passage(text, at: .paragraph(2))) == "navigation")
  }

  @Test(arguments: [
    "大", "中", "打印机购置经费另行安排", "关闭小煤矿3处", "合计投资2100万元，由市财政统筹安排。", "分享经济发展有关工作由市发改委另行部署", "45",
    "各项任务合计完成情况由督查室汇总上报",
  ])
  func `what a document says is told with its words`(_ text: String) {
    let left = LeftAside([Passage(text, at: .paragraph(2))])
    #expect(left.items.map(\.text) == [text] && left.lines(.chinese).isEmpty)
    #expect(left.kind(of: Passage(text, at: .paragraph(2))) == nil)
  }

  @Test func `a long text is cut behind a sentence, else behind a comma, and never longer than asked`() {
    let sentence = String(repeating: "推进", count: 10)
    let sentences = (0..<8).map { _ in sentence + "。" }.joined()
    #expect(OpenQuestion.shortened(sentences) == sentence + "。" + sentence + "。" + sentence + "。…")
    let commas = (0..<8).map { _ in sentence + "，" }.joined()
    #expect(OpenQuestion.shortened(commas) == sentence + "，" + sentence + "，" + sentence + "，…")
    let plain = String(repeating: "推进", count: 100)
    #expect(OpenQuestion.shortened(plain).count == 80 && OpenQuestion.shortened(plain).hasSuffix("推…"))
    #expect(OpenQuestion.shortened(sentences, to: 24).count == 24)
    #expect(OpenQuestion.shortened(sentence) == sentence)
  }
}
