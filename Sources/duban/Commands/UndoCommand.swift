import ArgumentParser
import DubanCore

/// `duban undo`
struct UndoCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back (撤销) your last update, all of its items at once; again for the one before.")

  @OptionGroup var author: ActorOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    let actor = try author.name
    let desk = try deskForWriting()
    let events = try desk.reverseLast(.undo, by: actor)
    try Output.done { try Receipt(events, on: desk).write(format.format, common) }
  }
}
