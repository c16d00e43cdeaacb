import Testing

@testable import DubanScreen

@Suite struct `Glyph set` {
  @Test(arguments: GlyphSet.allCases)
  func `no terminal takes a glyph of ours for two columns`(glyphs: GlyphSet) {
    for glyph in glyphs.all {
      #expect(glyph.width(.narrow) == 1 && glyph.width(.wide) == 1, "\(glyph)")
    }
  }

  @Test func `the ASCII set is ASCII`() {
    #expect(GlyphSet.ascii.all.allSatisfy { $0.string.allSatisfy(\.isASCII) })
  }
}
