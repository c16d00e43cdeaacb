/// Looks at everything on which the dashboard depends and that it cannot change by itself. One file for each matter.
struct Doctor {
  /// The store as it was asked for; nil for the usual one.
  let store: String?

  /// Whether there is a terminal that can be asked.
  static var canAsk: Bool { Environment.isInteractive }

  /// The longest that a terminal may take for an answer, in milliseconds.
  static let busyTimeout: Int32 = 500

  /// All findings, in the order in which they are told.
  func findings() -> [Finding] {
    [
      localeFinding, typeFinding, colourFinding, ambiguousFinding, keysFinding, clipboardFinding, settingsFinding,
      themesFinding, storeFinding,
    ]
  }
}
