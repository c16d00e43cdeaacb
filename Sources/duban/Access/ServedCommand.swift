import DubanCore

/// What somebody who came in over SSH may ask for on the command line: the one list of it. What does not stand here is refused,
/// and so is every option that is not named.
///
/// Nothing in it reads a file, writes one, or names a store: the one store is that of the line by which the key came in. What is
/// handed over comes by the standard input, what goes out by the standard output; documents, which are read in a process of their
/// own, do not come in at all, since a session starts none.
enum ServedCommand: String, CaseIterable {
  case list, show, check, report, keys, help
  case remind, update, step, undo, redo
  case confirm, amend

  /// Whether it stands open to `capacity`. What a step does is asked of the store, whoever asks for it.
  func isOpen(to capacity: Capacity) -> Bool {
    switch self {
    case .list, .show, .check, .report, .keys, .help: true
    case .remind, .update, .step, .undo, .redo: capacity != .viewer
    case .confirm: capacity.takes(.office)
    case .amend: capacity.may(.publish)
    }
  }

  /// Whether `-`, the standard input, stands for its file; it takes no other.
  var takesInput: Bool { self == .amend }

  /// The options that it takes from somebody of `capacity`.
  func options(for capacity: Capacity) -> Set<String> {
    let common: Set = ["--lang", "--ambiguous", "--help", "-h"]
    let ofPlan = common.union(["--plan"])
    let view = ofPlan.union(["--as-of", "--format"])
    switch self {
    case .list: return view.union(ServedCommand.filters)
    case .show: return view.union(["--source"])
    case .check: return common.union(["--format"])
    case .report:
      return view.union([
        "--since", "--brief", "--against", "--assessment", "--number", "--series", "--office", "--to", "--slip",
      ]).union(capacity.may(.issue) ? ["--issue", "--again"] : [])
    case .keys: return common.union(["--markdown"])
    case .help: return []
    case .remind: return view.union(["--unit", "--days", "--limit", "--to", "--fail"])
    case .update:
      return ofPlan.union([
        "--format", "--status", "--value", "--note", "--unchanged", "--on", "--version", "--extend-to", "--approver",
        "--with-milestones",
        "--hand-in", "--span", "--again", "--even-so", "--evidence",
      ])
    case .step:
      return ofPlan.union([
        "--format", "--unit", "--to", "--by", "--due", "--note", "--on", "--version", "--colour", "--series",
        "--leader",
        "--form", "--answer-by", "--directive", "--even-so", "--evidence",
      ])
    case .undo, .redo: return common.union(["--format"])
    case .confirm: return ofPlan.union(["--format", "--on", "--note", "--version", "--even-so", "--evidence"])
    case .amend:
      return common.union(["--format", "--reason", "--approver", "--renamed", "--dry-run", "--yes"])
    }
  }

  /// How `list` is narrowed down.
  private static let filters: Set = [
    "--unit", "--leader", "--area", "--section", "--light", "--overdue", "--quarter", "--status", "--search", "--by",
    "--until",
  ]

  /// The names of those that stand open to `capacity`.
  static func names(for capacity: Capacity) -> [String] {
    allCases.filter { $0.isOpen(to: capacity) }.map(\.rawValue)
  }
}
