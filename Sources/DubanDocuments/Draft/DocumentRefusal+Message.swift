package import DubanCore

extension DocumentRefusal {
  /// Why the document is no plan, and what to do.
  package func words(_ language: Language) -> String {
    switch self {
    case .coverWithoutAnnex(let passage):
      let quote = OpenQuestion.shortened(passage.text, to: 40)
      return language.pick(
        "这是只转发附件的通知（“\(quote)”），附件不在文件里，没有任务可读；请连同附件一起导入：duban import 通知 附件",
        "it only brings an annex ('\(quote)') that is not in the file, so there is no task to read; import it with its annex: duban import NOTICE ANNEX"
      )
    case .circular(let passage):
      let quote = OpenQuestion.shortened(passage.text, to: 40)
      return language.pick(
        "这是通报进展的文件（“\(quote)”），不是方案；其中的数字可填报到方案：duban import --updates 文件 --plan 方案编号",
        "it tells how far a plan has come ('\(quote)') and is no plan; report its figures with: duban import --updates FILE --plan ID"
      )
    case .noTasks:
      return language.pick(
        "文件里没有找到任务；请确认它是方案的正文或任务分解表",
        "no task was found in it; make sure that it is the plan's text or its table of tasks")
    }
  }
}
