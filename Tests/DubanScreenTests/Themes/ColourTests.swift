import Testing

@testable import DubanScreen

@Suite struct `Colours` {
  @Test func `hex is read and written`() {
    #expect(Colour(hex: "#1a2B3c") == Colour(0x1A, 0x2B, 0x3C))
    #expect(Colour(0, 10, 255).hex == "#000aff")
    for wrong in ["1a2b3c", "#1a2b3", "#1a2b3g", "#+a2b3c", "#1a2b3c4", "", "#123"] {
      #expect(Colour(hex: wrong) == nil)
    }
  }

  /// Ratios as published: black on white by the definition, the others by the contrast checkers that WCAG's techniques name.
  @Test(
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#767676", "#ffffff", 4.542),
      ("#0077bb", "#ffffff", 4.821), ("#ff0000", "#000000", 5.252), ("#ff0000", "#ffffff", 3.998),
      ("#0000ff", "#ffffff", 8.592), ("#008000", "#ffffff", 5.137), ("#808080", "#ffffff", 3.949),
      ("#ffff00", "#ffffff", 1.074), ("#123456", "#123456", 1.0),
    ])
  func `contrast is that of WCAG`(a: String, b: String, ratio: Double) throws {
    let (a, b) = (try #require(Colour(hex: a)), try #require(Colour(hex: b)))
    #expect(abs(a.contrast(with: b) - ratio) < 0.002)
    #expect(a.contrast(with: b) == b.contrast(with: a))
  }

  /// As Björn Ottosson publishes them with OKLab.
  @Test(
    arguments: [
      ("#ffffff", 1.0, 0.0, 0.0), ("#000000", 0, 0, 0), ("#ff0000", 0.6280, 0.2249, 0.1258),
      ("#00ff00", 0.8664, -0.2339, 0.1795), ("#0000ff", 0.4520, -0.0325, -0.3115),
    ] as [(String, Double, Double, Double)])
  func `colours as the eye takes them`(hex: String, lightness: Double, a: Double, b: Double) throws {
    let seen = PerceivedColour(try #require(Colour(hex: hex)))
    #expect(abs(seen.lightness - lightness) < 0.0005)
    #expect(abs(seen.greenRed - a) < 0.0005 && abs(seen.blueYellow - b) < 0.0005)
  }

  @Test(
    arguments: [
      ("#000000", 16), ("#ffffff", 231), ("#ff0000", 196), ("#5f87af", 67), ("#080808", 232), ("#eeeeee", 255),
      ("#1c1c1c", 234),
      // The hue stays where the nearest by plain distance would be grey.
      ("#2a6b41", 29), ("#b3232f", 124), ("#1d5c86", 24),
    ] as [(String, UInt8)])
  func `a colour becomes the nearest of 256`(hex: String, index: UInt8) throws {
    #expect(ColourReduction.reduce(try #require(Colour(hex: hex)), to: .indexed) == .index(index))
  }

  @Test func `every colour of the cube and the greys is its own nearest`() {
    for index in UInt8(16)...255 {
      let shown = IndexedColour.all[Int(index)].colour
      #expect(ColourReduction.reduce(shown, to: .indexed).usual == shown)
    }
  }

  @Test(
    arguments: [
      ("#101010", 0, 0), ("#fa888e", 1, 9), ("#f2a462", 3, 11), ("#c02020", 1, 1), ("#ffffff", 7, 15),
      ("#2060c0", 4, 4), ("#666666", 0, 8), ("#30a060", 2, 2), ("#60d0d0", 6, 14), ("#a050b0", 5, 5),
      ("#9090a0", 0, 8), ("#b0b0b8", 7, 7),
    ] as [(String, UInt8, UInt8)])
  func `few colours`(hex: String, eight: UInt8, sixteen: UInt8) throws {
    let colour = try #require(Colour(hex: hex))
    #expect(ColourReduction.reduce(colour, to: .eight) == .index(eight))
    #expect(ColourReduction.reduce(colour, to: .sixteen) == .index(sixteen))
    #expect(ColourReduction.reduce(colour, to: .mono) == .standard)
    #expect(ColourReduction.reduce(colour, to: .direct) == .direct(colour))
  }

  /// Ink, paper, what the nearest alone would be, and what is taken so that it can be read.
  @Test(
    arguments: [
      (.indexed, "#ff8787", 234, 210, 210), (.indexed, "#a55000", 195, 130, 94), (.indexed, "#6c6c6c", 234, 242, 102),
      (.indexed, "#444444", 237, 238, 248),
      (.sixteen, "#c02020", 0, 1, 9), (.sixteen, "#fa888e", 0, 9, 9), (.sixteen, "#e8d06a", 15, 11, 0),
      (.sixteen, "#202020", 0, 0, 7), (.sixteen, "#ffffff", 7, 15, 0), (.sixteen, "#1d5c86", 4, 4, 15),
      (.eight, "#fa888e", 0, 1, 1), (.eight, "#202020", 0, 0, 7), (.eight, "#ffffff", 7, 7, 0),
    ] as [(ColourDepth, String, UInt8, UInt8, UInt8)])
  func `an ink stays readable on its ground`(
    depth: ColourDepth, ink: String, paper: UInt8, nearest: UInt8, taken: UInt8
  ) throws {
    let colour = try #require(Colour(hex: ink))
    let least = depth == .eight ? 3 : 4.5
    #expect(ColourReduction.reduce(colour, to: depth) == .index(nearest))
    let found = ColourReduction.reduce(colour, on: .index(paper), to: depth, contrast: least)
    #expect(found == .index(taken))
    let seen = try #require(found.usual).contrast(with: IndexedColour.all[Int(paper)].colour)
    #expect(seen >= least)
  }

  @Test func `there is a readable ink on whatever ground`() throws {
    let grey = Colour(128, 128, 128)
    for paper in UInt8(0)...255 {
      for (depth, least) in [(ColourDepth.indexed, 4.5), (.sixteen, 4.5), (.eight, 3)] where paper < depth.rawValue {
        let ink = ColourReduction.reduce(grey, on: .index(paper), to: depth, contrast: least)
        let seen = try #require(ink.usual).contrast(with: IndexedColour.all[Int(paper)].colour)
        #expect(seen >= least, "\(depth) \(paper)")
      }
    }
  }

  @Test(arguments: [
    (0, 1), (2, 1), (8, 8), (15, 8), (16, 16), (88, 16), (256, 256), (65536, 256), (16_777_216, 16_777_216),
  ])
  func `a terminal's depth`(colours: Int, depth: Int) {
    #expect(ColourDepth(colours: colours).rawValue == depth)
  }
}
