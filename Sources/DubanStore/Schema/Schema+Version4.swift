extension Schema {
  /// The fourth schema: that a circular went out is an entry. A reader that knows it reads the third version as well.
  static let version4: Migration = "INSERT INTO entry_kind (key, name) VALUES (15, 'circular');"
}
