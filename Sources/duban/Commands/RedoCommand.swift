import ArgumentParser
import DubanCore

/// `duban redo`
struct RedoCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redo",
      abstract: Language.ofHelp.pick(
        "重做您最近撤销的一次操作；期间没有做别的才可以。", "Bring back (重做) what you took back last, until you do something else."))
  }

  @OptionGroup var author: ActorOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    let author = try self.author.author
    let service = try serviceForWriting()
    let entries = try service.reverseLast(.redo, by: author)
    try Output.done { try Receipt(entries, on: service).write(format.format, common) }
  }
}
