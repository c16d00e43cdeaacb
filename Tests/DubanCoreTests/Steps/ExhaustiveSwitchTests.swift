import DubanCore
import Foundation
import Testing

/// The compiler is the registry: a new step, status, light or kind of target must be answered wherever one is asked for, and a
/// `default:` would hide where.
@Suite struct `Switches over what the field defines` {
  private static let words: [(of: String, names: Set<String>)] = [
    ("Step", Set(Step.allCases.map { "\($0)" })), ("Status", Set(Status.allCases.map(\.rawValue))),
    ("Light", Set(Light.allCases.map(\.rawValue))), ("Target.Kind", Set(Target.Kind.allCases.map(\.rawValue))),
  ]

  @Test func `have no default`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var seen = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      seen += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      for found in Self.defaults(in: text) { Issue.record("\(file.lastPathComponent): default: over \(found)") }
    }
    #expect(seen > 300, "the sources were found")
  }

  @Test(arguments: [
    ("switch step {\n  case .close: 1\n  default: 0\n}", ["Step"]),
    ("switch light {\n  case .overdue, .behind: 1\n  default: 0\n}", ["Light"]),
    ("switch light {\n  case .overdue: 1\n  case .behind: 2\n}", []),
    ("switch key {\n  case .overdue: 1\n  case .other: 2\n  default: 3\n}", []),
    (
      "switch a {\n  case .x:\n    switch light {\n    case .done: 1\n    default: 0\n    }\n  case .y: 2\n}", ["Light"]
    ),
  ])
  func `are found by their labels`(source: String, found: [String]) {
    #expect(Self.defaults(in: source) == found)
  }

  /// The words over which a switch of `source` has a default. The formatter puts each label on a line of its own, at the
  /// column of its switch.
  private static func defaults(in source: String) -> [String] {
    var open: [(indent: Int, labels: [String])] = []
    var found: [String] = []
    for line in source.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      let code = line.dropFirst(indent)
      if code.contains("switch "), code.hasSuffix("{") {
        open.append((indent, []))
      } else if let last = open.indices.last, code.hasPrefix("case .") {
        let head = code.prefix { $0 != ":" && $0 != "(" }
        open[last].labels += head.matches(of: /\.([a-zA-Z]+)/).map { String($0.1) }
      } else if let last = open.indices.last, code.hasPrefix("default:") {
        let labels = Set(open[last].labels)
        found += words.filter { !labels.isEmpty && labels.isSubset(of: $0.names) }.prefix(1).map(\.of)
      } else if let last = open.last, code.hasPrefix("}"), indent <= last.indent {
        open.removeLast()
      }
    }
    return found
  }
}
