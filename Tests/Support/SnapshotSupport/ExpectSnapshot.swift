package import DubanScreen
import Foundation
package import Testing

/// Compares `grid` with the picture in `Snapshots/NAME.txt` of the test target that asks. With `RECORD_SNAPSHOTS=1` the picture is
/// written and the test fails nevertheless, so that a recording run never passes for a test run.
package func expectSnapshot(
  _ grid: Grid, named name: String, file: String = #filePath, _ location: SourceLocation = #_sourceLocation
) throws {
  try expectSnapshot(grid.snapshot, named: name, file: file, location)
}

/// The same for a text.
package func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath, _ location: SourceLocation = #_sourceLocation
) throws {
  let folder = try #require(
    snapshotFolder(above: file), "no folder Snapshots above \(file)", sourceLocation: location)
  let picture = folder.appending(path: name + ".txt")
  guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil else {
    try Data(text.utf8).write(to: picture)
    Issue.record("recorded \(name)", sourceLocation: location)
    return
  }
  let expected = try #require(
    try? String(contentsOf: picture, encoding: .utf8), "no snapshot named \(name); RECORD_SNAPSHOTS=1 writes it",
    sourceLocation: location)
  #expect(text == expected, sourceLocation: location)
}

/// The nearest `Snapshots` beside the file that asks, or in a folder above it: the test target's own.
private func snapshotFolder(above file: String) -> URL? {
  var folder = URL(filePath: file).deletingLastPathComponent()
  while folder.pathComponents.count > 1 {
    let snapshots = folder.appending(path: "Snapshots", directoryHint: .isDirectory)
    if FileManager.default.fileExists(atPath: snapshots.path) { return snapshots }
    folder.deleteLastPathComponent()
  }
  return nil
}
