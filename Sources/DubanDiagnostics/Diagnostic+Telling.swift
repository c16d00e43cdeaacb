package import DubanCore

extension Diagnostic {
  /// The line as it would be right, told under the sentence; none where it is not known.
  package func correctionLines(_ language: Language) -> [String] {
    guard let correction else { return [] }
    let head =
      switch correction {
      case .replaced: language.pick("  第\(place.line)行改为：", "  line \(place.line) would be: ")
      case .added: language.pick("  加上一行：", "  a line to add: ")
      }
    return correction.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      head + Diagnostic.visible(String(line))
    }
  }
}

extension [Diagnostic] {
  /// How many errors are told one by one: whoever has more to mend than that mends these first.
  package static var mostErrorsTold: Int { 20 }

  /// The problems line by line, each with the line as it would be right; of the errors the first twenty, the rest counted.
  ///
  /// - Parameter withRule: whether the id of the rule stands behind each, for whoever may acknowledge it.
  package func told(_ language: Language, withSeverity: Bool, withRule: Bool = false) -> [String] {
    let errors = filter { $0.severity == .error }
    let rest = errors.count - Self.mostErrorsTold
    let remarks = filter { $0.severity == .remark }
    func lines(_ diagnostic: Diagnostic) -> [String] {
      let severity = withSeverity ? diagnostic.severity.words(language) + language.colon : ""
      let rule = withRule ? " [\(diagnostic.rule.rawValue)]" : ""
      let place = Diagnostic.visible(diagnostic.place.description)
      return ["\(place): \(severity)\(diagnostic.sentence(language))\(rule)"] + diagnostic.correctionLines(language)
    }
    return errors.prefix(Self.mostErrorsTold).flatMap(lines)
      + (rest > 0
        ? [language.pick("另有 \(rest) 处错误，改好以上再查", "\(rest) more \(rest == 1 ? "error" : "errors"); mend these first")]
        : [])
      + remarks.flatMap(lines)
  }
}
