import DubanCore
package import DubanDiagnostics

/// What a file is, told from its contents: what `check` and `import` do with it depends on that.
package enum DocumentKind: Equatable, Sendable {
  /// A plan file, parsed.
  case plan(SourceNode)
  /// A file of updates, parsed, with the id of the plan that it names.
  case updates(SourceNode, plan: String?)
  /// A published document, in a form that is read.
  case document(SourceDocument.Format)
  /// A SQLite database, so perhaps a store.
  case store
  /// None of these, and why.
  case unknown(Diagnostic)

  /// What `bytes`, which stood in `file`, are.
  package init(_ bytes: [UInt8], file: String) {
    guard !DocumentKind.isStore(bytes) else {
      self = .store
      return
    }
    if PlanFileSigns.areIn(bytes, file: file) {
      self = Self.planFile(bytes, file: file)
      return
    }
    do throws(DocumentProblem) {
      let format = try SourceDocument.Format(telling: bytes, file: file)
      self = format == .text && !PlanFileSigns.isWritten(bytes) ? Self.planFile(bytes, file: file) : .document(format)
    } catch {
      self = .unknown(error.diagnostic(in: file))
    }
  }

  /// The most bytes that a document may have: 64 MB, some hundred times the largest plan known.
  package static let mostBytes = ReadingLimits.documentBytes

  /// Whether a file that begins with `bytes` is a SQLite database; sixteen of them tell.
  package static func isStore(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "SQLite format 3\0".utf8) }

  /// A plan file or a file of updates, or why it is none.
  private static func planFile(_ bytes: [UInt8], file: String) -> DocumentKind {
    do throws(Diagnostic) {
      return kind(of: try YAMLReader.read(bytes, file: file), bytes)
    } catch {
      return .unknown(error)
    }
  }

  private static func wideColon(in bytes: [UInt8], file: String) -> Diagnostic? {
    let source = FileLines(bytes)
    guard let (line, column, key) = WideColon.first(in: source.lines.joined(separator: "\n")) else { return nil }
    return Unreadable.wideColon(key).diagnostic(
      at: SourceLocation(file: file, line: line, column: column), in: source)
  }

  private static func kind(of node: SourceNode, _ bytes: [UInt8]) -> DocumentKind {
    guard case .mapping(let pairs) = node.content else {
      // Nothing but keys with colons of full width is one text to YAML.
      if case .scalar(let text, _) = node.content, text.contains("："),
        let bad = wideColon(in: bytes, file: node.place.file)
      {
        return .unknown(bad)
      }
      return .unknown(Unreadable.neitherPlanNorUpdates.diagnostic(at: node.place, in: FileLines(bytes)))
    }
    let words = PlanFileWords.all
    let keys = Set(pairs.compactMap(\.key.scalar).flatMap(words.keys(spelt:)))
    if keys.contains("duban") { return .plan(node) }
    if keys.contains("updates") { return .updates(node, plan: UpdatesFileReader.planID(in: node)) }
    return .unknown(Unreadable.neitherPlanNorUpdates.diagnostic(at: node.place, in: FileLines(bytes)))
  }
}

extension DocumentProblem {
  /// It as a problem of the whole file.
  package func diagnostic(in file: String) -> Diagnostic {
    func sentence(_ language: Language) -> String {
      let whole = words(language, file: file)
      // The place of a diagnostic names the file already.
      guard whole.hasPrefix(file) else { return whole }
      let signs: Set<Character> = [":", "：", " "]
      return String(whole.dropFirst(file.count).drop { signs.contains($0) })
    }
    return Diagnostic(.start(of: file), .unreadable(chinese: sentence(.chinese), english: sentence(.english)))
  }
}
