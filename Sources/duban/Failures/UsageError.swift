import ArgumentParser
import DubanCore

/// A command line that could not be read. The argument parser tells it in English only and names whatever is spelt alike, so its
/// sentences are read here and told anew; one that is not known is passed on as it is.
struct UsageError {
  /// What the parser says: the sentence, then lines of help and usage.
  private let lines: [Substring]
  /// What is misunderstood.
  private let fault: Fault?
  /// What is asked of.
  private let command: any ParsableCommand.Type
  /// Whether the command writes in formats, so that `--json` is one of those: its whole help is made to find out, so only where that
  /// matters.
  private var hasFormats: Bool { command.helpMessage().contains("--format ") }
  /// The command that was meant, by its names below the program.
  private let path: [String]

  /// What the parser did not understand.
  private enum Fault {
    case badValue(String, of: String, accepted: [String])
    case unknownOption(String, near: String?)
    case missingArgument(String)
    case missingOneOf([String])
    case missingValue(String)
    case missingValueWithin(String, of: String)
    case noValueWanted(String, found: String)
    case saidTwice(String, before: String)
    case missingCommand
    case unknownShell(String?, known: [String])
    case tooMany([String])
  }

  /// Nil when `error` is none of reading the command line, which is `arguments` with the program's name.
  init?(_ error: any Error, _ arguments: [String]) {
    guard Duban.exitCode(for: error) == .validationFailure, !Duban.message(for: error).isEmpty else { return nil }
    lines = Duban.fullMessage(for: error).split(separator: "\n")
    fault = lines.first { $0.hasPrefix("Error: ") }.flatMap { [lines] in
      UsageError.fault($0.dropFirst("Error: ".count), lines)
    }
    path = HelpPage.path(Array(arguments.dropFirst()))
    command = path.first.flatMap(Subcommand.init)?.command ?? OpenCommand.self
  }

  /// The language asked for on a command line that could not be read, else the usual one.
  static func language(_ arguments: [String]) -> Language { .chosen(named(arguments)) }

  /// The language asked for on a command line; nil where none is.
  static func named(_ arguments: [String]) -> Language? {
    TypedOption.value(of: "--lang", in: arguments).flatMap(Language.init)
  }

  /// What is said, line by line; nil where the parser says it as well.
  func lines(_ language: Language) -> [String]? {
    switch language {
    case .english:
      guard let fault, let sentence = english(fault) else { return nil }
      return ["Error: " + sentence] + lines.filter { isUsage($0) }.map(String.init)
    case .chinese:
      // What the parser says in words that are not known here would be half a sentence in another language.
      let sentence = fault.map(chinese) ?? "命令行有误，无法理解。"
      return [sentence]
        + lines.filter { isUsage($0) }.map { line in
          if let found = line.wholeMatch(of: /\s*See '(.+)' for more information\./) { return "详见 \(found.1)" }
          return "用法："
            + line.trimmingPrefix("Usage: ").replacing("[<options>]", with: "[选项]")
            .replacing("<subcommand>", with: "<命令>")
        }
    }
  }

  private func isUsage(_ line: Substring) -> Bool {
    line.hasPrefix("Usage: ") || line.wholeMatch(of: /\s*See '(.+)' for more information\./) != nil
  }

