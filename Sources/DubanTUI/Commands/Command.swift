package import DubanCore

/// Everything that a key can ask for, declared once: help, footer, `duban keys` and the README read this.
///
/// The raw value is the command's name in a settings file and in help.
package enum Command: String, CaseIterable, Sendable {
  // Moving
  case moveUp = "up"
  case moveDown = "down"
  case moveLeft = "left"
  case moveRight = "right"
  case pageUp = "page-up"
  case pageDown = "page-down"
  case scrollUp = "scroll-up"
  case scrollDown = "scroll-down"
  case top
  case bottom
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  /// One command for the nine digits: the key says which.
  case selectView = "view"
  case open
  case back
  // Looking
  case fold
  case foldAll = "fold-all"
  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case filter
  case clearFilter = "clear-filter"
  case groupBy = "group"
  case sort
  case views
  case saveView = "save-view"
  case trend
  case since
  case asOf = "as-of"
  // Marking
  case mark
  case markRange = "mark-range"
  case markAll = "mark-all"
  case unmarkAll = "unmark-all"
  // Time
  case earlier
  case later
  case earlierMonth = "earlier-month"
  case laterMonth = "later-month"
  case earlierQuarter = "earlier-quarter"
  case laterQuarter = "later-quarter"
  case usualDay = "usual-day"
  case typeDay = "type-day"
  // Following through
  case update
  case nothingChanged = "nothing-changed"
  case confirm
  case note
  case undo
  case redo
  // Office decisions
  case office
  case close
  case sendBack = "send-back"
  case suspend
  case resume
  case extend
  // Windows
  case accept
  case cancel
  case nextField = "next-field"
  case previousField = "previous-field"
  case leaveOut = "leave-out"
  // Program
  case palette
  case copyItem = "copy"
  case copyView = "copy-view"
  case mouse
  case theme
  case language
  case help
  case refresh
  case quit

  /// Commands that belong together in the help.
  package enum Group: CaseIterable, Sendable {
    case moving, looking, marking, time, following, deciding, windows, program

    /// The heading in the help.
    package func title(_ language: Language) -> String {
      switch self {
      case .moving: language.pick("移动", "Moving")
      case .looking: language.pick("查看", "Looking")
      case .marking: language.pick("标记", "Marking")
      case .time: language.pick("截至日", "As-of day")
      case .following: language.pick("跟进", "Following through")
      case .deciding: language.pick("督查室处理", "Office decisions")
      case .windows: language.pick("窗口", "Windows")
      case .program: language.pick("程序", "Program")
      }
    }
  }

  /// Where it stands in the help.
  package var group: Group {
    switch self {
    case .moveUp, .moveDown, .moveLeft, .moveRight, .pageUp, .pageDown, .scrollUp, .scrollDown, .top, .bottom,
      .nextPane, .previousPane, .selectView, .open, .back:
      .moving
    case .fold, .foldAll, .search, .nextMatch, .previousMatch, .filter, .clearFilter, .groupBy, .sort, .views,
      .saveView, .trend, .since, .asOf:
      .looking
    case .mark, .markRange, .markAll, .unmarkAll: .marking
    case .earlier, .later, .earlierMonth, .laterMonth, .earlierQuarter, .laterQuarter, .usualDay, .typeDay: .time
    case .update, .nothingChanged, .confirm, .note, .undo, .redo: .following
    case .office, .close, .sendBack, .suspend, .resume, .extend: .deciding
    case .accept, .cancel, .nextField, .previousField, .leaveOut: .windows
    case .palette, .copyItem, .copyView, .mouse, .theme, .language, .help, .refresh, .quit: .program
    }
  }
}
