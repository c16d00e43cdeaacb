import ArgumentParser
import DubanCore

/// Who does it.
struct ActorOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "操作人；不写则取 $DUBAN_ACTOR，再不然取登录名。", "Who does it (操作人); else $DUBAN_ACTOR, else your login.", valueName: "name"))
  var actor: String?

  /// Who came in over SSH, for whom it is not for the command line to say who he is.
  var served: Author?

  /// Only what stands on the command line is read from it.
  private enum CodingKeys: CodingKey { case actor }

  /// The author that the entries bear.
  var author: Author {
    get throws {
      if let served { return served }
      return Author(try AuthorName.name(actor))
    }
  }
}