  /// What `sentence` says, of which `lines` may list what would be taken.
  private static func fault(_ sentence: Substring, _ lines: [Substring]) -> Fault? {
    if let found = sentence.prefixMatch(of: /The value '(.*)' is invalid for '([^']*)'/) {
      let accepted =
        sentence[found.range.upperBound...].matches(of: /'([^']+)'/).map { String($0.1) }
        + lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
      return .badValue(String(found.1), of: String(found.2), accepted: accepted)
    }
    if let found = sentence.wholeMatch(of: /Unknown option '([^']*)'(?:\. Did you mean '([^']*)'\?)?/) {
      return .unknownOption(String(found.1), near: found.2.map(String.init))
    }
    // A letter too many behind a short option: "Unknown option '-ox'", and in the next line what it may be besides.
    if let found = lines.lazy.compactMap({ $0.firstMatch(of: /or: Missing value for '([^']*)' in '([^']*)'/) }).first {
      return .missingValueWithin(String(found.1), of: String(found.2))
    }
    if let found = sentence.wholeMatch(of: /The option '([^']*)' does not take any value, but '(.*)' was specified\./) {
      return .noValueWanted(String(found.1), found: String(found.2))
    }
    if let found = sentence.wholeMatch(
      of: /Value to be set with flag '(.*?)'.* had already been set with flag '(.*?)'.*/)
    {
      return .saidTwice(String(found.1), before: String(found.2))
    }
    if let found = sentence.wholeMatch(of: /Missing one of: (.+)/) {
      return .missingOneOf(found.1.matches(of: /'([^']*)'/).map { String($0.1) })
    }
    if sentence == "Missing required subcommand." { return .missingCommand }
    if sentence.hasPrefix("Can't generate completion scripts") || sentence.hasPrefix("Can't autodetect") {
      let named = sentence.firstMatch(of: /for '([^']*)'/).map { String($0.1) }
      return .unknownShell(named, known: ["bash", "zsh", "fish"])
    }
    if let found = sentence.wholeMatch(of: /Invalid option: (.+)/) {
      return .unknownOption(String(found.1), near: nil)
    }
    if let found = sentence.wholeMatch(of: /Missing expected argument '([^']*)'/) {
      return .missingArgument(String(found.1))
    }
    if let found = sentence.wholeMatch(of: /Missing value for '([^']*)'/) { return .missingValue(String(found.1)) }
    if let found = sentence.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) (.+)/) {
      return .tooMany(found.1.matches(of: /'([^']*)'/).map { String($0.1) })
    }
    return nil
  }

  /// What an option was meant to be that is called as a format is.
  private func format(_ option: String) -> String? {
    let name = String(option.dropFirst(2))
    guard option.hasPrefix("--"), UsageError.formats.contains(name), hasFormats else { return nil }
    return "--format \(name)"
  }

  /// The formats of all commands.
  private static let formats =
    Set(FormatOption.Format.allCases.map(\.rawValue)).union(PlanFormat.allCases.map(\.rawValue))

  private func chinese(_ fault: Fault) -> String {
    switch fault {
    case .badValue(let found, let name, let accepted):
      if let near = nearestName(to: found, among: accepted) { return "\(name) 不能是“\(found)”，是不是“\(near)”？" }
      if accepted.isEmpty { return "\(name) 不能是“\(found)”。" }
      return "\(name) 不能是“\(found)”，可用：\(accepted.joined(separator: "、"))。"
    case .unknownOption(let option, let near):
      if let meant = format(option) ?? near { return "没有选项 \(option)，是不是 \(meant)？" }
      return "没有选项 \(option)。"
    case .missingArgument(let name):
      if let purpose = purpose(of: name) { return "缺少 \(name)：\(purpose)" }
      return "缺少 \(name)。"
    case .missingOneOf(let names): return "须写其中之一：\(names.joined(separator: "、"))。"
    case .missingValue(let name):
      if let purpose = purpose(of: name) { return "缺少 \(name) 的值：\(purpose)" }
      return "缺少 \(name) 的值。"
    case .missingValueWithin(let name, let whole): return "“\(whole)”中缺少 \(name) 的值。"
    case .noValueWanted(let option, let found): return "选项 \(option) 不带值，却写了“\(found)”。"
    case .saidTwice(let option, let before): return "\(option) 与前面的 \(before) 不能同时使用。"
    case .missingCommand: return "缺少命令。"
    case .unknownShell(let name?, let known): return "不能为 \(name) 生成补全脚本，可用：\(known.joined(separator: "、"))。"
    case .unknownShell(nil, let known): return "认不出您用的 shell，请写明：\(known.joined(separator: "、"))。"
    case .tooMany(let words): return "多余的参数：\(words.joined(separator: "、"))。"
    }
  }

  /// What the argument with that label is for, in Chinese; nil where no such one is known.
  private func purpose(of label: String) -> String? {
    guard let tree = Description.tree(.chinese) else { return nil }
    let command = path.isEmpty ? tree.descendant([Subcommand.open.rawValue]) : tree.descendant(path)
    // The parser says of an argument whether there may be several.
    let bare = label.hasSuffix(" ...") ? String(label.dropLast(4)) : label
    let argument = command?.arguments.first { $0.label == bare }
    return argument?.abstract
  }

  /// Nil where the parser's own sentence says as much.
  private func english(_ fault: Fault) -> String? {
    switch fault {
    case .badValue(let found, let name, let accepted):
      return nearestName(to: found, among: accepted).map { "\(name) cannot be '\(found)'; did you mean '\($0)'?" }
    case .unknownOption(let option, _):
      return format(option).map { "Unknown option '\(option)'. Did you mean '\($0)'?" }
    case .missingArgument, .missingOneOf, .missingValue, .missingValueWithin, .noValueWanted, .saidTwice,
      .missingCommand,
      .unknownShell, .tooMany:
      return nil
    }
  }
}
