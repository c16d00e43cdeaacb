import ArgumentParser

/// How the answer is written.
struct FormatOption: ParsableArguments {
  @Option(help: ArgumentHelp("结果的格式。", "How the answer is written.", valueName: "table|json|csv"))
  var format = Format.table

  /// The formats of answers.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// Aligned columns for people.
    case table
    /// One array of objects with stable keys.
    case json
    /// The same keys as columns.
    case csv
  }
}
