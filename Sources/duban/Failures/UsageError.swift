import ArgumentParser
import DubanCore

/// A command line that could not be read. The argument parser tells it in English only, so its sentences are read here and
/// told anew; one that is not known is passed on as it is.
struct UsageError {
  /// What the parser says: the sentence, then lines of help and usage.
  private let lines: [Substring]

  /// Nil when `error` is none of reading the command line.
  init?(_ error: any Error) {
    guard Duban.exitCode(for: error) == .validationFailure, !Duban.message(for: error).isEmpty else { return nil }
    lines = Duban.fullMessage(for: error).split(separator: "\n")
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

  /// What is said in Chinese, line by line.
  var chinese: [String] {
    lines.filter { !$0.hasPrefix("Help:") && !$0.hasPrefix("  - ") }.map { line in
      if line.hasPrefix("Error: ") { return sentence(line.dropFirst("Error: ".count)) }
      if line.hasPrefix("Usage: ") { return "用法:\(line.dropFirst("Usage: ".count))" }
      if let found = line.wholeMatch(of: /\s*See '(.+)' for more information\./) { return "详见 \(found.1)" }
      return String(line)
    }
  }

  private func sentence(_ english: Substring) -> String {
    if let found = english.prefixMatch(of: /The value '(.*)' is invalid for '([^']*)'/) {
      let rest = english[found.range.upperBound...]
      let accepted =
        rest.matches(of: /'([^']+)'/).map { String($0.1) }
        + lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
      return "\(found.2) 不能是「\(found.1)」" + UsageError.way(String(found.1), accepted)
    }
    if let found = english.wholeMatch(of: /Unknown option '([^']*)'(?:\. Did you mean '([^']*)'\?)?/) {
      return "没有选项 \(found.1)" + (found.2.map { ",是不是 \($0)?" } ?? "。")
    }
    if let found = english.wholeMatch(of: /Missing expected argument '([^']*)'/) { return "缺少 \(found.1)。" }
    if let found = english.wholeMatch(of: /Missing value for '([^']*)'/) { return "缺少 \(found.1) 的值。" }
    if let found = english.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) (.+)/) {
      return "多余的参数:" + found.1.matches(of: /'([^']*)'/).map { String($0.1) }.joined(separator: "、") + "。"
    }
    return String(english)
  }

  private static func way(_ found: String, _ accepted: [String]) -> String {
    if accepted.isEmpty { return "。" }
    return nearestName(to: found, among: accepted).map { ",是不是「\($0)」?" }
      ?? ",可用:\(accepted.joined(separator: "、"))。"
  }
}
