import DubanCore
import Testing

@testable import DubanTUI

@Suite struct `Roles and grounds` {
  /// What is drawn is what is checked: a role on a ground that it does not name would have an untested contrast.
  @Test(arguments: [Language.chinese, .english], ["140x40", "80x24"])
  func `every text stands on a ground that its role names`(language: Language, size: String) throws {
    var board = try SampleDashboard(size, language: language)
    var used: Set<Style> = []
    func presentation() {
      let grid = board.model.draw()
      for row in 0..<grid.size.rows {
        for column in 0..<grid.size.columns where !["", " "].contains(grid.text(row: row, column: column)) {
          used.insert(Style(grid.style(row: row, column: column).ink, on: grid.style(row: row, column: column).ground))
        }
      }
    }
    for keys in [
      [], ["?"], ["esc", "T"], ["esc", "/", "type:公厕"], ["esc", "enter"], ["2", "j", "j"], ["g"], ["esc", "u"],
      ["tab", "type:x"], ["esc", "c"], ["esc", "o"], ["esc", "t", "type:2020-13-45", "enter"], ["esc", "enter"], ["j"],
      ["esc", "3", "j"], ["enter"], ["esc", "1", "j", "enter"], ["esc", "n"], ["type:一二三"], ["esc", "?", "G"],
    ] {
      for key in keys { try board.press(key) }
      presentation()
    }
    #expect(used.count > 40)
    for style in used where !style.ink.grounds.contains(style.ground) {
      #expect(style.ink == .rule, "\(style.ink.rawValue) on \(style.ground.rawValue)")
    }
  }

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
