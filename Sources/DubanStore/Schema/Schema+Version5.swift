extension Schema {
  /// The fifth schema: the steps between the office and the units are entries. A reader that knows it reads the third and the
  /// fourth version as well.
  static let version5: Migration = """
    INSERT INTO entry_kind (key, name) VALUES
      (16, 'assign'), (17, 'acknowledge'), (18, 'handBack'), (19, 'apply'), (20, 'terminate'), (21, 'extensionRequest'),
      (22, 'extensionRefusal');
    INSERT INTO status (key, name) VALUES (7, 'terminated');
    """
}
