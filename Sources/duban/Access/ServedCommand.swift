import DubanCore

/// What somebody who came in over SSH may ask for on the command line: the one list of it. What does not stand here is refused,
/// and so is every option that is not named.
///
/// Nothing in it reads a file, writes one, or names a store: the one store is that of the line by which the key came in.
enum ServedCommand: String, CaseIterable {
  case list, show, check, report, keys, help
  case remind, update, step, undo, redo
  case confirm

  /// Whether it stands open to `capacity`. What a step does is asked of the store, whoever asks for it.
  func isOpen(to capacity: Capacity) -> Bool {
    switch self {
    case .list, .show, .check, .report, .keys, .help: true
    case .remind, .update, .step, .undo, .redo: capacity != .viewer
    case .confirm:
      switch capacity {
      case .viewer, .unit: false
      case .office, .approver, .administrator: true
      }
    }
  }

  /// The options that it takes.
  var options: Set<String> {
    let common: Set = ["--plan", "--lang", "--ascii", "--ambiguous", "--help", "-h"]
    let view = common.union(["--as-of", "--format"])
    switch self {
    case .list: return view.union(ServedCommand.filters)
    case .show: return view.union(["--source"])
    case .check: return common.union(["--format"]).subtracting(["--plan"])
    case .report:
      return view.union([
        "--since", "--brief", "--against", "--assessment", "--number", "--series", "--office", "--to", "--slip",
      ])
    case .keys: return ["--markdown", "--lang", "--help", "-h"]
    case .help: return []
    case .remind: return view.union(["--unit", "--days", "--limit", "--to", "--fail"])
    case .update:
      return common.union([
        "--format", "--status", "--value", "--note", "--unchanged", "--on", "--version", "--extend-to", "--approver",
        "--with-milestones",
        "--hand-in", "--span", "--again", "--even-so", "--evidence",
      ])
    case .step:
      return common.union([
        "--format", "--unit", "--to", "--by", "--due", "--note", "--on", "--version", "--colour", "--series",
        "--leader",
        "--form", "--answer-by", "--directive", "--even-so", "--evidence",
      ])
    case .undo, .redo: return common.union(["--format"])
    case .confirm: return common.union(["--format", "--on", "--note", "--version", "--even-so", "--evidence"])
    }
  }

  /// How `list` is narrowed down.
  private static let filters: Set = [
    "--unit", "--leader", "--area", "--section", "--light", "--overdue", "--quarter", "--status", "--search", "--by",
  ]

  /// The names of those that stand open to `capacity`.
  static func names(for capacity: Capacity) -> [String] {
    allCases.filter { $0.isOpen(to: capacity) }.map(\.rawValue)
  }
}
