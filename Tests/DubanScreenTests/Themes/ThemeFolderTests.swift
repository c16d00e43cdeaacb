import DubanCore
import DubanDiagnostics
import Foundation
import Testing
import ThemeSupport

@testable import DubanScreen

@Suite struct `The theme folder` {
  @Test func `every theme is without fault`() throws {
    let diagnostics = try ThemeReader(ThemeFiles.all()).read().diagnostics
    #expect(diagnostics.map { $0.words(.english) } == [])
  }

  @Test func `there is one for everyone`() throws {
    let themes = try ThemeReader(ThemeFiles.all()).read().themes
    #expect(
      themes.map(\.id) == [
        "clear-day", "clear-vision", "day", "harbour", "high-contrast", "ink", "mist", "mono", "night", "office",
        "rice",
      ])
    #expect(themes.allSatisfy { $0.name.english != nil && $0.note?.english != nil })
    #expect(Set(themes.map(\.name.chinese)).count == themes.count)
    let light = themes.filter { ($0.ground(.plain).colour?.luminance ?? 0) > 0.8 }.map(\.id)
    #expect(light == ["clear-day", "day", "ink", "rice"])
  }

  @Test func `night is the base theme, written out to copy from`() throws {
    let night = try ThemeFiles.theme("night")
    for role in ThemeRole.allCases { #expect(night.ink(role) == Theme.base.ink(role), "\(role)") }
    for ground in Ground.allCases { #expect(night.ground(ground) == Theme.base.ground(ground), "\(ground)") }
    #expect(night == Theme.base)
  }

  @Test func `the base theme has a coat for everything`() {
    #expect(Set(Theme.base.inks.keys) == Set(ThemeRole.allCases))
    #expect(Set(Theme.base.grounds.keys) == Set(Ground.allCases))
    #expect(Theme.base.contrasts().allSatisfy { $0.isEnough })
  }

  @Test(arguments: ["high-contrast", "ink"])
  func `high contrast means seven to one`(id: String) throws {
    for contrast in try ThemeFiles.theme(id).contrasts() where contrast.role.isText {
      #expect(try #require(contrast.ratio) >= 7, "\(contrast)")
    }
  }

  @Test func `mono has no colour`() throws {
    let mono = try ThemeFiles.theme("mono")
    #expect(mono.inks.values.allSatisfy { $0.colour == nil })
    #expect(mono.grounds.values.allSatisfy { $0.colour == nil })
  }

  /// Red says overdue and trouble alone.
  @Test(arguments: try ThemeFiles.ids.filter { !["mono", "clear-day"].contains($0) }, [ColourDepth.direct, .indexed])
  func `nothing else is red`(id: String, depth: ColourDepth) throws {
    let palette = Palette(try ThemeFiles.theme(id), depth: depth)
    for role in ThemeRole.allCases where role != .lightOverdue && role != .error {
      for ground in role.grounds {
        let ink = try #require(palette.paint(Style(role, on: ground)).foreground.usual)
        let seen = PerceivedColour(ink)
        // Straight red lies at 29 degrees, orange from 45 on.
        let isRed = seen.greenRed > 0.07 && abs(seen.blueYellow) < 0.85 * seen.greenRed
        #expect(!isRed || role == .lightSuspended, "\(id) \(depth): \(role.rawValue) on \(ground.rawValue) \(ink.hex)")
      }
    }
  }

  @Test(arguments: try ThemeFiles.ids, ColourDepth.allCases)
  func `whatever the terminal, the text can be read`(id: String, depth: ColourDepth) throws {
    let contrasts = try ThemeFiles.theme(id).contrasts(depth)
    #expect(contrasts.filter { !$0.isEnough }.map { "\($0)" } == [])
    let isKnown = id != "mono" && depth != .mono
    #expect(contrasts.allSatisfy { ($0.ratio != nil) == isKnown })
  }

  @Test(arguments: try ThemeFiles.ids.filter { $0 != "mono" })
  func `at 256 colours the selection differs from what lies around it`(id: String) throws {
    let palette = Palette(try ThemeFiles.theme(id), depth: .indexed)
    let grounds: [Ground] = [.plain, .selection, .inactiveSelection, .focusTitle]
    #expect(Set(grounds.map { palette.paint(Style(on: $0)).background }).count == grounds.count)
    #expect(palette.paint(Style(on: .overlay)).background != palette.paint(Style(on: .selection)).background)
  }

  @Test func `the README names every theme, and its example is without fault`() throws {
    let file = ThemeFiles.folder.deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for id in try ThemeFiles.ids { #expect(text.contains("`\(id)`"), "\(id)") }
    let example = try #require(text.firstMatch(of: /```yaml\n(name: \{zh: 我的[\s\S]*?)```/)).1
    let mine = try ThemeFiles.nodes([("mine", String(example))])
    let (themes, diagnostics) = ThemeReader(try ThemeFiles.all() + mine).read()
    #expect(diagnostics == [])
    #expect(themes.last?.ink(.heading) == Theme.Coat(Colour(hex: "#8fd6a8"), [.bold, .underline]))
  }
}
