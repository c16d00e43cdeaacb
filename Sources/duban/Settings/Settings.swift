import DubanCore
import DubanTUI

/// What a person has set for themselves, in `$XDG_CONFIG_HOME/duban/settings.yaml`. What the command line says goes before
/// it, and it goes before the locale.
struct Settings {
  var language: Language?
  /// How many columns characters of ambiguous width take.
  var ambiguous: AmbiguousChoice?
  /// Whether to draw with ASCII characters only.
  var ascii: Bool?
  /// Whether the mouse is on at the start.
  var mouse: Bool?
  /// Where copied texts go.
  var clipboard: Clipboard?
  /// The file that says how papers look; nil for the national standard.
  var paper: String?
  /// Whose work waits for this person: a unit's or a leader's, by name; nil for the office's.
  var ownPart: WorkReader?
  /// Other keys; nil for those of the program, which only screens make.
  var ownKeymap: Keymap?
  var keymap: Keymap { ownKeymap ?? .standard }

  /// Where a copied text goes.
  enum Clipboard: String, CaseIterable {
    /// Through the terminal (OSC 52).
    case terminal
    /// To a file of the person's choice.
    case file
  }

  /// The settings that hold, with what is wrong in their file. Read once.
  static let current = SettingsFile.read()
}
