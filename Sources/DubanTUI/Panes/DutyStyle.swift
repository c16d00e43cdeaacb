import DubanScreen
import DubanCore

/// How the state of a piece looks: a shape, a word and a role, so that it can be told without colour.
struct DutyStyle {
  private let state: DutyAssessment.State

  init(_ state: DutyAssessment.State) { self.state = state }

  /// One column, on every terminal.
  func shape(_ glyphs: GlyphSet) -> DisplayText { LightStyle(light).shape(glyphs) }

  /// Shape and word.
  func label(_ presentation: Presentation) -> DisplayText {
    shape(presentation.glyphs) + " " + DisplayText(state.words(presentation.language))
  }

  var role: ThemeRole { LightStyle(light).role }

  /// The light whose shape and ink it has.
  private var light: Light {
    switch state {
    case .handedIn: .done
    case .late: .behind
    case .due: .dueSoon
    case .missing: .overdue
    }
  }
}
