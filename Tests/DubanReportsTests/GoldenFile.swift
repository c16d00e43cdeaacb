import Foundation
import Testing

/// Compares `text` with the file called `name` in `Golden/`; `RECORD_SNAPSHOTS=1` records it.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil { try Data(text.utf8).write(to: file) }
  #expect(text == (try? String(contentsOf: file, encoding: .utf8)), sourceLocation: sourceLocation)
}
