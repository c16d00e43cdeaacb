import DubanCore
package import DubanDiagnostics

/// Shows for each fault of a file the line as it would be right.
///
/// What is known makes the line: the nearest key in either language, the right form of a day, the quotes that YAML wants. Where
/// nothing is known a missing line is shown by an example; what only a person can know has no correction.
package struct LineCorrector {
  private let source: FileLines

  /// A corrector of the file in `bytes`.
  package init(_ bytes: [UInt8]) { source = FileLines(bytes) }

  /// `diagnostics` of the file in `bytes`, each with its correction where there is one.
  package static func corrected(_ diagnostics: [Diagnostic], in bytes: [UInt8]) -> [Diagnostic] {
    guard !diagnostics.isEmpty else { return [] }
    return diagnostics.map(LineCorrector(bytes).corrected)
  }

  /// `diagnostic` with its correction.
  package func corrected(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.correction == nil, diagnostic.severity == .error else { return diagnostic }
    var corrected = diagnostic
    corrected.correction = correction(of: diagnostic)
    return corrected
  }

  private func correction(of diagnostic: Diagnostic) -> Diagnostic.Correction? {
    let place = diagnostic.place
    guard let line = source.line(place.line) else { return nil }
    if case .missingKey(let key) = diagnostic.kind { return missing(key, in: line, at: place.column) }
    guard let token = LineToken(in: line, column: place.column) else { return nil }
    return replaced(token, line, diagnostic.kind).map(Diagnostic.Correction.replaced)
  }

  private func replaced(_ token: LineToken, _ line: String, _ kind: Diagnostic.Kind) -> String? {
    switch kind {
    case .unreadable, .inconsistent, .missingKey: nil
    case .unknownKey(let key, let nearest):
      if let sign = token.text.firstIndex(of: "："), key.contains("：") {
        // The colon of full width made one text of the key and its value.
        "\(token.before)\(YAMLRepair.parted(token.text, at: sign))\(token.after.drop { ": ".contains($0) })"
      } else {
        nearest.map { token.replaced(byText: $0) }
      }
    case .repeatedKey, .sameKey: token.isInFlow ? nil : YAMLRepair.comment(line)
    case .undeclared(_, _, let nearest): nearest.map { token.replaced(byText: $0) }
    case .unclear(_, let readings, _, _): readings.first.map { token.replaced(by: $0) }
    case .wrongValue(let found, let accepted):
      ValueCorrection.text(for: accepted, found: found, in: token).map { token.replaced(by: $0) }
    case .joined(_, let names): joined(names, token)
    case .duplicate(let name): isID(token.before) ? token.replaced(by: YAMLText.quoted(name + "-2")) : nil
    }
  }

  /// The names one by one: between commas, or each on a line of its own.
  private func joined(_ names: [String], _ token: LineToken) -> String? {
    if token.isInFlow {
      let written = names.map { YAMLText.written($0, inFlow: true) }
      return token.replaced(by: written.joined(separator: ", "))
    }
    guard token.before.hasSuffix("- ") else {
      return token.replaced(by: "[" + names.map { YAMLText.written($0, inFlow: true) }.joined(separator: ", ") + "]")
    }
    return names.map { token.before + YAMLText.written($0, inFlow: false) + token.after }.joined(separator: "\n")
  }

  /// Whether what stands before a value is the key of an id.
  private func isID(_ before: String) -> Bool {
    let keys = PlanFileWords.all.spellings(of: "id").map { $0 + ": " }
    return keys.contains(where: before.hasSuffix)
  }

  /// A key that is not there: a line of its own, or a further member between braces.
  private func missing(_ key: String, in line: String, at column: Int) -> Diagnostic.Correction? {
    guard let example = PlanFileWords.example(of: key) else { return nil }
    let token = LineToken(in: line, column: column)
    guard let token, token.text.hasPrefix("{") else {
      // Within braces that begin elsewhere there is no line to add.
      if token?.isInFlow == true { return nil }
      return .added(String(repeating: " ", count: max(column - 1, 0)) + "\(key): \(example)")
    }
    guard token.text.hasSuffix("}") else { return nil }
    let inside = token.text.dropFirst().dropLast()
    let isEmpty = inside.allSatisfy { $0 == " " }
    return .replaced(token.replaced(by: "{\(isEmpty ? "" : inside + ", ")\(key): \(example)}"))
  }
}
