package import DubanScreen

/// A whole screen as a value: the board, the review of a document. Screens stand on one another; the one on top gets the keys and is
/// drawn, those below wait as they were left.
package protocol Screen: Sendable {
  /// What must then happen outside; every screen wants its own.
  associatedtype Effect: Sendable
  /// What it shares with the other screens.
  var setting: ScreenSetting { get }
  /// Takes on the terminal's size and what was chosen on the screen that stood above: the language, the theme, the mouse.
  mutating func take(_ setting: ScreenSetting)
  /// What it is called, for the bar at the top.
  var title: DisplayText { get }
  /// Takes in what the person did and says what must be done outside.
  mutating func handle(_ event: ScreenEvent) -> [Effect]
  /// Draws it over all of `region`.
  func draw(in region: Region)
}

/// What a person does on a screen.
package enum ScreenEvent: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
}

extension Screen {
  /// The screen as it is now.
  package func draw() -> Grid {
    Grid.drawn(setting.size, ambiguous: setting.ambiguous, glyphs: setting.presentation.glyphs) { draw(in: $0) }
  }

  /// What a press means in the cell `place`: the uppermost last.
  package func hotspots(at place: Position) -> [Hotspot] {
    Hotspot.hotspots(
      at: place, on: setting.size, ambiguous: setting.ambiguous, glyphs: setting.presentation.glyphs
    ) { draw(in: $0) }
  }
}
