import DubanCore
import Glibc

/// When each person last looked at each plan, and how far they had seen it: a small file of the person's own,
/// `$XDG_STATE_HOME/duban/looks`, or for those who come in over SSH, who share one account, a file beside the store. It is never
/// in the store, which many only read.
///
/// A line a look: the number of the last event, the milliseconds since 1970, the plan, the person, and the store's path, with
/// tabs between. Whatever cannot be read or written is passed over: the worst that follows is an unknown last look.
struct LastSeenFile {
  /// Where looks are kept.
  enum Place {
    /// With what the program remembers for the account.
    case own
    /// Beside the store, for several people of one account.
    case besideStore
    /// Nowhere: what is seen is forgotten in the end, such as of a store that is thrown away.
    case nowhere
  }

  /// The file; nil where nothing is to be kept.
  private let file: SharedFile?
  private let store: String
  private let actor: String
  /// What was looked at while nothing is kept.
  private var looks: [String: LastSeen] = [:]

  /// The longest list that is kept, for a hundred people with some plans each; the oldest looks go first.
  private static let mostLooks = 2_000

  /// The looks of `actor` at the store that lies at `store`.
  init(store: String, actor: String, kept place: Place) {
    self.store =
      realpath(store, nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? store
    self.actor = actor
    // A path that would break its line is as good as none.
    let isPlain = !self.store.contains { $0 == "\t" || $0.isNewline }
    let path: String? =
      switch place {
      case .own: PersonalFolder.memory.map { $0 + "/looks" }
      case .besideStore: self.store + "-looks"
      case .nowhere: nil
      }
    file = isPlain ? path.map { SharedFile(path: $0) } : nil
  }

  /// The last look at `plan`; nil when none is known.
  func lastSeen(at plan: String) -> LastSeen? {
    guard let file else { return looks[plan] }
    return file.lines.compactMap(Line.init).last { $0.names(plan, actor, store) }?.look
  }

  /// Keeps that the person has seen `plan` up to the event with the number `seq`.
  mutating func keep(_ look: LastSeen, at plan: String) {
    guard let file else {
      looks[plan] = look
      return
    }
    file.change { lines in
      let others = lines.compactMap(Line.init).filter { !$0.names(plan, actor, store) }
      let line = Line(look: look, plan: plan, actor: actor, store: store)
      return (others.sorted { $0.look.at < $1.look.at } + [line]).suffix(LastSeenFile.mostLooks).map(\.text)
    }
  }

  // MARK: The file

  private struct Line {
    let look: LastSeen
    let plan: String
    let actor: String
    let store: String

    var text: String { "\(look.seq)\t\(look.at.milliseconds)\t\(plan)\t\(actor)\t\(store)" }

    init(look: LastSeen, plan: String, actor: String, store: String) {
      (self.look, self.plan, self.actor, self.store) = (look, plan, actor, store)
    }

    init?(_ text: Substring) {
      let parts = text.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5, let seq = Int(parts[0]), let at = Int64(parts[1]) else { return nil }
      self.init(
        look: LastSeen(seq: seq, at: Instant(milliseconds: at)), plan: parts[2], actor: parts[3], store: parts[4])
    }

    func names(_ plan: String, _ actor: String, _ store: String) -> Bool {
      self.plan == plan && self.actor == actor && self.store == store
    }
  }
}
