package import DubanScreen
package import DubanCore

/// Everything that a key can ask for, declared once: help, footer, `duban keys` and the README read this.
///
/// It has two levels, so that whoever is asked for one kind of command answers all of that kind and no other. The compiler then
/// names every place that a new command concerns.
package enum Command: Hashable, Sendable, CaseIterable {
  case move(Motion)
  case fold(FoldCommand)
  case go(Way)
  case look(Looking)
  case mark(Marking)
  case time(TimeStep)
  case item(ItemCommand)
  case follow(Following)
  case window(WindowCommand)
  case review(Reviewing)
  case report(Reporting)
  case program(ProgramCommand)

  /// Every command, kind by kind.
  package static let allCases: [Command] = [
    Motion.allCases.map(Command.move),
    FoldCommand.allCases.map(Command.fold),
    Way.allCases.map(Command.go),
    Looking.allCases.map(Command.look),
    Marking.allCases.map(Command.mark),
    TimeStep.allCases.map(Command.time),
    ItemCommand.allCases.map(Command.item),
    Following.allCases.map(Command.follow),
    WindowCommand.allCases.map(Command.window),
    Reviewing.allCases.map(Command.review),
    Reporting.allCases.map(Command.report),
    ProgramCommand.allCases.map(Command.program),
  ].flatMap { $0 }

  private var kind: any CommandKind {
    switch self {
    case .move(let kind): kind
    case .fold(let kind): kind
    case .go(let kind): kind
    case .look(let kind): kind
    case .mark(let kind): kind
    case .time(let kind): kind
    case .item(let kind): kind
    case .follow(let kind): kind
    case .window(let kind): kind
    case .review(let kind): kind
    case .report(let kind): kind
    case .program(let kind): kind
    }
  }

  /// The command's name in a settings file and in help.
  package var name: String { kind.rawValue }

  /// What it does in a word, for the footer: at most 12 columns.
  package func hint(_ language: Language) -> String { kind.hint(language) }

  /// What it does, in the help: sentence case, no full stop, at most 40 columns.
  package func summary(_ language: Language) -> String { kind.summary(language) }
}
