extension Schema {
  /// The sixth schema: what units are asked to answer and what became of it are entries. A reader that knows it reads the third to
  /// the fifth version as well.
  static let version6: Migration = """
    INSERT INTO entry_kind (key, name) VALUES
      (23, 'slip'), (24, 'instruction'), (25, 'inspection'), (26, 'answer'), (27, 'answerReturn'), (28, 'settle'),
      (29, 'withdraw');
    """
}
