import Foundation
import OfficeFiles
import StorySupport

/// A clerk's desk: a folder with documents and a store that is not there yet, and a home that stays when a program ends.
///
/// The clock stands still at 10 February 2026.
final class ImportDesk {
  let folder: TemporaryFolder
  let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.url.appending(path: "plans.duban").path
    try FileManager.default.createDirectory(at: folder.url.appending(path: "home"), withIntermediateDirectories: false)
  }

  /// What the programs find in their environment.
  var environment: [String: String] {
    ["DUBAN_NOW": "2026-02-10T08:00:00Z", "DUBAN_ACTOR": "王芳", "HOME": folder.url.appending(path: "home").path]
  }

  /// The path of a file on the desk.
  func path(_ name: String) -> String { folder.url.appending(path: name).path }

  /// Puts a file there.
  @discardableResult
  func put(_ bytes: [UInt8], as name: String) throws -> String {
    try Data(bytes).write(to: folder.url.appending(path: name))
    return path(name)
  }

  /// Puts a document of Word there, a paragraph a line of `text`.
  @discardableResult
  func put(word text: String, as name: String = "通知.docx") throws -> String {
    try put(WordFile.bytes(text.split(separator: "\n").map { WordFile.paragraph(String($0)) }.joined()), as: name)
  }

  var isStoreThere: Bool { FileManager.default.fileExists(atPath: store) }

  // MARK: Programs

  /// The program with this desk's store.
  func duban(_ arguments: [String], environment: [String: String] = [:]) -> Program {
    .duban(
      arguments + ["--store", store, "--lang", "zh"], environment: self.environment.merging(environment) { $1 })
  }

  /// What a command without a terminal says.
  func run(_ arguments: String...) throws -> Script.Answer { try Script.run(duban(arguments)) }

  /// The review of a document, once it is to be seen.
  func review(
    _ document: String = "通知.docx", size: TerminalSize = "140x40", options: [String] = [],
    environment: [String: String] = [:]
  ) throws -> Story {
    let story = try Story(size: size, duban(["import", path(document)] + options, environment: environment))
    try story.expectReview()
    return story
  }
}

extension Story {
  /// Waits until the review is whole.
  func expectReview() throws {
    try expect("the review") { screen in
      (screen.contains("导入审核") || screen.contains("新方案")) && (screen.split(separator: "\n").last ?? "").contains("认可")
        || screen.contains("上次")
    }
  }

  /// Goes down from the first part until the selected one has `text` in its first fields.
  func choose(_ text: String, in pane: String) throws {
    try press("Home")
    try expect("the first part") { $0.contains(#/ 1/[0-9]+\n/#) }
    let count = try screen.firstMatch(of: #/ 1/([0-9]+)\n/#).flatMap { Int($0.1) } ?? 0
    for place in 1...max(1, count) {
      if place > 1 {
        try press("j")
        try expect("part \(place)") { $0.contains(" \(place)/\(count)\n") }
      }
      try settle()
      if try isChosen(text, in: pane) { return }
    }
    throw StoryError.notSeen("“\(text)” chosen as \(pane)", after: .zero, screen: try screen)
  }

  /// Waits until the screen stands still: it is captured while it is painted, too.
  private func settle() throws {
    var last = try screen
    _ = try wait(.seconds(10)) {
      let now = try screen
      defer { last = now }
      return now == last
    }
  }

  /// Whether the fields of a part called `pane` are shown and one of the first two has `text`. The source stands in the same lines,
  /// so that only what comes last in a line counts.
  func isChosen(_ text: String, in pane: String) throws -> Bool {
    let lines = try lines
    guard let start = lines.firstIndex(where: { $0.split(separator: " ").last == pane[...] }) else { return false }
    return lines[start...].dropFirst().prefix(2).contains { $0.split(separator: "  ").last?.contains(text) == true }
  }
}
