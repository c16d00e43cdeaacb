import ArgumentParser
import DubanCore
import DubanScreen
import Testing

@testable import duban

@Suite struct `The help` {
  /// All commands by their paths, the program itself first.
  static let paths: [[String]] = [[]] + paths(below: [])

  private static func paths(below path: [String]) -> [[String]] {
    guard let tree = Description.tree(.english), let command = tree.descendant(path) else { return [] }
    return (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap { sub in
      [path + [sub.commandName]] + paths(below: path + [sub.commandName])
    }
  }

  private func description(_ path: [String], _ language: Language) throws -> Description {
    try #require(Description.tree(language)?.descendant(path))
  }

  @Test func `covers every command`() {
    #expect(Self.paths.count > Subcommand.allCases.count)
    for subcommand in Subcommand.allCases { #expect(Self.paths.contains([subcommand.rawValue])) }
  }

  @Test(arguments: paths) func `describes a command in both languages`(path: [String]) throws {
    let chinese = try description(path, .chinese)
    let english = try description(path, .english)
    func compare(_ chinese: String?, _ english: String?, _ name: String) {
      guard let chinese, let english, !chinese.isEmpty, !english.isEmpty else {
        #expect((chinese ?? "").isEmpty && (english ?? "").isEmpty, "\(name) is told in one language only")
        return
      }
      #expect(chinese != english, "\(name) is not translated")
      #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(name): \(chinese)")
      // Sentences bear full-width marks; what is typed does not.
      #expect(chinese.firstMatch(of: /\p{Han}[,;?!](?:\p{Han}|$)/) == nil, "\(name): \(chinese)")
    }
    #expect(chinese.abstract?.isEmpty == false)
    compare(chinese.abstract, english.abstract, path.joined(separator: " "))
    // Examples that are typed are the same lines.
    func examples(_ text: String?) -> [String] {
      (text ?? "").split(separator: "\n").map(String.init).filter { $0.hasPrefix("  ") }
    }
    #expect(examples(chinese.discussion) == examples(english.discussion))
    let talk = { (text: String?) in
      (text ?? "").split(separator: "\n").filter { !$0.hasPrefix("  ") }.joined(separator: "\n")
    }
    compare(talk(chinese.discussion), talk(english.discussion), "the discussion of \(path)")
    #expect(chinese.arguments.map(\.label) == english.arguments.map(\.label))
    for (chinese, english) in zip(chinese.arguments, english.arguments) {
      let name = "\(path) \(chinese.label)"
      #expect(!english.words(.english).isEmpty, "\(name) is not described")
      compare(chinese.words(.chinese), english.words(.english), name)
    }
    for (chinese, english) in zip(
      chinese.arguments.compactMap(\.sectionTitle), english.arguments.compactMap(\.sectionTitle))
    {
      compare(chinese, english, "a title of \(path)")
    }
  }

  @Test(arguments: paths, Language.allCases) func `is laid out in the columns that there are`(
    path: [String], language: Language
  ) throws {
    let page = try #require(HelpPage(path, language))
    let lines = page.lines(columns: 80, .narrow)
    for line in lines where !line.contains("duban ") && !line.contains("|") {
      #expect(DisplayText(line).width(.narrow) <= 80, "\(line)")
    }
    let text = lines.joined(separator: "\n")
    for argument in try description(path, language).arguments where argument.shouldDisplay {
      #expect(text.contains("  " + argument.label), "\(argument.label)")
    }
    guard language == .chinese else { return }
    for word in ["Usage", "Options", "Arguments", "Commands", "default", "values:", "subcommand", "[<options>]"] {
      #expect(!text.contains(word), "\(word) in \(path)")
    }
  }

  @Test(arguments: [
    ("help", ""), ("help list", "list"), ("help access add", "access add"), ("help --lang en access", "access"),
    ("list --help", "list"), ("access add -h", "access add"), ("access", "access"), ("--help", ""),
    ("list tasks --help", "list"), ("help taks", ""),
  ])
  func `is that of the command that is named`(arguments: String, path: String) {
    #expect(HelpPage.path(arguments.split(separator: " ").map(String.init)).joined(separator: " ") == path)
  }

  @Test(arguments: [
    ("help", true), ("help list", true), ("list --help", true), ("access", true), ("--version", false),
    ("--generate-completion-script bash", false), ("list", false), ("list taks", false),
  ])
  func `is told from other answers of the parser`(arguments: String, isHelp: Bool) {
    do {
      var command = try Duban.command(arguments.split(separator: " ").map(String.init))
      try command.run()
      Issue.record("\(arguments) is a command")
    } catch { #expect(HelpPage.isAsked(error) == isHelp) }
  }

  @Test(arguments: [("help taks", "taks", nil), ("help lst", "lst", "list"), ("help access ad", "ad", "add")])
  func `says which command there is none of`(arguments: String, word: String, nearest: String?) {
    guard
      case .noSuchCommand(let found, let near) = HelpPage.stranger(in: arguments.split(separator: " ").map(String.init))
    else {
      Issue.record("\(arguments) is taken for a command")
      return
    }
    #expect(found == word && near == nearest)
  }

  @Test(arguments: ["help", "help list", "help --lang zh access add", "list --help"])
  func `says nothing of commands that there are`(arguments: String) {
    #expect(HelpPage.stranger(in: arguments.split(separator: " ").map(String.init)) == nil)
  }
}
