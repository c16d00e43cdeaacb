import ArgumentParser

/// For which day plans are judged.
struct AsOfOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "截至这一天评定：2020-09-30、9-30、9月底、Q3、yesterday；过去的日子按当时所知显示。",
      "Judge as of this day (截至): 2020-09-30, 9-30, 9月底, Q3, yesterday; a past day shows what was known then.",
      valueName: "day"))
  var asOf: DayArgument?
}
