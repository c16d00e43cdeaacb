extension Schema {
  /// The second schema: what is searched of each plan is kept beside it.
  static let version2 = """
    -- Derived: every text of a plan and where it belongs, so that a search need not read the definitions. The number made
    -- grows with every index that is made; one of another revision of the program is not believed. May be made anew at
    -- any time.
    CREATE TABLE search (
      plan INTEGER PRIMARY KEY REFERENCES plan (key),
      revision INTEGER NOT NULL,
      made INTEGER NOT NULL,
      value BLOB NOT NULL
    ) STRICT;
    """
}
