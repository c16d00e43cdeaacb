import DubanScreen
import DubanCore

/// The mouse does what keys do, so that everything has a key and every rule of the keys holds for it: a press selects and
/// gives the focus, a second one opens, the wheel scrolls what is under the pointer.
extension DashboardModel {
  mutating func toggleMouse() {
    hasMouse.toggle()
    notice = Notice(
      text: hasMouse
        ? presentation.pick("鼠标已开：单击选中，双击打开，滚轮滚动", "mouse on: click selects, double-click opens, wheel scrolls")
        : presentation.pick("鼠标已关，可直接拖动选取文字", "mouse off; drag to select text"), isError: false)
  }

  /// What the footer says while the mouse is on: how text is selected all the same, and how to be rid of it.
  var mouseHints: [KeyHint] {
    guard hasMouse else { return [] }
    let selecting = KeyHint(
      key: presentation.pick("Shift+拖动", "Shift+drag"), words: presentation.pick("选取文字", "select text"),
      isDimmed: false)
    guard overlay == nil, let key = keymap.binding(of: .program(.mouse), in: contexts)?.keys.first else {
      return [selecting]
    }
    return [
      selecting,
      KeyHint(key: DisplayText(key.label), words: presentation.pick("关鼠标", "mouse off"), isDimmed: false),
    ]
  }

  mutating func handle(_ mouse: Mouse) -> [Effect] {
    guard hasMouse, isLargeEnough else { return [] }
    let hotspots = hotspots(at: mouse.place)
    switch mouse.kind {
    case .wheelUp: return scroll(up: true, hotspots)
    case .wheelDown: return scroll(up: false, hotspots)
    case .press, .doublePress:
      notice = nil
      // The second press of two may meet what a window has left free, for which it was not meant.
      let isDouble = mouse.kind == .doublePress
      let isMeant = !isDouble || pressedWindow == (overlay != nil)
      pressedWindow = overlay != nil
      return isMeant ? press(hotspots, isDouble: isDouble) : []
    }
  }

  private mutating func press(_ hotspots: [Hotspot], isDouble: Bool) -> [Effect] {
    if overlay != nil { return hotspots.first == .window ? pressInWindow(hotspots, isDouble: isDouble) : [] }
    if case .key(let key) = hotspots.last { return isDouble ? [] : handle(key) }
    if let pane = hotspots.pane { workspace?.focus(pane) }
    guard let rows = hotspots.step, details.isEmpty else { return [] }
    // The first press has selected it, and the list may have moved since.
    if isDouble { return handle(.enter) }
    for _ in 0..<abs(rows) { move(rows > 0 ? .moveDown : .moveUp) }
    return []
  }

  private mutating func pressInWindow(_ hotspots: [Hotspot], isDouble: Bool) -> [Effect] {
    if case .key(let key) = hotspots.last { return isDouble || writesForm(key) ? [] : handleInWindow(key) }
    guard let rows = hotspots.step else { return [] }
    var effects: [Effect] = []
    for _ in 0..<abs(rows) { effects += handleInWindow(rows > 0 ? .down : .up) }
    if let key = choosingKey(isDouble: isDouble) { effects += handleInWindow(key) }
    return effects
  }

  /// What is filled in is written by the keyboard alone, so that a stray press reports nothing.
  private func writesForm(_ key: Key) -> Bool {
    guard case .form = overlay else { return false }
    return [.accept, .leaveOut].contains(keymap.formCommand(for: key))
  }

  /// The key that a press on a row of the window is beside selecting it; nil when it is none.
  private func choosingKey(isDouble: Bool) -> Key? {
    switch overlay {
    case .filter: .tab
    case .grouping, .order, .office, .exportContent: .enter
    case .search, .palette, .theme: isDouble ? .enter : nil
    case .help, .since, .form, .save, .export, .time, .saveView, .document, .newPlan, .conflict, .reversal, nil: nil
    }
  }

  /// How many rows a notch of the wheel is.
  private static let notch = 3

  private mutating func scroll(up: Bool, _ hotspots: [Hotspot]) -> [Effect] {
    if overlay != nil { return scrollWindow(up: up, hotspots) }
    let motion: Motion = up ? .scrollUp : .scrollDown
    for _ in 0..<DashboardModel.notch {
      if !details.isEmpty || workspace == nil {
        move(motion)
      } else if let entry = openEntry, let pane = hotspots.pane {
        let (context, size) = (context(of: entry), size)
        workspace?.move(motion, in: pane, context, size)
      }
    }
    return []
  }

  /// A list in a window goes on by a row, since what is selected may show at once; a text scrolls as everywhere.
  private mutating func scrollWindow(up: Bool, _ hotspots: [Hotspot]) -> [Effect] {
    guard hotspots.first == .window else { return [] }
    let steps: Int
    switch overlay {
    case .help, .reversal: steps = DashboardModel.notch
    case .search, .palette, .theme, .grouping, .order, .office, .exportContent: steps = 1
    case .filter, .since, .form, .save, .export, .time, .saveView, .document, .newPlan, .conflict, nil: steps = 0
    }
    return (0..<steps).flatMap { _ in handleInWindow(up ? .up : .down) }
  }
}

extension [Hotspot] {
  /// How far the row is from the one that is selected.
  fileprivate var step: Int? {
    reversed().lazy.compactMap { if case .row(let step) = $0 { step } else { nil } }.first
  }

  /// The pane.
  fileprivate var pane: PaneName? {
    reversed().lazy.compactMap { if case .part(let name) = $0 { PaneName(rawValue: name) } else { nil } }.first
  }
}
