import DubanCore
import DubanDiagnostics

extension Unreadable {
  /// It as a problem at `place`, with the line of `source` as it would be right.
  func diagnostic(at place: SourceLocation, in source: FileLines) -> Diagnostic {
    var diagnostic = diagnostic(at: place)
    diagnostic.correction = correction(at: place, in: source)
    return diagnostic
  }

  /// The line at `place` as it would be right; nil where the fault is not one of a line.
  private func correction(at place: SourceLocation, in source: FileLines) -> Diagnostic.Correction? {
    let line = source.line(place.line)
    let token = line.flatMap { LineToken(in: $0, column: place.column) }
    switch self {
    case .empty, .neitherPlanNorUpdates:
      let isChinese = source.lines.prefix(100).contains { $0.first.map { !$0.isASCII && $0.isLetter } ?? false }
      return .added(PlanFileWords.all.written("duban", chinese: isChinese) + ": 1")
    // In the right encoding the line is right as it stands.
    case .utf16, .notUTF8: return line.map(Diagnostic.Correction.replaced)
    case .controlCharacter, .invisibleCharacter:
      return line.map { line in
        .replaced(String(String.UnicodeScalarView(line.unicodeScalars.filter(TextGuard.isPrintable))))
      }
    case .wideColon:
      guard let line, let sign = line.firstIndex(of: "：") else { return nil }
      return .replaced(YAMLRepair.parted(line, at: sign))
    case .anchor, .tag:
      return token.map { .replaced($0.replaced(by: YAMLText.quoted($0.text))) }
    case .severalDocuments: return line.map { .replaced(YAMLRepair.comment($0)) }
    // The repair of what the parser stumbled over moves to the line that is wrong; see YAMLReader.
    case .syntax: return nil
    // No line of it is wrong: the file is another one, or the program is too old for it.
    case .tooLarge, .binary, .tooDeep, .otherVersion: return nil
    }
  }
}
