import DubanCore
import SnapshotSupport
import Testing
import ThemeSupport

import DubanScreen
@testable import DubanTUI

@Suite struct `Choosing a theme` {
  private let themes: [Theme]
  private var model: DashboardModel

  init() throws {
    themes = try ThemeReader(ThemeFiles.all()).read().themes
    model = try ThemeChoices.model(size: "100x30", themes, current: "night")
  }

  @Test mutating func `the one in use is selected, and the next shows as soon as it is`() throws {
    #expect(press("T") == [])
    #expect(model.theme.id == "night")
    #expect(press("j") == [])
    #expect(model.theme.id == "office")
    #expect(press("k", "k") == [])
    #expect(model.theme.id == "mono")
    #expect(press("G") == [])
    #expect(model.theme.id == "rice")
  }

  @Test mutating func `leaving takes it back, and nothing is remembered`() throws {
    #expect(press("T", "j", "esc") == [])
    #expect(model.theme.id == "night")
    #expect(model.overlay == nil)
  }

  @Test mutating func `choosing keeps it and has it remembered`() throws {
    let effects = press("T", "j", "enter")
    #expect(effects == [.keepTheme(try ThemeFiles.theme("office"))])
    #expect(model.theme.id == "office")
    #expect(model.overlay == nil)
  }

  @Test(arguments: ["140x40", "100x30", "80x24", "40x12"], Language.allCases)
  func `the window shows names, notes and every light where there is room`(size: String, language: Language) throws {
    var model = try ThemeChoices.model(size: size, themes, current: "clear-vision", language)
    _ = model.update(.key(.character("T")))
    let grid = model.draw()
    try expectSnapshot(grid, named: "themes-\(size)-\(language == .chinese ? "zh" : "en")")
    let text = grid.snapshot.split(separator: "styles:")[0]
    #expect(text.contains("clear-vision"))
    guard size != "40x12" else { return }
    for light in Light.allCases { #expect(text.contains(LightStyle(light).words(language).string)) }
    for theme in themes { #expect(text.contains(theme.id)) }
  }

  /// The effects of the keys, by their labels.
  private mutating func press(_ labels: String...) -> [Effect] {
    labels.compactMap(Key.init).flatMap { model.update(.key($0)) }
  }
}

/// An interface without plans.
enum ThemeChoices {
  static func model(
    size: String, _ themes: [Theme], current: String, _ language: Language = .chinese
  ) throws -> DashboardModel {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    return DashboardModel(
      setting: ScreenSetting(
        presentation: Presentation(language: language, today: try #require(Day(2026, 11, 21))), themes: themes,
        theme: try #require(themes.first { $0.id == current }), size: Size(rows: numbers[1], columns: numbers[0])))
  }
}
