import DubanCore
import Testing
import ThemeSupport

@testable import DubanScreen

@Suite struct `A palette` {
  /// The terminal's own numbers are what users set; only equality is certain to be unreadable.
  @Test(arguments: try ThemeFiles.ids, ColourDepth.allCases)
  func `no text ever has the colour of its ground`(id: String, depth: ColourDepth) throws {
    let palette = Palette(try ThemeFiles.theme(id), depth: depth)
    for role in ThemeRole.allCases {
      for ground in role.grounds {
        let paint = palette.paint(Style(role, on: ground))
        #expect(paint.foreground != paint.background || paint.foreground == .standard, "\(role) on \(ground)")
      }
    }
  }

  @Test(arguments: try ThemeFiles.ids, ColourDepth.allCases)
  func `the selection, title bars and fields stand out at every depth`(id: String, depth: ColourDepth) throws {
    let palette = Palette(try ThemeFiles.theme(id), depth: depth)
    let plain = palette.paint(Style())
    for ground in [Ground.focusTitle, .selection, .inactiveSelection, .title, .input, .banner] {
      #expect(palette.paint(Style(on: ground)) != plain, "\(ground)")
    }
  }

  @Test func `without colours there are none`() {
    let palette = Palette(.base, depth: .mono)
    for role in ThemeRole.allCases {
      for ground in Ground.allCases {
        let paint = palette.paint(Style(role, on: ground))
        #expect(paint.foreground == .standard && paint.background == .standard)
      }
    }
    #expect(palette.paint(Style(on: .selection)).attributes == .reverse)
    #expect(palette.paint(Style(.lightOverdue)).attributes == .bold)
    #expect(palette.paint(Style(.text, on: .plain, .underline)).attributes == .underline)
  }

  /// Many terminals show bold black as grey.
  @Test(arguments: try ThemeFiles.ids, [ColourDepth.eight, .sixteen])
  func `with few colours bold never makes an ink fainter`(id: String, depth: ColourDepth) throws {
    let palette = Palette(try ThemeFiles.theme(id), depth: depth)
    for role in ThemeRole.allCases {
      for ground in role.grounds {
        let paint = palette.paint(Style(role, on: ground, .bold))
        guard paint.attributes.contains(.bold), case .index(let ink) = paint.foreground, ink < 8,
          let paper = paint.background.usual
        else { continue }
        let bright = try #require(TerminalColour.index(ink + 8).usual).contrast(with: paper)
        let plain = try #require(paint.foreground.usual).contrast(with: paper)
        #expect(bright >= plain, "\(role.rawValue) on \(ground.rawValue)")
      }
    }
    let overdue = palette.paint(Style(.lightOverdue, on: .plain))
    #expect(overdue.attributes.contains(.bold) == (overdue.background == .index(0) || overdue.background == .standard))
  }

  @Test func `with all colours a theme is shown as written`() {
    let paint = Palette(.base, depth: .direct).paint(Style(.lightOverdue, on: .selection))
    #expect(paint.foreground == .direct(Colour(255, 138, 138)))
    #expect(paint.background == .direct(Theme.base.ground(.selection).colour!))
    #expect(paint.attributes == .bold)
  }
}

@Suite struct `The presentation of lights` {
  @Test(arguments: GlyphSet.allCases)
  func `no two have the same shape and no shape is of uncertain width`(glyphs: GlyphSet) {
    let shapes = Light.allCases.map { LightStyle($0).shape(glyphs) }
    #expect(Set(shapes).count == Light.allCases.count)
    for shape in shapes { #expect(shape.width(.narrow) == 1 && shape.width(.wide) == 1) }
    if glyphs == .ascii { #expect(shapes.allSatisfy { $0.string.allSatisfy(\.isASCII) }) }
  }

  @Test(arguments: Language.allCases)
  func `no two have the same word, and none is wider than its column`(language: Language) {
    #expect(Set(Light.allCases.map { LightStyle($0).words(language) }).count == Light.allCases.count)
    for light in Light.allCases {
      #expect(LightStyle(light).label(language, .unicode).width(.wide) <= LightStyle.labelWidth(language))
    }
  }

  @Test func `each has a role of its own`() {
    #expect(Set(Light.allCases.map { LightStyle($0).role }).count == Light.allCases.count)
  }
}
