import Foundation
import StorySupport
import Testing

/// What the loader has to bring before the program's first line. Every library here costs each start, also of a board that reads
/// no document and hashes nothing.
@Suite struct `Libraries at the start` {
  private func loaded(by program: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    // The loader lists what it would load, and ends.
    process.environment = ["LD_TRACE_LOADED_OBJECTS": "1"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test func `only what every act needs is loaded`() throws {
    let list = try loaded(by: Program.duban().path)
    #expect(list.contains("libsqlite3"), "the loader did not answer")
    for late in ["libcrypto", "libarchive", "libexpat", "libxml2", "libxlsxwriter", "libicu"] {
      #expect(!list.contains(late), "\(late) is loaded at every start")
    }
  }
}
