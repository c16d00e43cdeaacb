import ArgumentParser

/// For which day plans are judged.
struct AsOfOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Judge as of this day (截至): 2020-09-30, 9-30, 9月底, Q3, yesterday; a past day shows what was known then.",
      valueName: "day"))
  var asOf: DayArgument?
}
