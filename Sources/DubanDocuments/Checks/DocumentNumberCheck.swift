import DubanCore
import DubanDiagnostics

/// Rule: a document that is cited by its number is cited by the whole of it, and none is cited without where the others have
/// theirs. Remark: 〔2022〕号, 〔〕5号; a 《…通知》 alone among many with numbers.
enum DocumentNumberCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let plan = source.plan
    var texts: [(PlanSpot, String?)] = [(.header, plan.documentNumber), (.header, plan.title.chinese)]
    texts += plan.allTasks.flatMap { [(.task($0.id), $0.text), (.task($0.id), $0.origin?.text)] }
    texts += plan.duties.map { (.duty($0.id), $0.origin?.text) }
    var told: Set<PlanSpot> = []
    return unnumbered(texts, in: source)
      + texts.compactMap { spot, text -> Diagnostic? in
        guard let text, let broken = brokenNumber(in: text), told.insert(spot).inserted else { return nil }
        return source.finding(
          .remark, at: spot, "文号不全：“\(broken)”", "the number of a document is not whole: '\(broken)'")
      }
  }

  /// Circulars cited by name alone, where at least three others and nearly all have their numbers beside them. What was cited
  /// before need not be numbered again.
  private static func unnumbered(_ texts: [(PlanSpot, String?)], in source: PlanSource) -> [Diagnostic] {
    var first: [String: (spot: PlanSpot, isNumbered: Bool)] = [:]
    for (spot, text) in texts {
      for (name, isNumbered) in citations(in: text ?? "") {
        if let known = first[name] {
          if isNumbered, !known.isNumbered { first[name] = (known.spot, true) }
        } else {
          first[name] = (spot, isNumbered)
        }
      }
    }
    let bare = first.filter { !$0.value.isNumbered }
    guard first.count - bare.count >= 3, bare.count * 4 <= first.count else { return [] }
    return bare.sorted { $0.key < $1.key }.map { name, cited in
      source.finding(.remark, at: cited.spot, "引用的《\(name)》没有文号", "'\(name)' is cited without its number")
    }
  }

  /// The circulars that `text` cites, and whether a number follows.
  private static func citations(in text: String) -> [(name: String, isNumbered: Bool)] {
    // Hardly any text cites one, and parting it into characters is what costs.
    guard text.contains("《") else { return [] }
    let characters = Array(text)
    return characters.indices.compactMap { open in
      guard characters[open] == "《", let close = characters[open...].prefix(80).firstIndex(of: "》") else { return nil }
      let name = String(characters[(open + 1)..<close])
      guard ["的通知", "的意见", "的批复", "的决定"].contains(where: name.hasSuffix) else { return nil }
      let behind = characters[(close + 1)...].prefix(30)
      return (name, behind.contains("号") && behind.contains { "〔[［﹝".contains($0) })
    }
  }

  /// The first number in `text` that lacks its year or its serial.
  private static func brokenNumber(in text: String) -> String? {
    guard text.contains("〔") else { return nil }
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
