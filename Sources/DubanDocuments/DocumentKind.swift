package import DubanCore

/// What a file is, told from its contents: what `check` and `import` do with it depends on that.
package enum DocumentKind: Equatable, Sendable {
  /// A plan file, parsed.
  case plan(SourceNode)
  /// A file of updates, parsed, with the id of the plan that it names.
  case updates(SourceNode, plan: String?)
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
    do throws(Diagnostic) {
      let node = try YAMLReader.read(bytes, file: file)
      self = Self.kind(of: node)
    } catch {
      self = .unknown(error)
    }
  }

  /// The most bytes that a document may have: 64 MB, some hundred times the largest plan known.
  package static let mostBytes = 64 * 1024 * 1024

  /// Whether a file that begins with `bytes` is a SQLite database; sixteen of them tell.
  package static func isStore(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "SQLite format 3\0".utf8) }

  private static func kind(of node: SourceNode) -> DocumentKind {
    guard case .mapping(let pairs) = node.content else {
      return .unknown(Unreadable.neitherPlanNorUpdates.diagnostic(at: node.place))
    }
    let keys = Set(pairs.compactMap(\.key.scalar))
    if keys.contains("duban") { return .plan(node) }
    if keys.contains("updates") { return .updates(node, plan: UpdatesFileReader.planID(in: node)) }
    return .unknown(Unreadable.neitherPlanNorUpdates.diagnostic(at: node.place))
  }
}
