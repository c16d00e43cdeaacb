import ArgumentParser

/// The board as text to be read line by line.
struct PlainOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "不用全屏，逐行输出文字，供读屏软件使用；设 ACCESSIBLE=1 也一样。",
      "Text line by line instead of a screen, for screen readers; so does ACCESSIBLE=1."))
  var plain = false

  @Option(
    help: ArgumentHelp(
      "与 --plain 同用：只输出这个视图；见 duban views。", "With --plain: this view alone; see duban views.", valueName: "view"))
  var view: String?

  /// Whether the board is to be read line by line: asked for, or set for all programs of the person.
  var isPlain: Bool {
    plain || view != nil || Environment.isInteractive && !["", "0"].contains(Environment.variable("ACCESSIBLE") ?? "")
  }
}
