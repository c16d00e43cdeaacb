import DubanScreen
import StorySupport
import Testing

@Suite struct `Tables on a terminal` {
  private static let kinds = [
    "plans", "indicators", "tasks", "milestones", "units", "areas", "funding", "duties", "events", "slips",
  ]

  /// The lines of `duban list what` on a terminal of `size`.
  private func lines(
    _ what: String, of plan: String = "huaian-2020", _ size: TerminalSize, _ environment: [String: String] = [:]
  ) throws -> [String] {
    let office = try Office(plan: plan)
    let program = Program.duban(
      ["list", what, "--store", office.store, "--lang", "en"],
      environment: Office.environment.merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 })
    let terminal = try PseudoTerminal(size: size, program)
    #expect(try terminal.end() == .exited(0))
    return terminal.text.split(separator: "\r\n").map(String.init)
  }

  @Test(arguments: ["80x24", "140x40"] as [TerminalSize], kinds)
  func `no row is wider than the terminal`(size: TerminalSize, what: String) throws {
    for plan in ["huaian-2020", "huaian-district-2022"] {
      // What is said beside the data may be as long as it must.
      let lines = try lines(what, of: plan, size).filter { !$0.hasPrefix("No room for: ") && !$0.contains("演示") }
      #expect(!lines.isEmpty)
      for line in lines { #expect(DisplayText(line).width(.narrow) <= size.columns, "\(line)") }
    }
  }

  @Test func `what finds no room is cut where it can be seen, or named`() throws {
    let narrow = try lines("tasks", "80x24")
    #expect(narrow.contains { $0.hasPrefix("huaian-2020/1-1 ") && $0.contains("..") })
    #expect(narrow.contains { $0.hasPrefix("No room for: ") && $0.contains("Due") })
    let wide = try lines("tasks", "140x40")
    #expect(wide.first?.contains("Reason") == true)
    #expect(!wide.contains { $0.hasPrefix("No room for: ") })
    // Whoever says how wide it is knows best.
    #expect(try lines("tasks", "80x24", ["COLUMNS": "140"]).first == wide.first)
  }
}
