/// Tells documents that are no plans.
enum DocumentJudge {
  /// A circular or a report of what was reached; nil where it may be a plan.
  static func circular(_ head: DocumentHead) -> DocumentRefusal? {
    guard let title = head.title else { return nil }
    let words = [title.value, title.passage.text]
    let signs = [
      "情况的通报", "情况通报", "进展情况", "完成情况", "落实情况", "进展的通报", "督查通报", "工作总结", "情况的报告", "情况报告", "工作情况汇报", "进度通报", "进度的通报",
    ]
    guard
      words.contains(where: { text in
        signs.contains { text.contains($0) } || text.hasSuffix("通报") || text.hasSuffix("专报")
      })
    else { return nil }
    // 印发…完成情况考核办法 is a plan after all.
    if words.contains(where: { $0.contains("方案") || $0.contains("办法") || $0.contains("计划的通知") }) { return nil }
    return .circular(title.passage)
  }

  /// Why there is no task: the annex that the notice brings is not there, or there is none at all.
  static func withoutTasks(_ head: DocumentHead) -> DocumentRefusal {
    if let bringing = head.bringing { return .coverWithoutAnnex(bringing) }
    if let annex = head.annexes.first { return .coverWithoutAnnex(annex.passage) }
    return .noTasks
  }
}
