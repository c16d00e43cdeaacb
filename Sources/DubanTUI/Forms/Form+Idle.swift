import DubanScreen
import DubanCore

/// Keys that mean nothing while a form is filled in: they say so, and what leads on.
extension Form {
  /// Why `key` does nothing in the field with the cursor.
  func idleWords(_ key: Key, _ keymap: Keymap) -> DisplayText {
    let label = key.label
    var choice = DisplayText.empty
    if let focused, case .choice = focused.content {
      choice =
        presentation.pick("“", "'") + focused.label + presentation.pick("”用左右键选择；", "' is chosen with left and right; ")
    }
    guard let command = keymap.command(for: key, in: [.list, .global]) else {
      return choice + presentation.pick("\(label) 在此不起作用", "\(label) does nothing here")
    }
    let hint = command.hint(presentation.language)
    return choice
      + presentation.pick("\(label) \(hint)要先按 esc 离开表单", "\(label) (\(hint)) needs esc first, which leaves the form")
  }
}
