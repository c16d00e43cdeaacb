import DubanCore
import DubanScreen
import SnapshotSupport
import Testing

@testable import DubanWall

/// Every page at the sizes of a small, a usual and a large wall, in both languages, and without colours.
struct PageSnapshotTests {
  static let cases = PageName.allCases.flatMap { page in
    ["60x20", "100x30", "200x60"].flatMap { size in Language.allCases.map { (page, size, $0) } }
  }

  @Test(arguments: cases)
  func `A page stands as it was looked at`(_ page: PageName, _ size: String, _ language: Language) throws {
    let wall = try wall(page, size, language)
    let grid = wall.draw(at: SampleWall.now)
    let mono = try grid.monoPicture()
    try expectSnapshot(
      grid.snapshot + "without colours:\n" + mono + "\n", named: "\(page)-\(size)-\(language.rawValue)")
  }

  @Test(arguments: PageName.allCases)
  func `In ASCII a page holds nothing else but the plan's own words`(_ page: PageName) throws {
    let grid = try wall(page, "100x30", .english, glyphs: .ascii).draw(at: SampleWall.now)
    let chrome = grid.lines.joined().unicodeScalars.filter { $0.value > 0x7E && !(0x2E80...0xFFEF).contains($0.value) }
    #expect(chrome.isEmpty, "\(String(String.UnicodeScalarView(chrome)))")
  }

  private func wall(
    _ page: PageName, _ size: String, _ language: Language, glyphs: GlyphSet = .unicode
  ) throws -> Wall {
    let news = [
      SampleWall.entry("1-1/Q3", .confirm), SampleWall.entry("1-1", .report(status: .completed, values: [:]), 9_002),
      SampleWall.entry("3-1", .report(status: .inProgress, values: [:]), 9_003),
    ]
    let reading = try SampleWall.reading(and: page == .changed ? news : [])
    return SampleWall.wall(
      [reading], size, language: language, glyphs: glyphs, playlist: Playlist(pages: [Playlist.Entry(page)]))
  }
}
