import CTerminal
import DubanScreen

extension Key {
  /// The key behind a code of the shim; nil for one that the program does not know.
  init?(code: Int32) {
    let modifiers = CT_SHIFT | CT_ALT | CT_CONTROL
    let held = Int(code) & modifiers
    let bare = Int(code) & ~modifiers
    if bare == CT_KEY_BACKSPACE, held & CT_ALT != 0 {
      self = .alt("\u{7F}")
      return
    }
    if let named = Key(name: bare, shift: held & CT_SHIFT != 0) {
      self = named
      return
    }
    guard let scalar = Unicode.Scalar(UInt32(bare)) else { return nil }
    if held & CT_CONTROL != 0 {
      self = .ctrl(Character(scalar))
    } else if held & CT_ALT != 0 {
      self = .alt(Character(scalar))
    } else {
      self = .character(Character(scalar))
    }
  }

  private init?(name: Int, shift: Bool) {
    switch name {
    case CT_KEY_ENTER: self = .enter
    case CT_KEY_ESCAPE: self = .escape
    case CT_KEY_TAB: self = shift ? .backTab : .tab
    case CT_KEY_BACK_TAB: self = .backTab
    case CT_KEY_BACKSPACE: self = .backspace
    case CT_KEY_DELETE: self = .delete
    case CT_KEY_INSERT: self = .insert
    case CT_KEY_UP: self = .up
    case CT_KEY_DOWN: self = .down
    case CT_KEY_LEFT: self = .left
    case CT_KEY_RIGHT: self = .right
    case CT_KEY_HOME: self = .home
    case CT_KEY_END: self = .end
    case CT_KEY_PAGE_UP: self = .pageUp
    case CT_KEY_PAGE_DOWN: self = .pageDown
    case CT_KEY_F1..<(CT_KEY_F1 + 12): self = .function(name - CT_KEY_F1 + 1)
    default: return nil
    }
  }
}
