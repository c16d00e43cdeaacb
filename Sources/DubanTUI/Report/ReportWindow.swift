import DubanCore
import DubanScreen

/// The windows over a report.
enum ReportWindow: Window {
  case rows(RowsWindow)
  case export(ExportWindow)
  case issue(IssueWindow)
  case help(HelpWindow)

  /// What they can have done.
  enum Choice {
    case show(ItemID.Global)
    case export(ExportRequest)
    case issue(IssueWindow.Choice)
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Choice> {
    switch self {
    case .rows(var window):
      let outcome = window.handle(key, context)
      self = .rows(window)
      return outcome.map { .show($0) }
    case .export(var window):
      let outcome = window.handle(key, context)
      self = .export(window)
      return outcome.map { .export($0) }
    case .issue(var window):
      let outcome = window.handle(key, context)
      self = .issue(window)
      return outcome.map { .issue($0) }
    case .help(var window):
      let outcome = window.handle(key, context)
      self = .help(window)
      switch outcome {
      case .stay: return .stay
      case .leave: return .leave
      }
    }
  }

  /// A file of the name that was typed is there: asks whether to replace it.
  mutating func ask(_ presentation: Presentation) {
    switch self {
    case .export(var window):
      window.ask(presentation)
      self = .export(window)
    case .issue(var window):
      window.ask(presentation)
      self = .issue(window)
    case .rows, .help: break
    }
  }

  /// Says why no file was written.
  mutating func refuse(_ reason: DisplayText) {
    switch self {
    case .export(let window): self = .export(window.refused(reason))
    case .issue(let window): self = .issue(window.refused(reason))
    case .rows, .help: break
    }
  }

  /// Selects a row so many below the one that is selected, or above it; false where there are none.
  mutating func step(_ rows: Int) -> Bool {
    switch self {
    case .rows(var window):
      window.step(rows)
      self = .rows(window)
      return true
    case .export, .issue, .help: return false
    }
  }

  func draw(_ context: WindowContext, in region: Region) {
    switch self {
    case .rows(let window): window.draw(context, in: region)
    case .export(let window): window.draw(context, in: region)
    case .issue(let window): window.draw(context, in: region)
    case .help(let window): window.draw(context, in: region)
    }
  }
}
