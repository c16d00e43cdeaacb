import DubanCore
import DubanDiagnostics

/// Rule: a target that is kept in words holds no percentage that could be a figure. Remark: `覆盖率达到95%以上` in words is never
/// compared with what is reported.
enum TextPercentageCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.targets.compactMap { spot, target in
      guard target.kind == .text, target.value == nil, let text = target.text, holdsPercentage(text) else { return nil }
      return source.finding(
        .remark, at: spot, "“\(target.name.chinese)”按文字记，但里面有百分比：\(text)",
        "'\(target.name.chinese)' is kept in words that hold a percentage: \(text)")
    }
  }

  private static func holdsPercentage(_ text: String) -> Bool {
    let characters = Array(text)
    return characters.indices.dropFirst().contains { index in
      (characters[index] == "%" || characters[index] == "％") && characters[index - 1].isNumber
    }
  }
}
