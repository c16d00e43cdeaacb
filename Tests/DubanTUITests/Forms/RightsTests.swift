import DubanCore
import DubanScreen
import Testing

@testable import DubanTUI

/// What is dimmed for whoever came in over SSH, and what is said of it.
@Suite struct `Whose a step is` {
  private let task = "1-1"

  private func plain() throws -> PlanEntry {
    try #require(SampleDashboard(plans: ["huaian-2020"]).model.entries["huaian-2020"])
  }

  private func entry(_ capacity: Capacity, unit: String? = nil) throws -> PlanEntry {
    let entry = try plain()
    return PlanEntry(
      board: entry.board, defaultAsOf: entry.defaultAsOf, notice: entry.notice, today: entry.today,
      author: Author("李明", capacity: capacity, unit: unit))
  }

  /// A unit of the task, and one that has no part in it.
  private func units() throws -> (own: String, other: String) {
    let board = try plain().board
    let item = try #require(board.item(task))
    let units = item.units(in: board.plan)
    let own = try #require(
      board.plan.units.first { unit in units.contains { board.plan.unit($0, includes: unit.name.chinese) } })
    let other = try #require(
      board.plan.units.first { unit in !units.contains { board.plan.unit($0, includes: unit.name.chinese) } })
    return (own.key, other.key)
  }

  private func obstacle(_ command: ItemCommand, _ entry: PlanEntry) throws -> String {
    let presentation = try SampleDashboard(plans: ["huaian-2020"]).model.presentation
    return Form.obstacle(to: command, task, entry, presentation)?.string ?? ""
  }

  private static let officeSteps: [ItemCommand] = [
    .confirm, .close, .sendBack, .suspend, .extend, .refuseExtension, .assign, .terminate, .issueSlip, .instruct,
    .inspect, .returnAnswer, .settle, .withdraw,
  ]

  @Test func `a unit has its own steps, and the office's are told to be the office's`() throws {
    let entry = try entry(.unit, unit: units().own)
    for command in [ItemCommand.update, .nothingChanged, .note, .apply] { #expect(try obstacle(command, entry) == "") }
    for command in Self.officeSteps { #expect(try obstacle(command, entry).contains("由督查室办理"), "\(command)") }
  }

  @Test func `a unit has no step on what is another's, and is told whose it is not`() throws {
    let other = try units().other
    let entry = try entry(.unit, unit: other)
    for command in [ItemCommand.update, .nothingChanged, .note, .apply] {
      #expect(try obstacle(command, entry).contains(other), "\(command)")
    }
  }

  @Test func `a viewer has none, and the office has all that are possible`() throws {
    let (viewer, office, plain) = (try entry(.viewer), try entry(.office), try plain())
    for command in Self.officeSteps + [.update, .nothingChanged, .note, .apply] {
      #expect(try obstacle(command, viewer).contains("只读"), "\(command)")
      #expect(try obstacle(command, office) == obstacle(command, plain), "\(command)")
    }
  }

  @Test func `what reads or writes files is not offered over SSH, and says why`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1")
    var model = dashboard.model
    var setting = model.setting
    let commands: [Command] = [
      .program(.export), .program(.importDocument), .program(.newPlan), .look(.saveView), .follow(.amend),
    ]
    for command in commands { #expect(model.obstacle(to: command) == nil, "\(command)") }
    setting.served = Author("王芳", capacity: .office)
    model.take(setting)
    for command in commands {
      #expect(model.obstacle(to: command)?.string.contains("经 SSH 不能读写文件") == true, "\(command)")
    }
    #expect(model.obstacle(to: .program(.copyView)) == nil)
    setting.copiesToFiles = true
    model.take(setting)
    #expect(model.obstacle(to: .program(.copyView)) != nil)
    setting.served = Author("赵强", capacity: .viewer)
    model.take(setting)
    #expect(model.obstacle(to: .follow(.undo))?.string.contains("只读") == true)
  }
}
