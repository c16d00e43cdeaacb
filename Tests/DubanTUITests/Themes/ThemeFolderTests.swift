import DubanCore
import Testing

@testable import DubanTUI

@Suite struct `The theme folder` {
  @Test func `every theme is without fault`() throws {
    let problems = try ThemeReader(ThemeFiles.all()).read().problems
    #expect(problems.map { $0.message(.english) } == [])
  }

  @Test func `there is one for everyone`() throws {
    let themes = try ThemeReader(ThemeFiles.all()).read().themes
    let ids = Set(themes.map(\.id))
    #expect(ids.isSuperset(of: ["night", "day", "harbour", "clear-vision", "high-contrast", "mono"]))
    #expect(themes.allSatisfy { $0.name.english != nil })
    #expect(Set(themes.map(\.name.chinese)).count == themes.count)
  }

  @Test func `night is the base theme, written out to copy from`() throws {
    let night = try ThemeFiles.theme("night")
    for role in ThemeRole.allCases { #expect(night.ink(role) == Theme.base.ink(role), "\(role)") }
    for ground in Ground.allCases { #expect(night.ground(ground) == Theme.base.ground(ground), "\(ground)") }
    #expect(night.name == Theme.base.name)
  }

  @Test func `the base theme has a coat for everything`() {
    #expect(Set(Theme.base.inks.keys) == Set(ThemeRole.allCases))
    #expect(Set(Theme.base.grounds.keys) == Set(Ground.allCases))
    #expect(Theme.base.faintText().map { "\($0)" } == [])
  }

  @Test func `high contrast means seven to one`() throws {
    #expect(try ThemeFiles.theme("high-contrast").faintText(below: 7).map { "\($0)" } == [])
  }

  @Test func `mono has no colour`() throws {
    let mono = try ThemeFiles.theme("mono")
    #expect(mono.inks.values.allSatisfy { $0.colour == nil })
    #expect(mono.grounds.values.allSatisfy { $0.colour == nil })
  }

  /// Red says overdue and trouble alone: no other light may come near it.
  @Test func `lights that matter differ in colour, and in brightness for the colour-blind`() throws {
    for theme in try ThemeReader(ThemeFiles.all()).read().themes where theme.id != "mono" {
      let loud: [ThemeRole] = [.lightDone, .lightDueSoon, .lightBehind, .lightOverdue]
      for (index, role) in loud.enumerated() {
        for other in loud[(index + 1)...] {
          let (a, b) = (try #require(theme.ink(role).colour), try #require(theme.ink(other).colour))
          #expect(a.distance(to: b) > 8_000, "\(theme.id): \(role) and \(other)")
        }
      }
    }
  }

  @Test(arguments: ["night", "day", "harbour", "clear-vision", "high-contrast"])
  func `reduced to 256 colours the text is still readable`(id: String) throws {
    let theme = try ThemeFiles.theme(id)
    let palette = Palette(theme, depth: .indexed)
    for role in ThemeRole.allCases {
      for ground in role.grounds {
        let paint = palette.paint(Style(role, on: ground))
        guard case .index(let ink) = paint.foreground, case .index(let paper) = paint.background,
          let front = ColourReduction.shown(ink), let back = ColourReduction.shown(paper)
        else {
          Issue.record("\(role) on \(ground) has no colour")
          continue
        }
        #expect(front.contrast(with: back) >= 3.5, "\(id): \(role.rawValue) on \(ground.rawValue)")
      }
    }
  }
}
