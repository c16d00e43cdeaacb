import ArgumentParser
import DubanCore

/// For which day plans are judged.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge as of this day (截至), such as 2020-09-30; a past day shows what was known then.", valueName: "day"))
  var asOf: Day?
}

extension Day: ExpressibleByArgument {
  /// Reads the ISO 8601 form.
  public init?(argument: String) { self.init(argument) }
}
