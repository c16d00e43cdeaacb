import DubanCore
import DubanScreen
@testable import DubanTUI
import SnapshotSupport
import Testing

/// A picture of a pane after some keys: `1` opens the first plan of `plans`.
struct PaneShot: CustomTestStringConvertible {
  let name: String
  var size = "140x40"
  var language = Language.chinese
  var glyphs = GlyphSet.unicode
  var plans = ["huaian-2020"]
  let keys: [String]

  var testDescription: String { name }

  /// The same keys in both languages at the three sizes that a pane is looked at in.
  static func everywhere(_ name: String, plan: String, _ keys: String...) -> [PaneShot] {
    ["140x40", "100x30", "80x24"].flatMap { size in
      Language.allCases.map { language in
        PaneShot(
          name: "\(name)-\(size)-\(language.rawValue)", size: size, language: language, plans: [plan],
          keys: ["1"] + keys)
      }
    }
  }

  /// Compares the picture with the one that was last approved.
  func check() throws {
    var dashboard = try SampleDashboard(size, language: language, glyphs: glyphs, plans: plans)
    for key in keys { try dashboard.press(key) }
    try expectSnapshot(dashboard.model.draw(), named: "pane-" + name)
  }
}

extension View {
  /// The digit of the view with this id, as one presses it.
  static func key(_ id: String) -> String {
    let views = (try? SampleDashboard.views()) ?? []
    return views.first { $0.id == id }?.digit.map { "\($0)" } ?? ""
  }
}
