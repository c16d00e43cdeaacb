import ArgumentParser
import DubanCore
import DubanScreen

/// What every command understands.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "界面语言；不写则随系统区域设置：zh 为中文，其余为英文。数据一律按发布原文。",
      "The interface's language; else the locale's: Chinese for zh, English for all others. Data stay as published.",
      valueName: "zh|en"))
  var lang: Language?

  @Option(
    name: .customLong("ambiguous"),
    help: ArgumentHelp(
      "宽度不定的字符占几列；不写为 1。", "How many columns characters of ambiguous width take; else 1.", valueName: "1|2|auto"))
  var askedAmbiguous: AmbiguousChoice?

  /// How characters of ambiguous width are taken: asked for, or set, or in one column.
  var ambiguous: AmbiguousChoice { askedAmbiguous ?? Settings.current.settings.ambiguous ?? .narrow }

  /// The language that holds.
  var language: Language { .chosen(lang) }
}

/// What is asked for characters of ambiguous width.
enum AmbiguousChoice: String, CaseIterable, ExpressibleByArgument {
  case narrow = "1"
  case wide = "2"
  /// The dashboard asks the terminal; text is laid out for one column.
  case auto

  /// The width; nil where the terminal is to be asked.
  var width: AmbiguousWidth? { self == .auto ? nil : inText }

  /// The width for text that is printed rather than drawn.
  var inText: AmbiguousWidth { self == .wide ? .wide : .narrow }
}

extension Language: ExpressibleByArgument {}
