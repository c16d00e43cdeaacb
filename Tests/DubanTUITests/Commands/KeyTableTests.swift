import DubanCore
import Foundation
import Testing

@testable import DubanTUI

/// The README's table of keys is what `duban keys --markdown` prints.
@Suite struct `The README's keys` {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../README.md").standardizedFileURL

  @Test func `are those of the keymap`() throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(page.range(of: "<!-- keys -->\n"), "the README has no mark where the keys begin")
    let end = try #require(
      page.range(of: "<!-- /keys -->", range: start.upperBound..<page.endIndex),
      "the README has no mark where the keys end")
    #expect(
      page[start.upperBound..<end.lowerBound] == Keymap.standard.markdown(.english),
      "duban keys --markdown --lang en prints the table that belongs between the marks")
  }
}
