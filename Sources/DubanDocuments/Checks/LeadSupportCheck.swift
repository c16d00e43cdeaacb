import DubanCore
import DubanDiagnostics

/// Rule: who leads, leads by the words of the text. Remark.
///
/// Only for plans that were read from a document, and only where its other tasks with leaders say so in their own sentences: a
/// document that tells once who leads (列第一位者为牵头单位) needs no word in each.
enum LeadSupportCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let led = source.plan.allTasks.filter { !$0.leads.isEmpty && $0.origin != nil }
    let silent = led.filter { task in
      let text = (task.origin?.text ?? "") + (task.text ?? "")
      // What was cut may have said it.
      return !words.contains(where: text.contains) && !text.hasSuffix("…") && text.contains("责任单位")
    }
    guard silent.count * 4 < led.count else { return [] }
    return silent.map { task in
      source.finding(
        .remark, at: .task(task.id), "“\(task.leads.joined(separator: "、"))”记为牵头，原文没有牵头字样",
        "\(task.leads.joined(separator: ", ")) is said to lead, but the text does not say so")
    }
  }

  private static let words = ["牵头", "主办", "主责", "第一责任", "总负责", "组织实施", "★", "*"]
}
