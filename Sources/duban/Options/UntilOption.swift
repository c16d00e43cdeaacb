import ArgumentParser

/// Up to which day a forecast looks.
struct UntilOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "用于 forecast：看到这一天为止，写法同 --as-of；默认为本季度末，不超过方案期末。",
      "Of the forecast: look up to this day (预测), written as for --as-of; the quarter's end unless said, and not beyond the plan's.",
      valueName: "day"))
  var until: DayArgument?
}
