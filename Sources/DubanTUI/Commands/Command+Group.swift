import DubanScreen
package import DubanCore

extension Command {
  /// Commands that belong together in the help.
  package enum Group: CaseIterable, Sendable {
    case moving, looking, marking, time, following, deciding, reviewing, reporting, windows, program

    /// The heading in the help.
    package func title(_ language: Language) -> String {
      switch self {
      case .moving: language.pick("移动", "Moving")
      case .looking: language.pick("查看", "Looking")
      case .marking: language.pick("标记", "Marking")
      case .time: language.pick("截至日", "As-of day")
      case .following: language.pick("跟进", "Following through")
      case .deciding: language.pick("督查室处理", "Office decisions")
      case .reviewing: language.pick("导入审核", "Reviewing")
      case .reporting: language.pick("报告预览", "Reports")
      case .windows: language.pick("窗口", "Windows")
      case .program: language.pick("程序", "Program")
      }
    }

    /// Its commands in the order of the help. Every command stands in one group.
    package var commands: [Command] {
      switch self {
      case .moving:
        [
          .move(.moveUp), .move(.moveDown), .fold(.moveLeft), .fold(.moveRight), .move(.pageUp), .move(.pageDown),
          .move(.scrollUp), .move(.scrollDown), .move(.top), .move(.bottom), .go(.nextPane), .go(.previousPane),
          .go(.selectView), .go(.open), .go(.back),
        ]
      case .looking:
        [
          .fold(.fold), .fold(.foldAll), .look(.search), .look(.nextMatch), .look(.previousMatch), .look(.filter),
          .look(.clearFilter), .look(.groupBy), .look(.sort), .look(.views), .look(.saveView), .look(.trend),
          .look(.since), .look(.asOf),
        ]
      case .marking: Marking.allCases.map(Command.mark)
      case .time: TimeStep.allCases.map(Command.time)
      case .following:
        [.item(.update), .item(.nothingChanged), .item(.confirm), .item(.note), .follow(.undo), .follow(.redo)]
      case .deciding:
        [
          .follow(.office), .follow(.amend), .item(.close), .item(.sendBack), .item(.suspend), .item(.resume),
          .item(.extend), .item(.refuseExtension), .item(.assign), .item(.terminate), .item(.acknowledge),
          .item(.handBack), .item(.apply), .item(.requestExtension), .item(.issueSlip), .item(.instruct),
          .item(.inspect), .item(.answer), .item(.returnAnswer), .item(.settle), .item(.withdraw),
        ]
      case .reviewing: Reviewing.allCases.map(Command.review)
      case .reporting: Reporting.allCases.map(Command.report)
      case .windows: WindowCommand.allCases.map(Command.window)
      case .program: ProgramCommand.allCases.map(Command.program)
      }
    }
  }
}
