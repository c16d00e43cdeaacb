import ArgumentParser
import DubanCore

/// A command line that could not be read. The argument parser tells it in English only and names whatever is spelt alike, so its
/// sentences are read here and told anew; one that is not known is passed on as it is.
struct UsageError {
  /// What the parser says: the sentence, then lines of help and usage.
  private let lines: [Substring]
  /// What is misunderstood.
  private let fault: Fault?
  /// Whether the command writes in formats, so that `--json` is one of those.
  private let hasFormats: Bool

  /// What the parser did not understand.
  private enum Fault {
    case badValue(String, of: String, accepted: [String])
    case unknownOption(String, near: String?)
    case missingArgument(String)
    case missingValue(String)
    case tooMany([String])
  }

  /// Nil when `error` is none of reading the command line, which is `arguments` with the program's name.
  init?(_ error: any Error, _ arguments: [String]) {
    guard Duban.exitCode(for: error) == .validationFailure, !Duban.message(for: error).isEmpty else { return nil }
    lines = Duban.fullMessage(for: error).split(separator: "\n")
    fault = lines.first { $0.hasPrefix("Error: ") }.flatMap { [lines] in
      UsageError.fault($0.dropFirst("Error: ".count), lines)
    }
    let command = arguments.dropFirst().first.flatMap(Subcommand.init)?.command ?? OpenCommand.self
    hasFormats = command.helpMessage().contains("--format ")
  }

  /// The language asked for on a command line that could not be read, else the usual one.
  static func language(_ arguments: [String]) -> Language { .chosen(named(arguments)) }

  /// The language asked for on a command line; nil where none is.
  static func named(_ arguments: [String]) -> Language? {
    let given = arguments.prefix { $0 != "--" }
    let parted = zip(given, given.dropFirst()).filter { $0.0 == "--lang" }.map(\.1)
    let joined = given.filter { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
    return (parted + joined).last.flatMap(Language.init)
  }

  /// What is said, line by line; nil where the parser says it as well.
  func lines(_ language: Language) -> [String]? {
    switch language {
    case .english:
      guard let fault, let sentence = english(fault) else { return nil }
      return ["Error: " + sentence] + lines.filter { isUsage($0) }.map(String.init)
    case .chinese:
      return lines.filter { !$0.hasPrefix("Help:") && !$0.hasPrefix("  - ") }.map { line in
        if line.hasPrefix("Error: ") {
          return fault.map(chinese) ?? String(line.dropFirst("Error: ".count))
        }
        if line.hasPrefix("Usage: ") { return "用法:\(line.dropFirst("Usage: ".count))" }
        if let found = line.wholeMatch(of: /\s*See '(.+)' for more information\./) { return "详见 \(found.1)" }
        return String(line)
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
    guard hasFormats, option.hasPrefix("--") else { return nil }
    let name = String(option.dropFirst(2))
    return UsageError.formats.contains(name) ? "--format \(name)" : nil
  }

  /// The formats of all commands.
  private static let formats =
    Set(FormatOption.Format.allCases.map(\.rawValue)).union(PlanFormat.allCases.map(\.rawValue))

  private func chinese(_ fault: Fault) -> String {
    switch fault {
    case .badValue(let found, let name, let accepted):
      let way =
        accepted.isEmpty
        ? "。"
        : nearestName(to: found, among: accepted).map { ",是不是「\($0)」?" } ?? ",可用:\(accepted.joined(separator: "、"))。"
      return "\(name) 不能是「\(found)」" + way
    case .unknownOption(let option, let near):
      return "没有选项 \(option)" + ((format(option) ?? near).map { ",是不是 \($0)?" } ?? "。")
    case .missingArgument(let name): return "缺少 \(name)。"
    case .missingValue(let name): return "缺少 \(name) 的值。"
    case .tooMany(let words): return "多余的参数:" + words.joined(separator: "、") + "。"
    }
  }

  /// Nil where the parser's own sentence says as much.
  private func english(_ fault: Fault) -> String? {
    switch fault {
    case .badValue(let found, let name, let accepted):
      return nearestName(to: found, among: accepted).map { "\(name) cannot be '\(found)'; did you mean '\($0)'?" }
    case .unknownOption(let option, _):
      return format(option).map { "Unknown option '\(option)'. Did you mean '\($0)'?" }
    case .missingArgument, .missingValue, .tooMany: return nil
    }
  }
}
