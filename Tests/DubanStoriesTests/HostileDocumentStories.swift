import Foundation
import StorySupport
import Testing

/// Documents made to harm, given to the whole program.
@Suite struct `A hostile document` {
  private let desk: ImportDesk

  init() throws { desk = try ImportDesk() }

  /// 20 seconds are the program's own limit for a document, 1 GiB that of the process that reads it. What is refused for what it
  /// is comes nowhere near: a program of Swift alone takes some 60 MB.
  @Test(arguments: HostileFiles.all)
  func `is refused in bounded time and memory with a sentence`(file: HostileFiles.File) throws {
    let path = try desk.put(file.bytes, as: "f")
    let program = Program.duban(
      ["import", path, "--accept", "--store", desk.store, "--lang", "en"], environment: desk.environment)
    let started = ContinuousClock.now
    let terminal = try PseudoTerminal(size: "500x24", program)
    let ending = try terminal.end()
    terminal.readAll()
    #expect(ending == .exited(1))
    #expect(terminal.text.contains(file.words), "\(file.name): \(terminal.text)")
    #expect(ContinuousClock.now - started < .seconds(25), "\(file.name)")
    #expect(terminal.processorTime < .seconds(12), "\(file.name): \(terminal.processorTime)")
    #expect(terminal.mostMemory < 700 * 1_048_576, "\(file.name): \(terminal.mostMemory / 1_048_576) MB")
    #expect(!desk.isStoreThere)
  }
}
