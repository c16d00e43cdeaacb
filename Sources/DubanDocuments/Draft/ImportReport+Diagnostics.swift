import DubanCore
package import DubanDiagnostics

extension ImportReport {
  /// What is uncertain, missing and left aside, as remarks on `file` that bear a rule: what `duban check` tells beside what the
  /// rules of plans find.
  package func diagnostics(in file: String) -> [Diagnostic] {
    let left = LeftAside(ignored)
    return uncertain.map { remark(.uncertain, on: $0, in: file) } + missing.map { remark(.missing, on: $0, in: file) }
      + left.items.map { passage in
        let text = OpenQuestion.shortened(passage.text)
        return remark(.ignored, at: passage, in: file, "未采用“\(text)”", "left aside: '\(text)'")
      }
      + [left.firstSum, left.firstNavigation].compactMap { $0 }.enumerated().map { index, passage in
        remark(
          .ignored, at: passage, in: file, "略过" + left.lines(.chinese)[index],
          "passed over: " + left.lines(.english)[index])
      }
  }

  private func remark(_ rule: RuleID, on question: Question, in file: String) -> Diagnostic {
    let words = (OpenQuestion.sentence(question, .chinese), OpenQuestion.sentence(question, .english))
    return rule == .missing
      ? remark(rule, at: question.passage, in: file, "缺少" + words.0, "missing: " + words.1)
      : remark(rule, at: question.passage, in: file, "待核" + words.0, "uncertain: " + words.1)
  }

  private func remark(
    _ rule: RuleID, at passage: Passage, in file: String, _ chinese: String, _ english: String
  ) -> Diagnostic {
    Diagnostic(
      SourceLocation(Excerpt(passage).place, in: file), .inconsistent(chinese: chinese, english: english),
      severity: .remark, rule: rule)
  }
}
