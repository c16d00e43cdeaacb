import DubanCore
import DubanReports
package import DubanScreen

/// The reports are one screen among others; they stand over the board.
extension ReportModel: Screen {
  package var title: DisplayText { DisplayText(kind.words(presentation.language)) }

  package mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .key(let key): handle(key)
    case .mouse(let mouse): handle(mouse)
    }
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    notice = nil
    let command = keymap.command(for: key, in: [.report])
    // Nobody may steer what cannot be seen: only leaving works.
    guard setting.isLargeEnough else { return command == .report(.leave) ? [.leave] : [] }
    if var window {
      let outcome = window.handle(key, WindowContext(setting))
      self.window = window
      return conclude(outcome)
    }
    return command.map { perform($0) } ?? []
  }

  /// Does what `command` says.
  private mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .move(let motion): move(motion)
    case .report(let command): return perform(command)
    case .program(let command): return run(command)
    // Their keys are those of other screens.
    case .fold, .go, .look, .mark, .time, .item, .follow, .window, .review: break
    }
    return []
  }

  private mutating func perform(_ command: Reporting) -> [Effect] {
    switch command {
    case .circular: show(.circular)
    case .brief: show(.brief)
    case .comparison: show(.comparison)
    case .assessment: showAssessment()
    case .nextNumber: step(1)
    case .previousNumber: step(-1)
    case .rows: listRows()
    case .issue: return startIssue()
    case .leave: return [.leave]
    }
    return []
  }

  /// Why `command` cannot be carried out now; nil when it can.
  func obstacle(to command: Command) -> DisplayText? {
    switch command {
    case .report(.issue): obstacleToIssue
    case .report(.assessment): obstacleToAssessment
    case .program(.export): setting.filesObstacle
    case .move, .fold, .go, .look, .mark, .time, .item, .follow, .window, .review, .report, .program: nil
    }
  }

  private mutating func run(_ command: ProgramCommand) -> [Effect] {
    switch command {
    case .export: startExport()
    case .help: window = .help(HelpWindow([.report], obstacle: obstacle))
    case .language: changeLanguage()
    case .mouse: setting.hasMouse.toggle()
    case .refresh: return [.repaint]
    // Their keys are those of the board.
    case .palette, .importDocument, .newPlan, .report, .copyItem, .copyView, .theme, .quit: break
    }
    return []
  }

  /// What became of the window that was handed a key.
  private mutating func conclude(_ outcome: WindowOutcome<ReportWindow.Choice>) -> [Effect] {
    switch outcome {
    case .stay: return []
    case .leave:
      window = nil
      return []
    case .chose(let choice):
      window = nil
      return effects(of: choice)
    case .wants(let choice): return effects(of: choice)
    }
  }

  private func effects(of choice: ReportWindow.Choice) -> [Effect] {
    switch choice {
    case .show(let item): [.show(item)]
    case .export(let request): [.export(request)]
    case .issue(let choice): [.issue(number: choice.number, choice.request)]
    }
  }

  // MARK: Mouse

  /// How many rows a notch of the wheel is.
  private static let notch = 3

  /// The mouse does what keys do.
  private mutating func handle(_ mouse: Mouse) -> [Effect] {
    guard setting.hasMouse, setting.isLargeEnough else { return [] }
    let hotspots = hotspots(at: mouse.place)
    if window != nil, hotspots.first != .window { return [] }
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      let step = mouse.kind == .wheelUp ? -1 : 1
      if window == nil {
        for _ in 0..<ReportModel.notch { move(step < 0 ? .scrollUp : .scrollDown) }
      } else {
        _ = window?.step(step)
      }
    case .press, .doublePress:
      if case .key(let key) = hotspots.last { return mouse.kind == .press ? handle(key) : [] }
      return press(hotspots, isDouble: mouse.kind == .doublePress)
    }
    return []
  }

  /// A press selects a number or a row, a second one opens it.
  private mutating func press(_ hotspots: [Hotspot], isDouble: Bool) -> [Effect] {
    if window != nil {
      let rows = hotspots.reversed().lazy.compactMap { if case .row(let rows) = $0 { rows } else { nil } }.first
      guard let rows, window?.step(isDouble ? 0 : rows) == true else { return [] }
      return isDouble ? handle(.enter) : []
    }
    guard case .part(let name) = hotspots.last, let number = Int(name) else { return [] }
    select(number)
    if isDouble { listRows() }
    return []
  }
}
