@testable import DubanTUI
import DubanCore
import DubanScreen
import SnapshotSupport
import Testing

/// The main screens as pictures, at several sizes, in both languages, and in ASCII for terminals without more.
@Suite struct `Screens` {
  struct Shot: CustomTestStringConvertible {
    let name: String
    var size = "140x40"
    var language = Language.chinese
    var glyphs = GlyphSet.unicode
    var keys: [String] = []
    var testDescription: String { name }
  }

  static let shots: [Shot] = [
    Shot(name: "portfolio", size: "100x30"),
    Shot(name: "portfolio-english", size: "120x30", language: .english),
    Shot(name: "portfolio-40x12", size: "40x12"),
    Shot(name: "board", keys: ["enter"]),
    Shot(name: "board-300x100", size: "300x100", keys: ["enter"]),
    Shot(name: "board-100x30", size: "100x30", keys: ["enter"]),
    Shot(name: "board-80x24", size: "80x24", keys: ["enter"]),
    Shot(name: "board-40x12", size: "40x12", keys: ["enter"]),
    Shot(name: "board-english", language: .english, keys: ["2"]),
    Shot(name: "board-ascii", size: "120x30", glyphs: .ascii, keys: ["2"]),
    Shot(name: "board-indicators", keys: ["2", "shift-tab", "j", "j"]),
    Shot(name: "board-overdue", keys: ["1", "tab", "j"]),
    Shot(name: "board-by-leader", keys: ["5", "g", "j", "j", "enter"]),
    Shot(name: "board-folded", keys: ["1", "Z"]),
    Shot(name: "detail-task", keys: ["1", "enter"]),
    Shot(name: "detail-task-english", size: "100x40", language: .english, keys: ["1", "enter"]),
    Shot(name: "detail-indicator", size: "100x30", keys: ["2", "shift-tab", "j", "j", "enter"]),
    Shot(name: "detail-40x12", size: "40x12", keys: ["1", "enter"]),
    Shot(name: "update", keys: ["1", "u"]),
    Shot(name: "update-40x12", size: "40x12", keys: ["1", "u"]),
    Shot(name: "confirm", keys: ["1", "c"]),
    Shot(name: "office", size: "100x30", keys: ["1", "o"]),
    Shot(name: "extend", size: "100x30", keys: ["2", "o", "e"]),
    Shot(name: "slip", size: "100x30", keys: ["1", "o", "p"]),
    Shot(name: "instruct-english", size: "80x24", language: .english, keys: ["1", "o", "i"]),
    Shot(name: "inspect", size: "80x24", keys: ["1", "o", "v"]),
    Shot(name: "search", keys: ["1", "/", "type:小区 70"]),
    Shot(name: "search-all", keys: ["/", "type:zjj 停车"]),
    Shot(name: "search-all-100x30", size: "100x30", keys: ["/", "type:laojiu"]),
    Shot(name: "search-80x24-english", size: "80x24", language: .english, keys: ["1", "/", "type:ljxq"]),
    Shot(name: "search-empty", size: "100x30", keys: ["1", "/"]),
    Shot(name: "help", size: "120x40", keys: ["1", "?"]),
    Shot(name: "theme", size: "100x30", keys: ["T"]),
    Shot(name: "too-small", size: "39x11"),
    Shot(name: "tiny", size: "1x1"),
  ]

  @Test(arguments: shots) func `presentation as they were last approved`(shot: Shot) throws {
    var dashboard = try SampleDashboard(shot.size, language: shot.language, glyphs: shot.glyphs)
    for key in shot.keys { try dashboard.press(key) }
    try expectSnapshot(dashboard.model.draw(), named: "screen-" + shot.name)
  }

  @Test(arguments: ["40x12", "41x13", "60x20", "89x24", "90x15", "90x24", "119x40", "120x12", "140x40", "300x100"])
  func `every size shows every screen without a fault`(size: String) throws {
    for language in Language.allCases {
      for keys in [
        [], ["1"], ["1", "1"], ["1", "enter"], ["1", "u"], ["1", "?"], ["1", "/", "type:市"],
      ] {
        var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
        for key in keys { try dashboard.press(key) }
        let grid = dashboard.model.draw()
        #expect(dashboard.screen.allSatisfy { DisplayText($0).width(.narrow) <= grid.size.columns })
      }
    }
  }

  @Test(arguments: ["40x12", "41x13", "60x20", "89x24", "90x15", "119x40", "140x40", "300x100"])
  func `every size shows every view without a fault`(size: String) throws {
    for language in Language.allCases {
      var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
      for key in ["1", "2", "j", "l", "G", "4", "j", "l", "G", "5", "j", "l", "l", "G", "h", "h", "u"] {
        try dashboard.press(key)
        let grid = dashboard.model.draw()
        #expect(dashboard.screen.allSatisfy { DisplayText($0).width(.narrow) <= grid.size.columns })
      }
    }
  }
}
