import DubanCore
import Foundation
import Testing

import DubanScreen
@testable import DubanTUI

/// The compiler is the registry: a new step, status, light, kind of target, command or pane must be answered wherever one is
/// asked for, and a `default:` would hide where.
@Suite struct `Switches over what the field defines` {
  private static let cases: [(of: String, names: Set<String>)] =
    [
      names(of: Step.self), names(of: Status.self), names(of: Light.self),
      ("Target.Kind", names(of: Target.Kind.self).1),
      names(of: PaneName.self), names(of: Motion.self), names(of: FoldCommand.self), names(of: Way.self),
      names(of: Looking.self), names(of: Marking.self), names(of: TimeStep.self), names(of: ItemCommand.self),
      names(of: Following.self), names(of: WindowCommand.self), names(of: ProgramCommand.self),
      names(of: Reviewing.self), names(of: Reporting.self),
      ("Command", Set(Command.allCases.map { caseName($0) })),
      ("MenuCommand", Set(Command.allCases.compactMap { MenuCommand($0) }.map { caseName($0) })),
      ("FormCommand", Set(Command.allCases.compactMap { FormCommand($0) }.map { caseName($0) })),
      ("TimeCommand", Set(Command.allCases.compactMap { TimeCommand($0) }.map { caseName($0) })),
      ("Overlay", declared(in: "DubanTUI/Overlays/Overlay.swift")),
      ("ReportWindow", declared(in: "DubanTUI/Report/ReportWindow.swift")),
      ("ReviewWindow", declared(in: "DubanReview/ReviewWindow.swift")),
    ]

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    .standardized.resolvingSymlinksInPath()

  /// The cases of windows, which can be told by their source alone.
  private static func declared(in file: String) -> Set<String> {
    let lines = (try? String(contentsOf: sources.appending(path: file), encoding: .utf8))?.split(separator: "\n") ?? []
    return Set(lines.compactMap { $0.wholeMatch(of: /\s+case (\w+)\(\w+\)/).map { String($0.1) } })
  }

  private static func names<Kind: CaseIterable>(of kind: Kind.Type) -> (String, Set<String>) {
    ("\(kind)", Set(kind.allCases.map { caseName($0) }))
  }

  private static func caseName(_ value: Any) -> String { String("\(value)".prefix { $0 != "(" }) }

  @Test func `have no default`() throws {
    let files = try #require(FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
    var (seen, switches) = (0, 0)
    for case let file as URL in files where file.pathExtension == "swift" {
      seen += 1
      let found = SwitchScanner.catchAlls(in: try String(contentsOf: file, encoding: .utf8))
      switches += found.count
      for found in found {
        for kind in Self.kinds(found) {
          Issue.record("\(file.lastPathComponent):\(found.line): a default over \(kind)")
        }
      }
    }
    #expect(seen > 300 && switches > 40, "the sources were found and their switches read")
    #expect(Self.cases.allSatisfy { $0.names.count > 2 }, "so were the cases")
  }

  @Test(arguments: [
    ("switch step {\n  case .close: 1\n  default: 0\n}", ["Step"]),
    ("switch light {\n  case .overdue, .behind: 1\n  default: 0\n}", ["Light"]),
    ("switch light {\n  case .overdue: 1\n  case .behind: 2\n}", []),
    ("switch key {\n  case .overdue: 1\n  case .other: 2\n  default: 3\n}", []),
    ("switch a {\n  case .x:\n    switch light { case .done: 1\n    default: 0\n    }\n  case .y: 2\n}", ["Light"]),
    // Written otherwise it is found as well.
    ("switch light {\n  case .overdue,\n    .behind: 1\n  case _: 0\n}", ["Light"]),
    ("switch light {\n  case .overdue: 1\n  case let other: 0\n}", ["Light"]),
    ("switch light { case Light.overdue: 1; default: 0 }", ["Light"]),
    ("switch light {\n  case .overdue where a < b: 1\n  @unknown default: 0\n}", ["Light"]),
    ("switch light {\n  case .overdue?: 1\n  default: 0\n}", ["Light"]),
    ("switch light {\n  case nil: 1\n  case .overdue: f { $0 ? a : b }\n  default: 0\n}", ["Light"]),
    ("switch (a, light) {\n  case (_, .overdue): 1\n  default: 0\n}", ["Light"]),
    ("switch command {\n  case .move(let motion): 1\n  case .item(.update): 2\n  default: 0\n}", ["Command"]),
    ("switch motion {\n  case .moveUp: 1\n  // case .x: a comment\n  default: 0\n}", ["Motion"]),
    ("switch a {\n  case 1: \"\\(light == .done ? \"case .x: {\" : \"\")\"\n  default: 0\n}", []),
    ("switch a {\n  case .x: if case .overdue = light { 1 }\n  default: 0\n}", []),
    ("switch overlay {\n  case .conflict(let window): 1\n  default: 0\n}", ["Overlay"]),
  ])
  func `are found however they are written`(source: String, found: [String]) {
    #expect(SwitchScanner.catchAlls(in: source).flatMap(Self.kinds) == found)
  }

  /// Over what the field defines `found` is a switch, as far as its labels tell: the first that has all of them.
  private static func kinds(_ found: SwitchScanner.Found) -> [String] {
    found.names.compactMap { names in
      names.isEmpty ? nil : cases.first { names.isSubset(of: $0.names) }?.of
    }
  }
}
