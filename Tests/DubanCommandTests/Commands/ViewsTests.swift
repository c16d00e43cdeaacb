import Foundation
import StorySupport
import Testing

@Suite struct `duban views` {
  /// The files are part of the program, where each is named by hand.
  @Test func `every view that stands in a file of the program is listed, and no other`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources/duban/Views").path)
    let ran = try Office().run("views")
    #expect(ran.code == 0)
    // The digit, or its blank, stands in front of the name.
    let listed = ran.lines.map { String($0.dropFirst(3).prefix { $0 != " " }) }
    #expect(listed.map { $0 + ".yaml" }.sorted() == files.filter { $0.hasSuffix(".yaml") }.sorted())
  }
}
