import ArgumentParser
import DubanCore

/// In which language the keys of a plan file are written; both are read.
struct KeysOption: ParsableArguments {
  @Option(
    name: .customLong("keys"),
    help: ArgumentHelp(
      "方案文件中键名的语言；两种都能读入。", "The language of the keys of the plan file; both are read.", valueName: "zh|en"))
  var language = Language.english
}
