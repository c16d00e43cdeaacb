import DubanTUI
import DubanCore
import DubanScreen

/// Names each key that is pressed, so that a person sees which ones arrive and which something else has taken.
enum KeyTrial {
  /// Runs until `q` is pressed twice.
  ///
  /// - Throws: `Failure.noTerminal` when there is none.
  static func run(_ language: Language) throws {
    _ = CursesTerminal.useLocale()
    var terminal = try CursesTerminal(ambiguous: .narrow, isColoured: false)
    let keymap = Settings.current.settings.keymap
    var lines: [String] = []
    var last: Key?
    while true {
      let size = terminal.size
      let grid = Grid.drawn(size, ambiguous: .narrow, glyphs: .unicode) { screen in
        let words = language.pick("按下要试的键；连按两次 q 结束。", "Press the keys to try; q twice ends it.")
        screen.write(DisplayText(words), style: Style(.strong))
        for (row, line) in lines.suffix(max(0, size.rows - 2)).enumerated() {
          screen.put(DisplayText(line), row: row + 2, column: 2, width: max(0, size.columns - 2), style: Style())
        }
      }
      terminal.present(grid, Theme.base, .mono)
      switch terminal.next(timeout: nil) {
      case .key(let key):
        if key == .character("q"), last == key { return }
        last = key
        let command = keymap.command(for: key, in: [.list, .global])
        lines.append(key.label + (command.map { "   \($0.name)  \($0.summary(language))" } ?? ""))
      case .resized: terminal.forget()
      case .interrupt, .ended: return
      case .mouse, .news, .timeout: break
      }
    }
  }
}
