import ArgumentParser
import DubanCore
import DubanScreen
import Foundation

/// The help of a command, in either language. The commands describe themselves to the parser, which lays English out; that page
/// is made here of the same descriptions, so that Chinese is wrapped by its columns and no word of it stays English.
struct HelpPage {
  private let command: Description
  private let usage: String
  private let path: [String]
  private let language: Language

  /// The help of the command at `path` below the program, as `["access", "add"]`; nil where there is none.
  init?(_ path: [String], _ language: Language) {
    self.language = language
    self.path = path
    guard let tree = Description.tree(language), let found = tree.descendant(path),
      let type = HelpPage.type(at: path)
    else { return nil }
    command = found
    usage = HelpPage.usage(type, language)
  }

  /// Whether `error` is the parser's way to say that help is to be shown.
  static func isAsked(_ error: any Error) -> Bool {
    Duban.exitCode(for: error) == .success && Duban.fullMessage(for: error).hasPrefix("OVERVIEW: ")
  }

  /// The path of the command whose help `arguments`, without the program's name, ask for.
  static func path(_ arguments: [String]) -> [String] {
    let words = LeadingOptions.withoutLanguage(arguments)
    var path: [String] = []
    for word in words.first == "help" ? words.dropFirst() : words[...] {
      guard type(at: path + [word]) != nil else { break }
      path.append(word)
    }
    return path
  }

  /// What `arguments` ask to be helped with that is no command, and the one that it may be meant to be; nil where all are.
  static func stranger(in arguments: [String]) -> Failure? {
    guard arguments.first == "help" else { return nil }
    let words = Array(LeadingOptions.withoutLanguage(arguments).dropFirst()).filter { !$0.hasPrefix("-") }
    let known = path(arguments)
    guard words.count > known.count, let type = type(at: known) else { return nil }
    let word = words[known.count]
    let names: [String] = type.configuration.subcommands.compactMap { $0.configuration.commandName }
    return .noSuchCommand(word, nearest: nearestName(to: word, among: names))
  }

  private static func type(at path: [String]) -> (any ParsableCommand.Type)? {
    var type: any ParsableCommand.Type = Duban.self
    for name in path {
      guard let next = type.configuration.subcommands.first(where: { $0.configuration.commandName == name }) else {
        return nil
      }
      type = next
    }
    return type
  }

  private static func usage(_ type: any ParsableCommand.Type, _ language: Language) -> String {
    let told = Duban.usageString(for: type).split(separator: "\n").map { $0.trimmingPrefix("Usage: ") }
    return told.map { line in
      language == .chinese
        ? String(line).replacing("[<options>]", with: "[选项]").replacing("<subcommand>", with: "<命令>") : String(line)
    }.map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
  }

  // MARK: The page

  /// The lines of the page, at most `columns` wide where words allow it.
  func lines(columns: Int, _ ambiguous: AmbiguousWidth) -> [String] {
    func wrapped(_ text: String, indent: Int = 0) -> [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
        let own = line.prefix { $0 == " " }.count
        let margin = String(repeating: " ", count: indent + own)
        let pieces = DisplayText(String(line.dropFirst(own))).wrapped(to: max(columns - margin.count, 20), ambiguous)
        return pieces.map { piece in piece.string.isEmpty ? "" : margin + piece.string }
      }
    }
    var lines = wrapped(command.abstract ?? "")
    if let discussion = command.discussion { lines += [""] + wrapped(discussion) }
    lines += ["", language.pick("用法：", "Usage:")]
    lines += usage.split(separator: "\n").flatMap { wrapped("  " + $0) }
    for section in sections {
      lines += ["", section.title]
      for row in section.rows {
        let label = "  " + row.label
        let told = wrapped(row.words, indent: HelpPage.margin)
        let width = DisplayText(label).width(ambiguous)
        if width + 2 <= HelpPage.margin, let first = told.first {
          lines.append(
            label + String(repeating: " ", count: HelpPage.margin - width) + first.dropFirst(HelpPage.margin))
          lines += told.dropFirst()
        } else {
          lines += [label] + told
        }
      }
    }
    if command.subcommands?.isEmpty == false {
      let command = (["duban", "help"] + path).joined(separator: " ")
      lines += ["", language.pick("一条命令的用法：\(command) <命令>", "How one is used: \(command) <subcommand>")]
    }
    return lines
  }

  /// How wide a page is that no terminal bounds.
  static let usualColumns = 80

  /// Where the words beside the names begin.
  private static let margin = 26

  private struct Section {
    let title: String
    let rows: [(label: String, words: String)]
  }

  private var sections: [Section] {
    let shown = command.arguments.filter(\.shouldDisplay)
    var sections: [Section] = []
    func add(_ title: String, _ arguments: [Description.Argument]) {
      guard !arguments.isEmpty else { return }
      sections.append(Section(title: title, rows: arguments.map { ($0.label, $0.words(language)) }))
    }
    add(language.pick("参数：", "Arguments:"), shown.filter { $0.kind == "positional" && $0.sectionTitle == nil })
    var titles: [String] = []
    for title in shown.compactMap(\.sectionTitle) where !titles.contains(title) { titles.append(title) }
    for title in titles { add(title + language.pick("：", ":"), shown.filter { $0.sectionTitle == title }) }
    add(language.pick("选项：", "Options:"), shown.filter { $0.kind != "positional" && $0.sectionTitle == nil })
    let below = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    if !below.isEmpty {
      sections.append(
        Section(
          title: language.pick("命令：", "Commands:"),
          rows: below.map { sub in
            let mark = sub.commandName == command.defaultSubcommand ? language.pick("（默认）", " (default)") : ""
            return (sub.commandName + mark, sub.abstract ?? "")
          }))
    }
    return sections
  }
}
