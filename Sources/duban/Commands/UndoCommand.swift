import ArgumentParser
import DubanCore

/// `duban undo`
struct UndoCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back (撤销) your last update, all of its items at once; again for the one before.")

  @OptionGroup var author: ActorOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    let author = try self.author.author
    let service = try serviceForWriting()
    let entries = try service.reverseLast(.undo, by: author)
    try Output.done { try Receipt(entries, on: service).write(format.format, common) }
  }
}
