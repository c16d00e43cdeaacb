import ArgumentParser

/// How a full screen is drawn; only commands that can open one have it.
struct DisplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The dashboard's colours; see duban themes.", valueName: "name"), completion: Completion.theme)
  var theme: String?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  /// Whether to draw with ASCII characters only: asked for, or set.
  var isASCII: Bool { ascii || Settings.current.settings.ascii == true }
}
