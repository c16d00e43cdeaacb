import DubanCore
import DubanReports
import DubanDiagnostics
import DubanExports
import DubanStore

/// Why the program did not do what it was asked, beyond what the store says itself. The sentence is written in
/// `Failure+Message.swift`, `Failure+Files.swift` and `Failure+Misuse.swift`.
indirect enum Failure: Error {
  // MARK: What was asked for is not there, or is refused

  /// The store's own refusal.
  case store(StoreError)
  /// The plan's rules refuse the change to the item with this id.
  case refused(Refusal, item: String, instead: StepsInstead?)
  /// There is nothing of this name in the store; the nearest that is.
  case unknown(Noun, name: String, nearest: String?)
  /// Nobody with this name recorded anything; those who are called nearly so, the likeliest first.
  case unknownPerson(String, near: [String])
  /// The item with this id has only come to `newest`, so nobody can have seen `version`.
  case versionAhead(item: String, version: Int, newest: Int)
  /// Files were found wrong; each problem is told in a line of its own before.
  case filesRefused(errors: Int)
  /// A file cannot be opened or read.
  case cannotRead(String, SystemReason)
  /// Two files define the plan with this id differently.
  case planTwice(String, files: [String])
  /// The updates in a file are real ones; files bring made-up ones only.
  case realUpdates(file: String)
  /// The actor has done nothing that could be taken back.
  case nothingToReverse(Reversal.Direction, actor: String)
  /// Somebody else has changed items since that were to be taken or brought back: what still holds of that.
  case changedSince(Reversal.Direction, [Entry])
  /// The samples are nowhere to be found.
  case noSamples
  /// Neither a variable nor the user's home tells where the store is.
  case noHome
  /// A folder for the store or for the demonstration cannot be made.
  case cannotMakeFolder(String, reason: SystemReason)
  /// What the program is to remember for a person cannot be written into the file.
  case cannotKeep(String, SystemReason)
  /// There is a file of this name already, and it may not be replaced.
  case fileThere(String)
  /// The file that was to be written is a store, or belongs to one.
  case isStore(String)
  /// A folder of this name is there, where a file is to be written.
  case folderThere(String)
  /// Nothing of this number was cleaned in the document; how much can be had as it was.
  case noSuchCleaning(Int, of: Int)
  /// A person stopped the reading of a file.
  case readingStopped(String)
  /// A file of figures is to be reported, and nothing tells of which plan; those that there are.
  case reportNeedsPlan([String])
  /// Nothing tells for which day the figures of a file hold.
  case reportNeedsDay(String)
  /// The file tells no figures of a plan.
  case noFigures(String)
  /// These tell of updates or a plan in the program's own form and are imported as they are, with no circular to be read.
  case ownFilesAreImported([String])
  /// What was recorded in a backup was altered afterwards.
  case alteredBackup(String, StoreFinding)
  /// A file is no debug log.
  case noLog(String)
  /// This is no period.
  case badPeriod(String)
  /// This must be said about a new plan, and nobody is there to be asked.
  case newPlanNeeds(option: String)
  /// This must be said about an amendment, and nobody is there to be asked.
  case amendmentNeeds(option: String)
  /// The file tells of another plan than the one that was named.
  case otherPlan(String, wanted: String)
  /// Somebody who was asked did not want it.
  case notAgreed
  /// So much of what was read from documents is not sure, and nobody is there to be asked.
  case notSure(count: Int)
  /// So much about returned sheets is for a person to look at, and nobody is there to be asked.
  case sheetsNeedLook(count: Int)
  /// There is no file in the folder; the folders in it, which are not looked into.
  case nothingInFolder(String, folders: [String])
  /// The output cannot be written.
  case cannotWrite(SystemReason)
  /// What was asked for is done and safe, but could not be told.
  case doneUntold(Failure)
  /// A circular is recorded as issued, and its paper could not be written; `again` is the command that writes it.
  case issuedWithoutPaper(number: Int, again: String, Failure)
  /// The circular of this number tells of another day.
  case circularOfOtherDay(number: Int, asOf: Day)
  /// The reader of the output has gone; nothing is said.
  case readerGone
  /// A display could not give up what it must not be able to do.
  case cannotConfine(Confinement.Obstacle, SystemReason)
  /// The check found errors, which have been printed.
  case foundWrong
  /// A key or a line of `authorized_keys` that is not taken.
  case access(AccessProblem)
  /// What somebody who came in over SSH may not do.
  case serve(ServeProblem)

  // MARK: What was asked makes no sense

  /// No command is called so, and no store lies there.
  case noSuchCommand(String, nearest: String?)
  /// The store is named twice.
  case storeTwice
  /// A listing has nothing that this filter could ask for.
  case filterNotFor(String, ListingKind)
  /// The word is none of those that an option takes.
  case badWord(option: String, found: String, nearest: String?, accepted: [String])
  /// The option takes something else.
  case wrongValue(option: String, found: String, accepted: Diagnostic.Accepted)
  /// What is renamed is told as `OLD=NEW`.
  case badRenaming(String)
  /// No quarter is written so.
  case badQuarter(String)
  /// An update that changes nothing and does not say so.
  case noChange
  /// The item has several measures, so a figure needs the name of its own.
  case figureNeedsName(item: String, measures: [String])
  /// No figure is written so.
  case badFigure(String, FigureProblem)
  /// There is no such day.
  case badDay(String, DayProblem)
  /// The day with which `option` compares is not before the day as of which is judged.
  case dayNotBefore(option: String, Day)
  /// A measure is given two figures.
  case measureTwice(String)
  /// `option` needs `other` beside it.
  case optionNeeds(option: String, other: String)
  /// Of two options one says what the other leaves no room for.
  case optionsExclude(String, String)
  /// The option says nothing of this sort of item.
  case optionNotFor(String, ItemKind)
  /// The option takes what one file brings, and there are several or none.
  case optionForOnePlan(String)
  /// A plan as a whole is not updated.
  case planNotUpdated(String)
  /// An item's id lacks the plan.
  case idNeedsPlan(String)
  /// An item's id lacks the plan, and several plans have one of that id, by which they could be told apart.
  case itemInSeveral(String, ids: [String])
  /// There is no plan to tell of.
  case noPlans
  /// Neither this plan nor, where none is named, any plan assesses its units.
  case noAssessment(String?)
  /// What is asked for is told of one plan, and none is named.
  case planNeeded
  /// The unit or the plan of this name has nothing that a sheet could ask.
  case nothingToReport(unit: String)
  /// A spreadsheet was not written.
  case noSpreadsheet(XLSXProblem)
  /// A report was not written.
  case notExported(ExportProblem)
  /// A format that does not exist yet or never will.
  case noSuchFormat(String, known: [String])
  /// The name of whoever does it is empty, too long or no text.
  case badActor
  /// What an option was given holds a character that shows as nothing, by its number.
  case invisibleCharacter(option: String, code: UInt32)
  /// A note is empty or too long.
  case badNote
  /// The name of a file is no text here.
  case nameIsNoText(String)
  /// The bytes of an argument are no text; its place from 1.
  case argumentIsNoText(position: Int, String)
  /// The bytes of a variable are no text.
  case variableIsNoText(String)
  /// `DUBAN_NOW` holds no instant.
  case badInstant(String)

  /// The dashboard cannot be shown on this terminal.
  case noTerminal(TerminalProblem)

  /// What can be unknown by name.
  enum Noun {
    case plan, item, unit, leader, area, section, theme, slip
  }

  /// Why there is no dashboard.
  enum TerminalProblem {
    /// What is typed or shown does not go through a terminal.
    case notATerminal
    /// Not even the common terminal types are known here.
    case unknownType
    /// The terminal cannot place its cursor (TERM=dumb).
    case cannotPlaceCursor
  }

  /// 0 done, 1 found wrong or refused, 64 misuse, 74 done but not told.
  var exitCode: Int32 {
    switch self {
    case .readerGone: 0
    case .doneUntold, .issuedWithoutPaper: 74
    case .noSuchCommand, .storeTwice, .filterNotFor, .badWord, .badRenaming, .badQuarter, .noChange, .figureNeedsName,
      .badFigure, .badDay,
      .noSuchCleaning, .dayNotBefore, .planNeeded, .measureTwice, .optionNeeds, .optionsExclude, .wrongValue,
      .optionNotFor,
      .optionForOnePlan, .planNotUpdated,
      .idNeedsPlan, .itemInSeveral,
      .noSuchFormat,
      .badActor, .invisibleCharacter, .badInstant, .badNote, .nameIsNoText, .argumentIsNoText, .variableIsNoText:
      64
    default: 1
    }
  }
}
