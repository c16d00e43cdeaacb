/// What a text means; the raw value is its name in theme files.
package enum ThemeRole: String, CaseIterable, Sendable {
  /// What is read.
  case text
  /// What is there to be found, not to be read: units of measure, ids, what is past.
  case dim
  /// What comes first of a row: a name, a headline figure.
  case strong
  /// The heading of a group in a list.
  case heading
  /// A pane's title, and that of the pane with the focus.
  case title
  case focusTitle
  /// The line at the top: the plan and the day, and what stands there to be found only.
  case header
  case headerDim
  /// The heading of a column.
  case columnHead
  /// The part of a text that was searched for.
  case match
  /// The sign of a marked row.
  case marked
  /// A key and what it does.
  case key
  case hint
  /// What is typed, and what stands in an empty field.
  case input
  case placeholder
  /// What the program says at the bottom.
  case notice
  case error
  /// The mark of made-up data, and what must not be overlooked: the banner over the screen, a day that is not the usual.
  case simulated
  case banner
  /// What a bar has still to go.
  case rule
  /// Where a bar should stand today.
  case tick
  /// The curves of a plot: what is, what must be reached, and what is expected by then.
  case plotActual
  case plotTarget
  case plotExpected
  case lightDone = "light.done"
  case lightClosed = "light.closed"
  case lightOnTrack = "light.onTrack"
  case lightDueSoon = "light.dueSoon"
  case lightBehind = "light.behind"
  case lightFarBehind = "light.farBehind"
  case lightOverdue = "light.overdue"
  case lightUnreported = "light.unreported"
  case lightSuspended = "light.suspended"
}

extension ThemeRole {
  /// The grounds on which this role may stand, and so must be told from; none for what a bar has still to go, which is
  /// meant to be faint and says nothing that is not said beside it.
  package var grounds: [Ground] {
    switch self {
    case .text, .dim, .strong, .heading, .simulated, .match, .marked, .lightDone, .lightClosed, .lightOnTrack,
      .lightDueSoon, .lightBehind, .lightFarBehind, .lightOverdue, .lightUnreported, .lightSuspended:
      [.plain, .selection, .inactiveSelection, .overlay]
    case .columnHead: [.plain, .overlay]
    case .title: [.title]
    case .focusTitle: [.focusTitle]
    case .header, .headerDim: [.header]
    case .key, .hint: [.footer, .plain, .overlay, .selection]
    case .input, .placeholder: [.input]
    case .notice: [.footer, .plain, .overlay]
    case .error: [.footer, .plain, .overlay, .input]
    case .banner: [.banner]
    case .tick: [.plain, .selection, .inactiveSelection]
    case .plotActual, .plotTarget, .plotExpected: [.plain, .overlay]
    case .rule: []
    }
  }

  /// Whether it is read, rather than only seen: a tick, a curve.
  package var isText: Bool {
    switch self {
    case .rule, .tick, .plotActual, .plotTarget, .plotExpected: false
    default: true
    }
  }
}
