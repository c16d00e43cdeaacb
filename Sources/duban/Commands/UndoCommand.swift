import ArgumentParser
import DubanCore

/// `duban undo`
struct UndoCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: Language.ofHelp.pick(
        "撤销您最近的一次操作，其中各事项一并撤销；再执行则撤销更前一次。",
        "Take back (撤销) your last update, all of its items at once; again for the one before."))
  }

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
