import Testing

@testable import DubanTUI

@Suite struct `Colours` {
  @Test func `hex is read and written`() {
    #expect(Colour(hex: "#1a2B3c") == Colour(0x1A, 0x2B, 0x3C))
    #expect(Colour(0, 10, 255).hex == "#000aff")
    for wrong in ["1a2b3c", "#1a2b3", "#1a2b3g", "#+a2b3c", "#1a2b3c4", "", "#123"] {
      #expect(Colour(hex: wrong) == nil)
    }
  }

  /// Ratios as WCAG's own formula gives them.
  @Test(
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#0077bb", "#ffffff", 4.821),
      ("#ff0000", "#000000", 5.252),
    ])
  func `contrast is that of WCAG`(a: String, b: String, ratio: Double) throws {
    let contrast = try #require(Colour(hex: a)).contrast(with: try #require(Colour(hex: b)))
    #expect(abs(contrast - ratio) < 0.01)
  }

  @Test(
    arguments: [
      ("#000000", 16), ("#ffffff", 231), ("#ff0000", 196), ("#5f87af", 67), ("#080808", 232), ("#eeeeee", 255),
      ("#1c1c1c", 234),
    ] as [(String, UInt8)])
  func `a colour becomes the nearest of 256`(hex: String, index: UInt8) throws {
    #expect(ColourReduction.reduce(try #require(Colour(hex: hex)), to: .indexed) == .index(index))
  }

  @Test func `every colour of the cube and the greys is its own nearest`() throws {
    for index in UInt8(16)...255 {
      let shown = try #require(ColourReduction.shown(index))
      guard case .index(let nearest) = ColourReduction.reduce(shown, to: .indexed) else { continue }
      #expect(ColourReduction.shown(nearest) == shown)
    }
    #expect(ColourReduction.shown(15) == nil)
  }

  @Test(
    arguments: [
      ("#101010", 0, 0), ("#fa888e", 1, 9), ("#f2a462", 3, 11), ("#c02020", 1, 1), ("#ffffff", 7, 15),
      ("#2060c0", 4, 4), ("#666666", 0, 8),
    ] as [(String, UInt8, UInt8)])
  func `few colours`(hex: String, eight: UInt8, sixteen: UInt8) throws {
    let colour = try #require(Colour(hex: hex))
    #expect(ColourReduction.reduce(colour, to: .eight) == .index(eight))
    #expect(ColourReduction.reduce(colour, to: .sixteen) == .index(sixteen))
    #expect(ColourReduction.reduce(colour, to: .mono) == .standard)
    #expect(ColourReduction.reduce(colour, to: .direct) == .direct(colour))
  }

  @Test(arguments: [
    (0, 1), (2, 1), (8, 8), (15, 8), (16, 16), (88, 16), (256, 256), (65536, 256), (16_777_216, 16_777_216),
  ])
  func `a terminal's depth`(colours: Int, depth: Int) {
    #expect(ColourDepth(colours: colours).rawValue == depth)
  }
}
