import ArgumentParser
import DubanCore
import DubanStore

/// Somebody who came in over SSH, with the one store that is open to him.
struct ServeSession {
  /// Who it is, in what capacity, for which unit, with which key.
  let author: Author
  let capacity: Capacity
  /// The path of the store.
  let store: String
  /// The language of the line, in which a command answers that names none of its own; nil where the line names none.
  var language: Language?

  // MARK: What may be asked for

  /// The arguments that `line` stands for, looked through word by word before anything else reads them.
  ///
  /// 1. The first word is a command that stands open to the capacity; `duban` may stand before it.
  /// 2. Every word that begins with a hyphen is an option that the command takes, whatever the parser would make of it. Behind
  ///    `--` words are no options, for the parser either, as long as no option stands right before it.
  /// 3. The store that is checked is the one of the line, and the file that is read is the standard input.
  ///
  /// - Throws: `Failure.serve` with what is not open.
  func arguments(of line: String) throws(Failure) -> [String] {
    guard var words = ShellWords.split(line) else { throw .serve(.openQuote) }
    if words.first == "duban" { words.removeFirst() }
    let name = words.first ?? ""
    guard let command = ServedCommand(rawValue: name), command.isOpen(to: capacity) else {
      throw .serve(.notOpen(name, capacity, open: ServedCommand.names(for: capacity)))
    }
    var (last, isOption, values): (String, Bool, [String]) = ("", true, [])
    for word in words.dropFirst() {
      if word == "--", isOption {
        guard !last.hasPrefix("-") else { throw .serve(.noOption("\(last) --", command: name)) }
        isOption = false
      } else if isOption, word.hasPrefix("-"), !(word == "-" && command.takesInput) {
        let option = String(word.prefix { $0 != "=" })
        guard command.options(for: capacity).contains(option) else { throw .serve(.noOption(option, command: name)) }
      } else {
        values.append(word)
      }
      last = word
    }
    switch command {
    case .check:
      // Whatever else it would look at is no store, or another one.
      let takesNone = values.allSatisfy { value in
        FormatOption.Format(rawValue: value) != nil || Language(rawValue: value) != nil
      }
      guard takesNone, isOption else { throw .serve(.ownStoreOnly) }
      return words + ["--", store]
    case .help:
      for value in values where ServedCommand(rawValue: value)?.isOpen(to: capacity) != true {
        throw .serve(.notOpen(value, capacity, open: ServedCommand.names(for: capacity)))
      }
      return words
    case .amend:
      // It is the last word, where no option takes it for its value unseen; that it is the file, the parsed command tells.
      guard words.last == "-" else { throw .serve(.inputOnly(name)) }
      return words
    case .list, .show, .report, .keys, .remind, .update, .step, .undo, .redo, .confirm: return words
    }
  }

  /// The command that `arguments` stand for, bound to this person and this store.
  ///
  /// - Throws: what the parser does not understand, `Failure`, or an error of the store.
  func command(_ arguments: [String]) throws -> any ParsableCommand {
    // The parser's own help tells every command there is.
    if arguments == [ServedCommand.help.rawValue] { return ServedHelp(capacity, .chosen(language)) }
    // Asked here and not of the parser, which tells of the line of the service that is running.
    let words = arguments.prefix { $0 != "--" }
    if words.first == ServedCommand.help.rawValue || words.contains("--help") || words.contains("-h"),
      let page = HelpPage(HelpPage.path(arguments), .chosen(language))
    {
      return ServedHelp(page)
    }
    let parsed = try Duban.command(told(arguments))
    guard var command = parsed as? any DubanCommand else { return parsed }
    // The options were looked through already; a second lock behind the first.
    if var stored = command as? any StoreCommand {
      guard stored.kept.store == nil else { throw Failure.serve(.ownStoreOnly) }
      stored.kept.store = store
      command = stored
    }
    if let amend = command as? AmendCommand, amend.file != "-" { throw Failure.serve(.inputOnly("amend")) }
    if var list = command as? ListCommand {
      list.served = author
      return list
    }
    if var acting = command as? any ActingCommand {
      guard acting.author.actor == nil else { throw Failure.serve(.noOption("--actor", command: arguments[0])) }
      acting.author.served = author
      command = acting
    }
    guard capacity == .unit, let own = author.unit else { return command }
    if var step = command as? StepCommand {
      // Whose answer is sent back is never the unit's to say.
      if step.unit == nil, step.step.takesUnit, step.step != .returnAnswer { step.unit = own }
      return step
    }
    if var remind = command as? RemindCommand {
      remind.unit = try ownUnit(remind.unit, own)
      return remind
    }
    return command
  }

  /// `arguments` with the language of the line, where the command takes one and names none itself.
  private func told(_ arguments: [String]) -> [String] {
    guard let language, let name = arguments.first,
      ServedCommand(rawValue: name)?.options(for: capacity).contains("--lang") == true,
      UsageError.named(arguments) == nil
    else { return arguments }
    return [name, "--lang", language.rawValue] + arguments.dropFirst()
  }

  /// Writes down in the store's journal that `asked` was refused for `problem`, where that was an attempt at what is another's.
  func record(_ problem: ServeProblem, asked: String) {
    guard let reason = problem.attempt, let clock = try? PlanClock(),
      let store = try? Store(opening: store, mode: .readWrite(create: false))
    else { return }
    let line = Output.cleaned(String(asked.prefix(ServeSession.longestLine)))
    PlanService(store: store, clock: clock).record(RefusedAttempt(line, reason: reason), by: author)
  }

  /// The longest part of a refused line that is written down, in characters.
  private static let longestLine = 120

  /// The name of the unit `own`, which is the only one that may be `asked` for.
  private func ownUnit(_ asked: String?, _ own: String) throws -> String {
    let plans = try PlanService(store: try Store(opening: store, mode: .readOnly), clock: try PlanClock()).plans()
    let units = plans.compactMap { $0.unit(recorded: own) }
    let name = units.first?.name.chinese ?? own
    guard let asked else { return name }
    let isOwn = plans.contains { plan in
      plan.unit(named: asked).map { $0.key == plan.unit(recorded: own)?.key } ?? false
    }
    guard isOwn || asked == own else { throw Failure.serve(.otherUnit(asked, own: name)) }
    return name
  }
}

/// A command that records something in somebody's name.
protocol ActingCommand: DubanCommand {
  var author: ActorOption { get set }
}

extension UpdateCommand: ActingCommand {}
extension StepCommand: ActingCommand {}
extension UndoCommand: ActingCommand {}
extension RedoCommand: ActingCommand {}
extension ConfirmCommand: ActingCommand {}
extension ReportCommand: ActingCommand {}
extension AmendCommand: ActingCommand {}
