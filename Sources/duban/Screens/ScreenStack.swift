import DubanCore
import DubanScreen
import DubanTUI

/// The screens that stand on one another, and what they ask for. It needs no terminal.
///
/// 1. Keys, the mouse and the picture are the top screen's; news, time and work are everybody's.
/// 2. A screen that is left hands on to the one below what was chosen on it: the language, the theme, the mouse.
/// 3. Without any screen left it is over.
struct ScreenStack {
  private var screens: [any RunningScreen]
  /// Makes the board of a plan that was published where no board stands below.
  private let board: (PublishedPlan, ScreenSetting) throws -> any RunningScreen
  private(set) var isOver = false
  /// What is to be said on the command line afterwards.
  private(set) var farewell: String?
  /// Whether the terminal is to be painted anew.
  private(set) var wantsRepaint = false
  /// What is to be sent for the clipboard.
  private(set) var copied: String?
  /// Whether another screen is on top than the one that was drawn last.
  private var isNew = true

  /// A stack with `screen` alone.
  ///
  /// - Parameter board: makes the board of a plan that is published where none stands below.
  init(_ screen: any RunningScreen, board: @escaping (PublishedPlan, ScreenSetting) throws -> any RunningScreen) {
    screens = [screen]
    self.board = board
  }

  private var top: Int { screens.count - 1 }

  /// What the screens share now.
  var setting: ScreenSetting { screens[top].setting }

  /// How many screens there are.
  var count: Int { screens.count }

  // MARK: What happens

  mutating func take(_ event: ScreenEvent) { carryOut(screens[top].take(event)) }

  /// The screens share `setting` from now on.
  mutating func take(_ setting: ScreenSetting) { screens[top].take(setting) }

  /// The terminal has another size.
  mutating func resize(_ size: Size) {
    var setting = setting
    setting.size = size
    take(setting)
  }

  /// Says a sentence at the bottom.
  mutating func tell(_ text: String, isError: Bool = false) { carryOut(screens[top].tell(text, isError: isError)) }

  mutating func takeNews() { all { $0.takeNews() } }

  mutating func timePassed() { all { $0.timePassed() } }

  var isBusy: Bool { screens.contains { $0.isBusy } }

  mutating func work() {
    if let index = screens.indices.last(where: { screens[$0].isBusy }) { carryOut(screens[index].work(), of: index) }
  }

  var idleTime: Int { screens.map(\.idleTime).min() ?? 0 }

  /// The folder in which others may write.
  var watched: String? { screens.lazy.compactMap(\.watched).first }

  mutating func answerQuickly() { all { $0.answerQuickly() } }

  /// Answers the next of what takes long; false when there is nothing.
  mutating func answerNext() -> Bool {
    guard !isOver, let requests = screens[top].answerNext() else { return false }
    carryOut(requests)
    return true
  }

  /// However the person left.
  mutating func leave() {
    for index in screens.indices.reversed() { carryOut(screens[index].leave(), of: index) }
    answerQuickly()
  }

  // MARK: What is shown

  /// The picture of the top screen.
  mutating func picture() -> Grid {
    defer { isNew = false }
    return screens[top].picture(isNew: isNew)
  }

  /// What was asked for of the terminal, once.
  mutating func takeRepaint() -> Bool {
    defer { wantsRepaint = false }
    return wantsRepaint
  }

  mutating func repaint() { wantsRepaint = true }

  mutating func takeCopied() -> String? {
    defer { copied = nil }
    return copied
  }

  // MARK: What screens ask for

  private mutating func all(_ act: (inout any RunningScreen) -> [ScreenRequest]) {
    for index in screens.indices where screens.indices.contains(index) { carryOut(act(&screens[index]), of: index) }
  }

  private mutating func carryOut(_ requests: [ScreenRequest]) { carryOut(requests, of: top) }

  private mutating func carryOut(_ requests: [ScreenRequest], of index: Int) {
    for request in requests {
      switch request {
      case .quit(let sentence):
        farewell = sentence
        isOver = true
      case .repaint: wantsRepaint = true
      case .copy(let text): copied = text
      case .open(var screen):
        screen.take(setting)
        screens.append(screen)
        isNew = true
      case .close(let sentence): close(index, saying: sentence)
      case .show(let published): show(published, insteadOf: index) { $0.show(published) }
      case .amended(let plan, let entry): show(plan, insteadOf: index) { $0.show(plan, by: entry) }
      case .showItem(let item): if !show(insteadOf: index, by: { $0.show(item) }) { close(index, saying: nil) }
      }
    }
  }

  private mutating func close(_ index: Int, saying sentence: String?) {
    guard screens.count > 1 else {
      farewell = sentence
      isOver = true
      return
    }
    let setting = setting
    let isTop = index == top
    screens.remove(at: index)
    guard isTop else { return }
    screens[top].take(setting)
    isNew = true
    if let sentence { tell(sentence) }
  }

  /// The board below shows the plan; where there is none it is made.
  private mutating func show(
    _ published: PublishedPlan, insteadOf index: Int, by show: (inout any RunningScreen) -> [ScreenRequest]?
  ) {
    guard !self.show(insteadOf: index, by: show) else { return }
    do {
      screens[index] = try board(published, setting)
      isNew = true
    } catch {
      // The plan is safe in its store; only the board cannot be shown.
      farewell = Failure.sentence(for: error, setting.presentation.language)
      isOver = true
    }
  }

  /// The first screen below that shows what is wanted is on top then; false where none does.
  private mutating func show(insteadOf index: Int, by show: (inout any RunningScreen) -> [ScreenRequest]?) -> Bool {
    let setting = setting
    for below in screens[..<index].indices.reversed() {
      guard let requests = show(&screens[below]) else { continue }
      screens.removeSubrange((below + 1)...)
      screens[below].take(setting)
      isNew = true
      carryOut(requests, of: below)
      return true
    }
    return false
  }
}
