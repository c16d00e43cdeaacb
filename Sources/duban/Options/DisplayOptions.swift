import ArgumentParser

/// How a full screen is drawn; only commands that can open one have it.
struct DisplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("看板的配色主题；见 duban themes。", "The dashboard's colours; see duban themes.", valueName: "name"),
    completion: Completion.theme)
  var theme: String?

  @Flag(help: ArgumentHelp("只用 ASCII 字符绘制。", "Draw with ASCII characters only."))
  var ascii = false

  /// Whether to draw with ASCII characters only: asked for, or set.
  var isASCII: Bool { ascii || Settings.current.settings.ascii == true }
}
