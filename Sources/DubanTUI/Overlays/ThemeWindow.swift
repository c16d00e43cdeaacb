import DubanCore

/// The themes; the one that is selected shows at once.
struct ThemeWindow: Sendable {
  var menu: Menu<String>
  /// The theme to go back to on leaving.
  let before: Theme

  init(_ themes: [Theme], current: Theme, _ look: Look) {
    before = current
    menu = Menu(
      look.pick("主题", "Theme"), themes.map { Menu.Item($0.id, look.text($0.name), detail: DisplayText($0.id)) },
      selected: current.id)
  }
}
