import ArgumentParser

/// Who does it.
struct ActorOption: ParsableArguments {
  @Option(help: ArgumentHelp("Who does it (操作人); else $DUBAN_ACTOR, else your login.", valueName: "name"))
  var actor: String?

  /// The name that the entries bear.
  var name: String { get throws { try AuthorName.name(actor) } }
}
