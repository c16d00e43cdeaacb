import ArgumentParser
import DubanCore

/// `duban undo`
struct UndoCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back (撤销) your last update by a new event; the history keeps both.")

  @OptionGroup var author: ActorOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    let actor = try author.name
    let desk = try deskForWriting()
    let events = try desk.undo(by: actor)
    try Receipt(events, on: desk).write(format.format, common)
  }
}
