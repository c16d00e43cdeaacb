package import DubanCore

/// Why the store did not do what it was asked. Nothing was changed in any of these cases.
package enum StoreError: Error, Equatable, Sendable {
  // MARK: The file

  /// There is no file at `path`.
  case missing(path: String)
  /// The folder in which the store should lie does not exist.
  case folderMissing(folder: String)
  /// A folder lies at `path`.
  case isDirectory(path: String)
  /// The file holds something else: a text, zeros, another program's database, nothing at all.
  case notAStore(path: String)
  /// The file is a store but cannot be read whole: it was cut off or overwritten.
  case damaged(path: String, detail: String)
  /// The file was written by a newer program (invariant 5). The versions are those of the schema.
  case newerSchema(path: String, found: Int, known: Int)
  /// The file was written by an older program and this reader may not bring it up to date.
  case olderSchema(path: String, found: Int, known: Int)
  /// The file or its folder may not be read, or not written when it was to be written.
  case noPermission(path: String, writing: Bool)
  /// The last updates lie in the file beside the store, and it takes write permission once to bring them in.
  case needsWriter(path: String)
  /// Another file, or another log, lies where the one was that is open.
  case replaced(path: String)
  /// The file that is open no longer lies at its place, and no other does.
  case vanished(path: String)
  /// The log beside the file belongs to another one, which lay there before; together they would be neither.
  case strayLog(path: String)
  /// The store was opened for reading only.
  case openedForReading(path: String)
  /// There is no room left on the disk.
  case diskFull(path: String)
  /// Another program held the store for longer than `seconds`.
  case busy(path: String, seconds: Int)
  /// SQLite says something for which there is no better sentence.
  case failed(path: String, detail: String)
  /// The system's library of hashes lacks the algorithm of this name.
  case noHash(algorithm: String)

  // MARK: The request

  /// Somebody else changed the item in the meantime (invariant 4): the entries that the author had not seen.
  case changedMeanwhile(plan: String, subject: String, entries: [Entry])
  /// The rules do not allow the step.
  case refused(plan: String, subject: String, Refusal)
  /// What is no step on an item is not this author's to do.
  case notAllowed(Refusal)
  /// There is no such plan in the store.
  case unknownPlan(id: String)
  /// The plan has no item of this id.
  case unknownSubject(plan: String, subject: String)
  /// A plan of this id is in the store with another definition.
  case conflictingDefinition(plan: String)
  /// Items that entries touch are missing from the new definition.
  case subjectsWouldVanish(plan: String, subjects: [String])
  /// Somebody else amended the plan in the meantime (invariant 4): the entries of the versions that the author had not seen.
  case amendedMeanwhile(plan: String, entries: [Entry])
  /// Recorded figures hang on names that the new definition does not have.
  case figuresWouldBeLost(plan: String, [LostFigure])
  /// Two targets with recorded figures seem to have exchanged their names, and nothing says which figure is whose.
  case namesExchanged(plan: String, ExchangedNames)
  /// A version that is to be brought back lacks units under which something was recorded since.
  case recordsWouldBeLost(plan: String, [LostRecord])
  /// A change of units that is to come could not be done on its day.
  case unitChangeFails(plan: String, UnitChangeProblem)
  /// What is said to be renamed is not in the plan, or not under the new name in the new definition.
  case renamesNothing(old: String, new: String)
  /// Two items of the plan have the same id.
  case doubleItem(plan: String, subject: String)
  /// The plan has its made-up updates already.
  case alreadyDemonstrated(plan: String)
  /// A circular of the series has this number already, or a higher one: the last.
  case circularTaken(series: String, number: Int, last: Int)
  /// The last circular of the series tells of a later day.
  case circularBefore(series: String, number: Int, asOf: Day)
  /// The last circular of the series tells of the same day, and nothing was recorded since.
  case circularRepeated(series: String, number: Int, asOf: Day)
  /// No circular goes out that tells of a day which has not come.
  case circularAhead(asOf: Day, today: Day)
  /// There is no such batch.
  case unknownBatch(Int)
  /// The batch was taken back before.
  case alreadyUndone(batch: Int)
}
