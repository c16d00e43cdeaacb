import DubanDocuments
import StorySupport
import Testing

@testable import duban

@Suite struct `Stopping what takes long` {
  @Test(arguments: [
    ([0x1B], true), ([0x03], true), ([0x71], true), ([0x51], true), ([0x1B, 0x1B], true), ([0x61, 0x03], true),
    // Arrows and other keys begin with esc too.
    ([0x1B, 0x5B, 0x41], false), ([0x1B, 0x4F, 0x50], false), ([0x61], false), ([0x0A], false), ([], false),
  ])
  func `esc, q and ctrl-c do, others do not`(_ keys: [UInt8], _ stops: Bool) {
    #expect(StopKey.stops(keys[...]) == stops)
  }

  @Test func `the program knows its own file and arguments without being told`() {
    #expect(ProgramStart.program != nil)
    #expect(!ProgramStart.arguments.isEmpty)
    #expect(ProgramStart.arguments == CommandLine.arguments)
  }
}
