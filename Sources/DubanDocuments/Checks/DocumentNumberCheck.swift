import DubanCore
import DubanDiagnostics

/// Rule: a document that is cited by its number is cited by the whole of it. Remark: 〔2022〕号, 〔〕5号.
enum DocumentNumberCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let plan = source.plan
    var texts: [(PlanSpot, String?)] = [(.header, plan.documentNumber), (.header, plan.title.chinese)]
    texts += plan.allTasks.flatMap { [(.task($0.id), $0.text), (.task($0.id), $0.origin?.text)] }
    texts += plan.duties.map { (.duty($0.id), $0.origin?.text) }
    var told: Set<PlanSpot> = []
    return texts.compactMap { spot, text in
      guard let text, let broken = brokenNumber(in: text), told.insert(spot).inserted else { return nil }
      return source.finding(
        .remark, at: spot, "文号不全：「\(broken)」", "the number of a document is not whole: '\(broken)'")
    }
  }

  /// The first number in `text` that lacks its year or its serial.
  private static func brokenNumber(in text: String) -> String? {
    let characters = Array(text)
    for (open, character) in characters.enumerated() where character == "〔" {
      let after = characters[(open + 1)...].prefix(8)
      guard let close = after.firstIndex(of: "〕") else { continue }
      let year = characters[(open + 1)..<close].filter { !$0.isWhitespace }
      let rest = characters[(close + 1)...].prefix(8)
      guard let end = rest.firstIndex(of: "号") else { continue }
      let serial = characters[(close + 1)..<end].filter { !$0.isWhitespace && $0 != "第" }
      let isWhole = year.count == 4 && year.allSatisfy(\.isNumber) && !serial.isEmpty && serial.allSatisfy(\.isNumber)
      // A placeholder of any sort (×, X, blanks) is no serial either.
      if !isWhole { return String(characters[max(0, open - 6)...end]) }
    }
    return nil
  }
}
