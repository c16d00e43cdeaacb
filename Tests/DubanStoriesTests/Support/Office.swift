import Foundation
import StorySupport

/// A supervision office with a store of its own, and the people who work on it.
///
/// In the store is the sample plan of Huai'an's ten things to be done in 2020, as it stood on 15 October 2020: ten overdue
/// milestones, the oldest since 198 days. The clocks of everybody stand still at that day.
final class Office {
  /// Where the store lies.
  let folder: TemporaryFolder
  /// The path of the store.
  let store: String

  /// What the programs of every story find in their environment.
  static let environment = ["DUBAN_NOW": "2020-10-15T08:00:00Z", "DUBAN_ACTOR": "王芳"]

  /// The path of a file among the samples.
  static func sample(_ name: String) -> String {
    var folder = URL(filePath: #filePath)
    for _ in 1...4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "SampleData/" + name).path
  }

  /// Makes the store from a sample plan and its made-up updates.
  init(plan: String = "huaian-2020") throws {
    folder = try TemporaryFolder()
    store = folder.url.appending(path: "plans.duban").path
    let files = [plan + ".yaml", "updates/\(plan).yaml"].map(Office.sample)
    let answer = try Script.run(.duban(["import"] + files + ["--store", store], environment: Office.environment))
    guard answer.status == 0 else { throw StoryError.notStarted("duban import: \(answer.error)") }
  }

  // MARK: Who works there

  /// The dashboard of `actor` on the open plan, once it is to be seen.
  func dashboard(
    of actor: String = "王芳", size: TerminalSize = "140x40", terminal: String = "tmux-256color",
    _ options: [String] = ["--lang", "zh"], environment: [String: String] = [:]
  ) throws -> Story {
    let story = try Story(
      size: size, terminal: terminal, program(options + ["--actor", actor], environment: environment))
    try story.expect("2020-10-15")
    // The last words of the last line: the screen is whole.
    try story.expect("a whole screen") { $0.contains("? 帮助") || $0.contains("? help") }
    return story
  }

  /// The dashboard on a bare terminal, once it is to be seen.
  func bareDashboard(
    size: TerminalSize = "140x40", terminal: String = "xterm-256color", _ options: [String] = ["--lang", "zh"],
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(size: size, terminal: terminal, program(options, environment: environment))
    try terminal.expect("2020-10-15")
    terminal.readAll()
    return terminal
  }

  /// The program that shows the dashboard on the plan.
  func program(_ options: [String] = ["--lang", "zh"], environment: [String: String] = [:]) -> Program {
    .duban(
      [store, "--plan", "huaian-2020"] + options, environment: Office.environment.merging(environment) { $1 })
  }

  /// `actor` runs a command on the store, beside everybody else, and it does what it is asked.
  @discardableResult
  func command(_ arguments: String..., by actor: String = "李强") throws -> String {
    let environment = Office.environment.merging(["DUBAN_ACTOR": actor]) { $1 }
    let answer = try Script.run(.duban(arguments + ["--store", store, "--lang", "zh"], environment: environment))
    guard answer.status == 0 else { throw StoryError.notStarted("duban \(arguments[0]): \(answer.error)") }
    return answer.output
  }
}

extension Story {
  /// Opens the item whose id is `id` by searching for it, as `kind` of item.
  func open(_ id: String, as kind: String = "任务") throws {
    try press("/")
    try expect("查找")
    try type(id)
    try press("Enter")
    try expect("\(kind) \(id)")
  }

  /// Clears the field with the cursor and types `text` into it.
  func fill(_ text: String) throws {
    try press("C-u")
    try type(text)
  }
}
