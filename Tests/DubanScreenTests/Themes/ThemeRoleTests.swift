import DubanCore
import Testing

@testable import DubanScreen

@Suite struct `Roles and grounds` {
  @Test func `text asks for 4.5 to 1, curves and ticks for 3, and what says nothing for nothing`() {
    for role in ThemeRole.allCases {
      let asked: Double = role == .rule ? 1 : role.isText ? 4.5 : 3
      for depth in [ColourDepth.direct, .indexed, .sixteen] { #expect(role.contrast(depth) == asked) }
      #expect(role.grounds.isEmpty == (role == .rule))
    }
    let graphics: [ThemeRole] = [.rule, .tick, .plotActual, .plotTarget, .plotExpected]
    #expect(ThemeRole.allCases.filter { !$0.isText } == graphics)
  }

  @Test func `a contrast that nobody can know is no fault, one that is too little is`() throws {
    var theme = Theme.base
    theme.inks[.text] = Theme.Coat(nil)
    theme.inks[.dim] = Theme.Coat(Colour(60, 60, 60))
    let contrasts = theme.contrasts()
    #expect(contrasts.filter { $0.role == .text }.allSatisfy { $0.ratio == nil && $0.isEnough })
    let faint = contrasts.filter { !$0.isEnough }
    #expect(faint.map(\.ground) == [.plain, .selection, .inactiveSelection, .overlay])
    #expect(faint.allSatisfy { $0.role == .dim && $0.required == 4.5 })
    // On a terminal the nearest ink that can be read is taken, so nobody has to squint meanwhile.
    #expect(theme.contrasts(.indexed).allSatisfy { $0.isEnough })
  }
}
