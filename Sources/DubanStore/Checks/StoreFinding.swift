/// Something in a store that does not follow from the rest of it. The sentence is in `StoreFinding+Message.swift`.
package enum StoreFinding: Hashable, Sendable {
  // MARK: The file

  /// A page or a row that SQLite cannot make sense of, in its words.
  case page(String)
  /// A row that names another which is not there.
  case orphan(table: String, row: Int, parent: String)
  /// The log breaks off in the middle: so many acts behind that place were recorded, or the last was being so, and are passed over.
  case logBroken(acts: Int)
  /// What keeps entries and definitions from being edited is not as it was made.
  case guardRemoved(String)
  /// A trigger that no program made: it could change rows whenever something is recorded.
  case triggerAdded(String)
  /// A view or an index is missing, or is not as it was made.
  case partChanged(String, isIndex: Bool)

  /// A row of a table of words by which other rows name them is not as it was made.
  case lookup(table: String, key: Int)

  // MARK: The journal

  /// The entry does not give the hash that it bears: something in it was changed.
  case altered(entry: Int)
  /// The entry gives its own hash, but the next one was recorded after another: it was replaced.
  case replaced(entry: Int)
  /// There are no entries with these numbers, although some were recorded later.
  case missing(entries: ClosedRange<Int>)
  /// The entry stands behind the end of the journal that was kept: it was not recorded by the program.
  case behindEnd(entry: Int)
  /// The journal's end that was kept does not fit the last entry.
  case end(entry: Int)
  /// The definitions that were there before publishing was an entry are not those with which the journal begins.
  case origin

  // MARK: Definitions

  /// The definition is not the one that was published.
  case definition(plan: String, version: Int)
  /// The definition that an entry tells of is missing.
  case definitionMissing(plan: String, version: Int, entry: Int)

  // MARK: What is derived

  /// A column of the plan's row says something else than the definition in force.
  case plan(String, column: String)
  /// What is kept of the item says something else than the definition in force; an item that is missing or too many also.
  case item(plan: String, id: String)
  /// What is kept of the item's state does not follow from its entries.
  case state(plan: String, id: String)
  /// What is searched of the plan does not follow from its definition.
  case search(plan: String)
  /// The plan's line in the portfolio does not follow from its entries.
  case summary(plan: String)
  /// There are made-up entries, but nothing says so of the plan.
  case demonstrationMissing(plan: String)
  /// The notice of a demonstration, or its review day, is not the one with which the plan was published.
  case demonstrationChanged(plan: String)
  /// A plan is called a demonstration although nothing in it is made up.
  case demonstrationAdded(plan: String)
}
