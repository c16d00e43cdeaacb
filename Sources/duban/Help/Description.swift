import ArgumentParser
import DubanCore
import Foundation

/// What a command says of itself, as the parser hands it out for tools.
struct Description: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let defaultSubcommand: String?
  let shouldDisplay: Bool
  let subcommands: [Description]?
  private let described: [Argument]?
  /// Its arguments in the order of the help.
  var arguments: [Argument] { described ?? [] }

  private enum CodingKeys: String, CodingKey {
    case commandName, abstract, discussion, defaultSubcommand, shouldDisplay, subcommands
    case described = "arguments"
  }

  /// One argument, option or flag.
  struct Argument: Decodable {
    let kind: String
    let shouldDisplay: Bool
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?

    /// A spelling of it.
    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }
  }

  /// The program with all of its commands, described in `language`. It takes the whole tree of options to make, and is made once.
  static func tree(_ language: Language) -> Description? {
    switch language {
    case .chinese: inChinese
    case .english: inEnglish
    }
  }

  private static let inChinese = made(in: .chinese)
  private static let inEnglish = made(in: .english)

  private static func made(in language: Language) -> Description? {
    struct Whole: Decodable { let command: Description }
    let text = Language.$ofHelp.withValue(language) { Duban._dumpHelp() }
    return try? JSONDecoder().decode(Whole.self, from: Data(text.utf8)).command
  }

  /// The command at `path` below this one.
  func descendant(_ path: [String]) -> Description? {
    var found: Description? = self
    for name in path { found = found?.subcommands?.first { $0.commandName == name } }
    return found
  }
}

extension Description.Argument {
  /// Its names and what stands for its value.
  var label: String {
    let value = "<\(valueName ?? "")>"
    guard kind != "positional" else { return value }
    let typed = (names ?? []).map(\.typed).joined(separator: ", ")
    return kind == "flag" ? typed : "\(typed) \(value)"
  }

  /// What it is for, which values it has and which it has of itself.
  func words(_ language: Language) -> String {
    var words = own(language)
    if let discussion, !discussion.isEmpty { words += language.pick("", " ") + discussion }
    var more: [String] = []
    // Where the name of the value lists them already they are not listed again.
    if let allValues, !allValues.isEmpty, kind != "flag",
      allValues != (valueName ?? "").split(separator: "|").map(String.init)
    {
      more.append(
        language.pick("可用：", "values: ") + allValues.joined(separator: language.pick("、", ", ")))
    }
    if let defaultValue, !defaultValue.isEmpty, kind != "flag" {
      more.append(language.pick("默认：", "default: ") + defaultValue)
    }
    guard !more.isEmpty else { return words }
    return words
      + language.pick("（\(more.joined(separator: "；"))）", " (\(more.joined(separator: "; ")))")
  }

  /// The parser's own two flags are told here, all else by the command.
  private func own(_ language: Language) -> String {
    switch (names ?? []).map(\.name).last {
    case "help" where kind == "flag": language.pick("显示本帮助。", "Show this help.")
    case "version" where kind == "flag": language.pick("显示版本。", "Show the version.")
    default: abstract ?? ""
    }
  }
}
