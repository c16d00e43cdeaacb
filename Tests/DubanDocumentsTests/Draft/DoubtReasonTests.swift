import DubanCore
import Testing

@testable import DubanDocuments

/// Whatever is in doubt says why, and what can be read but in one way is not asked.
@Suite struct `The reason of a doubt` {
  private func draft(_ items: String...) -> PlanDraft {
    var document = SourceDocument(format: .text)
    let lines = ["临江市人民政府办公室关于印发临江市2026年工作要点的通知", "一、重点任务"] + items
    for (index, line) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test(
    arguments: [
      ("1.建桥两座左右。（市交通局）", DraftField.target(0), "数值是用汉字写的"),
      ("1.春节前完成清欠2笔，12月底前全部办结。（市人社局）", .milestone(0), "“春节前”没有写日期，暂按 2026-02-16"),
      ("1.完成清欠，春节前完成。（市人社局）", .due, "没有写日期，是 2026-02-16 之前吗？"),
      ("1.4月底前完成摸底调查，加强日常管护工作。（市城管局）", .due, "是整项的期限，还是其中一步的日期？"),
    ] as [(String, DraftField, String)])
  func `stands at its field`(_ item: String, _ field: DraftField, _ reason: String) throws {
    let shown = try #require(draft(item).fields(at: .task([0]), .chinese).first { $0.field == field })
    #expect(shown.confidence < .sure)
    #expect(shown.question == reason)
  }

  @Test func `is gone with the doubt`() throws {
    var draft = draft("1.建桥两座左右。（市交通局）")
    draft.tasks[0].targets[0].accept()
    #expect(draft.fields(at: .task([0]), .chinese).allSatisfy { $0.question == nil })
  }

  @Test func `of money tells what was taken`() throws {
    var draft = draft("1.新建公园3个。（市住建局）")
    let funding = Funding(id: "", name: Name("资金"), total: Target.Quantity(Figure(800), unit: "万元"))
    draft.tasks[0].funding = [Guess(funding, from: Passage("省级500，市级300", at: .line(3)), confidence: .likely)]
    let field = draft.fields(at: .task([0]), .chinese).first { $0.field == .funding(0) }
    #expect(field?.question == "单位没有写在这里，暂按万元")
  }

  @Test(arguments: ["春节前", "国庆节前"]) func `of a feast is asked with its day in the plan`(_ words: String) {
    let questions = draft("1.完成清欠，\(words)完成。（市人社局）").openQuestions.filter { $0.kind == .due }
    #expect(questions.map(\.readings) == [[words, words == "春节前" ? "2026-02-16" : "2026-09-30"]])
  }

  @Test(arguments: [
    "1.每季度召开一次调度会。（市发改委）", "1.开展安全检查，每年两次。（市应急局）", "1.开展抽检，半年一次。（市市场监管局）", "1.每月检查3次。（市应急局）",
  ])
  func `is none where how often is plain`(_ item: String) {
    let draft = draft(item)
    #expect(draft.tasks.first?.isUncertain == false)
    #expect(draft.tasks.first?.targets.count == 1)
  }
}
