import DubanTUI
import Foundation
import Testing

/// Compares `grid` with the picture in `Snapshots/NAME.txt`. With `RECORD_SNAPSHOTS=1` the picture is written and the test
/// fails nevertheless, so that a recording run never passes for a test run.
func expectSnapshot(_ grid: Grid, named name: String, _ location: SourceLocation = #_sourceLocation) throws {
  try expectSnapshot(grid.snapshot, named: name, location)
}

/// The same for a text.
func expectSnapshot(_ text: String, named name: String, _ location: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name + ".txt")
  guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil else {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: location)
    return
  }
  let expected = try #require(
    try? String(contentsOf: file, encoding: .utf8), "no snapshot named \(name); RECORD_SNAPSHOTS=1 writes it",
    sourceLocation: location)
  #expect(text == expected, sourceLocation: location)
}
