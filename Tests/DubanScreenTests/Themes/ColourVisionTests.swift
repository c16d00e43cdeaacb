import DubanCore
import Testing
import ThemeSupport

@testable import DubanScreen

@Suite struct `Lights and eyes` {
  /// From the table of Sharma, Wu and Dalal.
  @Test(
    arguments: [
      (Lab(50, 2.6772, -79.7751), Lab(50, 0, -82.7485), 2.0425), (Lab(50, 0, 0), Lab(50, -1, 2), 2.3669),
      (Lab(50, 2.5, 0), Lab(50, 0, -2.5), 4.3065), (Lab(50, 2.5, 0), Lab(73, 25, -18), 27.1492),
      (Lab(60.2574, -34.0099, 36.2677), Lab(60.4626, -34.1751, 39.4387), 1.2644),
      (Lab(22.7233, 20.0904, -46.6940), Lab(23.0331, 14.9730, -42.5619), 2.0373),
      (Lab(90.8027, -2.0831, 1.4410), Lab(91.1528, -1.6435, 0.0447), 1.4441),
    ])
  func `the measure is CIEDE2000`(a: Lab, b: Lab, difference: Double) {
    #expect(abs(a.difference(to: b) - difference) < 0.0001)
    #expect(abs(b.difference(to: a) - difference) < 0.0001)
  }

  @Test func `red and green come near to each other where a cone is missing, and blue does not`() {
    let (red, green, blue) = (Colour(200, 60, 60), Colour(110, 120, 40), Colour(60, 100, 220))
    #expect(ColourVision.usual.difference(red, green) > 40)
    #expect(ColourVision.deuteranopia.difference(red, green) < 12)
    #expect(ColourVision.protanopia.difference(red, blue) > 30)
  }

  /// A difference of eight is seen at a glance, side by side or not.
  @Test(arguments: ["clear-vision", "clear-day"], ColourVision.allCases)
  func `in the themes for colour-blind readers no two lights presentation alike`(id: String, eyes: ColourVision) throws
  {
    for depth in [ColourDepth.direct, .indexed] {
      for ground in [Ground.plain, .selection, .inactiveSelection] {
        try expect(id, eyes, depth, on: ground, apart: 8, among: Light.allCases)
      }
    }
  }

  @Test(arguments: try ThemeFiles.ids.filter { $0 != "mono" })
  func `in every theme the lights differ, the urgent ones clearly`(id: String) throws {
    try expect(id, .usual, .direct, apart: 4, among: Light.allCases)
    let urgent: [Light] = [.overdue, .farBehind, .behind, .dueSoon, .done]
    try expect(id, .usual, .direct, apart: 10, among: urgent)
    try expect(id, .usual, .indexed, apart: 8, among: urgent)
  }

  private func expect(
    _ id: String, _ eyes: ColourVision, _ depth: ColourDepth, on ground: Ground = .plain, apart least: Double,
    among lights: [Light]
  ) throws {
    let palette = Palette(try ThemeFiles.theme(id), depth: depth)
    let inks = try lights.map { light in
      try #require(palette.paint(Style(LightStyle(light).role, on: ground)).foreground.usual)
    }
    for (index, light) in lights.enumerated() {
      for other in lights.indices.dropFirst(index + 1) {
        let difference = eyes.difference(inks[index], inks[other])
        #expect(difference >= least, "\(id) \(depth) \(ground): \(light) and \(lights[other])")
      }
    }
  }
}
