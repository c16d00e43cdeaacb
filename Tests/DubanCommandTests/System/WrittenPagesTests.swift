import ArgumentParser
import DubanCore
import DubanTUI
import Foundation
import Testing

@testable import duban

/// README, manual and completion against the program: what they name is there, and what is there they name.
@Suite struct `What is written of the program` {
  /// The long options of all commands that help shows.
  private static let options: Set<String> = {
    func all(_ command: Description?) -> [String] {
      guard let command else { return [] }
      let own = command.arguments.filter(\.shouldDisplay).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }
      return own.map(\.name) + (command.subcommands ?? []).flatMap { all($0) }
    }
    return Set(all(Description.tree(.english)))
  }()

  /// Options of other programs that the README shows how to use.
  private static let ofOthers: Set = ["create-home", "shell", "now", "password", "filter"]
  /// What both commands with the standard input and the output have under one letter.
  private static let lettered: Set = ["output"]

  private func names(_ pattern: Regex<(Substring, Substring)>, in text: String) -> Set<String> {
    Set(text.matches(of: pattern).map { String($0.1) })
  }

  @Test func `there are options at all`() { #expect(Self.options.count > 60) }

  @Test func `the README names no option that there is not`() throws {
    let told = names(/(?:^|[^\w-])--([a-z][a-z-]+)/, in: try ProgramPages.readme)
    #expect(told.count > 50)
    #expect(told.subtracting(Self.options).subtracting(Self.ofOthers).sorted() == [])
  }

  @Test func `the manual names every option, and none that there is not`() throws {
    let told = names(/Fl Fl ([a-z][a-z-]+)/, in: try ProgramPages.manual)
    #expect(told.subtracting(Self.options).sorted() == [], "named, and not there")
    #expect(Self.options.subtracting(told).subtracting(Self.lettered).sorted() == [], "there, and not named")
  }

  @Test func `README and manual name every command`() throws {
    let (readme, manual) = (try ProgramPages.readme, try ProgramPages.manual)
    let macros = manual.split(separator: "\n").filter { $0.hasPrefix(".Cm ") || $0.hasPrefix(".It Cm ") }
      .map { $0.split(separator: " ") }
    for command in Subcommand.allCases where command != .open {
      let name = command.rawValue
      #expect(
        readme.contains("`\(name)`") || readme.contains("`\(name) ") || readme.contains("duban \(name)"), "\(name)")
      #expect(macros.contains { $0.contains(Substring(name)) }, "\(name) in the manual")
    }
  }

  @Test func `no command is called in the README that there is not`() throws {
    let called = names(/(?:`|\$ |^)duban ([a-z][a-z-]+)/.anchorsMatchLineEndings(), in: try ProgramPages.readme)
    #expect(called.count > 10)
    #expect(called.subtracting(Subcommand.allCases.map(\.rawValue)).subtracting(["help"]).sorted() == [])
  }

  @Test func `README, help and manual name everything that can be listed`() throws {
    let kinds = try #require(Description.tree(.english)?.descendant(["list"])?.arguments.first?.allValues)
    #expect(kinds.count > 10)
    for kind in kinds {
      #expect(try ProgramPages.readme.contains("| \(kind) | "), "\(kind) in the README")
      #expect(try ProgramPages.manual.contains(try Regex("\\b\(kind)\\b")), "\(kind) in the manual")
    }
  }

  @Test func `the manual names every variable that the program reads, and no other`() throws {
    let manual = try ProgramPages.manual
    let told = names(/(DUBAN_[A-Z_]+)/, in: manual)
    let read = Set(try ProgramPages.sources().flatMap { names(/"(DUBAN_[A-Z_]+)"/, in: $0) })
    #expect(read.count > 3)
    #expect(told.sorted() == read.sorted())
    let chinese = ChineseManual.written.flatMap { $0.rows.map(\.name) }.joined(separator: " ")
    #expect(names(/(DUBAN_[A-Z_]+)/, in: chinese) == told)
    for variable in names(/\.It Ev ([A-Z_]+)/, in: manual) { #expect(chinese.contains(variable), "\(variable)") }
  }

  @Test func `the manual names every pane of a view`() throws {
    let manual = try ProgramPages.manual
    for pane in PaneName.allCases { #expect(manual.contains(try Regex("\\b\(pane.rawValue)\\b")), "\(pane)") }
  }

  @Test func `completion knows every command and its options`() throws {
    let scripts = [
      Duban.completionScript(for: .bash), Duban.completionScript(for: .zsh), Duban.completionScript(for: .fish),
    ]
    for script in scripts {
      for command in Subcommand.allCases { #expect(script.contains(command.rawValue)) }
      for option in Self.options { #expect(script.contains(option), "\(option)") }
    }
  }

  @Test func `the manual in Chinese is what the commands say of themselves`() throws {
    try expect(try ChineseManual.page(), at: ProgramPages.chineseManual)
  }

  @Test func `the guide for clerks tells the lights and keys of the program`() throws {
    let page = ClerkGuide.page()
    #expect(!page.contains("<kbd>?</kbd> 打开"), "a key of the day is bound to nothing")
    try expect(page, at: ProgramPages.clerkGuide)
  }

  /// What is written stands in the file, where RECORD_SNAPSHOTS=1 puts it anew.
  private func expect(_ page: String, at file: URL) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page, "RECORD_SNAPSHOTS=1 writes it anew")
  }
}
