import DubanCore
import DubanScreen
import Testing

@testable import DubanTUI

@Suite struct `What is drawn on which ground` {
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
}
