import DubanCore
import Testing

@testable import DubanTUI

@Suite struct `Choosing a theme` {
  private let themes: [Theme]
  private var interface: Interface

  init() throws {
    themes = try ThemeReader(ThemeFiles.all()).read().themes
    interface = try ThemeChoices.interface(size: "100x30", themes, current: "night")
  }

  @Test mutating func `the one in use is selected, and the next shows as soon as it is`() throws {
    #expect(press("T") == [])
    #expect(interface.theme.id == "night")
    #expect(press("j") == [])
    #expect(interface.theme.id == "office")
    #expect(press("k", "k") == [])
    #expect(interface.theme.id == "mono")
    #expect(press("G") == [])
    #expect(interface.theme.id == "rice")
  }

  @Test mutating func `leaving takes it back, and nothing is remembered`() throws {
    #expect(press("T", "j", "esc") == [])
    #expect(interface.theme.id == "night")
    #expect(interface.overlay == nil)
  }

  @Test mutating func `choosing keeps it and has it remembered`() throws {
    let effects = press("T", "j", "enter")
    #expect(effects == [.keepTheme(try ThemeFiles.theme("office"))])
    #expect(interface.theme.id == "office")
    #expect(interface.overlay == nil)
  }

  @Test(arguments: ["140x40", "100x30", "80x24", "40x12"], Language.allCases)
  func `the window shows names, notes and every light where there is room`(size: String, language: Language) throws {
    var interface = try ThemeChoices.interface(size: size, themes, current: "clear-vision", language)
    _ = interface.update(.key(.character("T")))
    let grid = interface.draw()
    try expectSnapshot(grid, named: "themes-\(size)-\(language == .chinese ? "zh" : "en")")
    let text = grid.snapshot.split(separator: "styles:")[0]
    #expect(text.contains("clear-vision"))
    guard size != "40x12" else { return }
    for light in Light.allCases { #expect(text.contains(LightLook(light).word(language).string)) }
    for theme in themes { #expect(text.contains(theme.id)) }
  }

  /// The effects of the keys, by their labels.
  private mutating func press(_ labels: String...) -> [Effect] {
    labels.compactMap(Key.init).flatMap { interface.update(.key($0)) }
  }
}

/// An interface without plans.
enum ThemeChoices {
  static func interface(
    size: String, _ themes: [Theme], current: String, _ language: Language = .chinese
  ) throws -> Interface {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    return Interface(
      look: Look(language: language, today: try #require(Day(2026, 11, 21))), themes: themes,
      theme: try #require(themes.first { $0.id == current }), size: Size(rows: numbers[1], columns: numbers[0]))
  }
}
