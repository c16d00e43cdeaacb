import DubanCore
import DubanDocuments
package import DubanScreen
package import DubanTUI

/// The review is one screen among others; it stands over the board, or alone.
extension ReviewModel: Screen {
  /// Whether there is no document: the plan is written by hand.
  var isByHand: Bool { source.lines.isEmpty }

  /// Whether a published plan is changed.
  var isAmending: Bool { review.draft.published != nil }

  package var title: DisplayText {
    if isAmending { return presentation.pick("修改方案", "amend plan") }
    return isByHand ? presentation.pick("新方案", "new plan") : presentation.pick("导入审核", "import review")
  }

  package mutating func take(_ setting: ScreenSetting) {
    self.setting = setting
    list.settle(height: listHeight)
  }

  package mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .key(let key): handle(key)
    case .mouse(let mouse): handle(mouse)
    }
  }

  /// Takes a key and says what must be done outside.
  package mutating func handle(_ key: Key) -> [Effect] {
    notice = nil
    // Nobody may steer what cannot be seen: only leaving works.
    guard setting.isLargeEnough else {
      return keymap.command(for: key, in: [.review]) == .program(.quit) ? [.quit] : []
    }
    if var window {
      let outcome = window.handle(key, WindowContext(setting), asking: &asksToLeave)
      self.window = window
      let effects = conclude(outcome)
      tellUnderstood()
      return effects
    }
    guard let command = keymap.command(for: key, in: [.review]) else {
      isLeaving = false
      return []
    }
    if command != .go(.back) { isLeaving = false }
    return perform(command, key)
  }

  /// The mouse does what keys do.
  private mutating func handle(_ mouse: Mouse) -> [Effect] {
    guard setting.hasMouse, setting.isLargeEnough else { return [] }
    let hotspots = hotspots(at: mouse.place)
    if window != nil, hotspots.first != .window { return [] }
    let step = hotspots.reversed().lazy.compactMap { if case .row(let step) = $0 { step } else { nil } }.first
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      guard window == nil else { return [] }
      for _ in 0..<ReviewModel.notch { move(mouse.kind == .wheelUp ? .scrollUp : .scrollDown) }
    case .press:
      if case .key(let key) = hotspots.last { return handle(key) }
      guard window == nil, let step else { return [] }
      focus = .parts
      for _ in 0..<abs(step) { move(step > 0 ? .moveDown : .moveUp) }
    // The first press of two has selected it.
    case .doublePress: if window == nil, step != nil { return perform(.review(.edit), .enter) }
    }
    return []
  }

  /// How many rows a notch of the wheel is.
  private static let notch = 3
}
