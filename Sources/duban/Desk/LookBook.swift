import DubanCore
import Glibc

/// When each person last looked at each plan, and how far they had seen it: a small file of the person's own,
/// `$XDG_STATE_HOME/duban/looks`. It is never in the store, which many only read.
///
/// A line a look: the number of the last event, the milliseconds since 1970, the plan, the person, and the store's path, with
/// tabs between. Whatever cannot be read or written is passed over: the worst that follows is an unknown last look.
struct LookBook {
  /// Nil where nothing is to be kept, such as for a throw-away store.
  private let path: String?
  private let store: String
  private let actor: String
  /// What was looked at while nothing is kept.
  private var looks: [String: LastLook] = [:]

  /// The longest list that is kept; the oldest looks go first.
  private static let mostLooks = 500

  /// The looks of `actor` at the store that lies at `store`.
  init(store: String, actor: String, isKept: Bool) {
    self.store =
      realpath(store, nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? store
    self.actor = actor
    path = isKept && !self.store.contains { $0 == "\t" || $0.isNewline } ? LookBook.usualPath : nil
  }

  private static var usualPath: String? {
    // A relative path there is to be ignored, says the specification of the base folders.
    let state = Environment.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? Environment.variable("HOME").map { $0 + "/.local/state" }).map { $0 + "/duban/looks" }
  }

  /// The last look at `plan`; nil when none is known.
  func lastLook(at plan: String) -> LastLook? {
    guard let path else { return looks[plan] }
    return LookBook.lines(of: path).compactMap { line in
      line.names(plan, actor, store) ? line.look : nil
    }.last
  }

  /// Keeps that the person has seen `plan` up to the event with the number `seq`.
  mutating func keep(_ look: LastLook, at plan: String) {
    guard let path else {
      looks[plan] = look
      return
    }
    let others = LookBook.lines(of: path).filter { !$0.names(plan, actor, store) }
    let line = Line(look: look, plan: plan, actor: actor, store: store)
    let kept = (others.sorted { $0.look.at < $1.look.at } + [line]).suffix(LookBook.mostLooks)
    LookBook.write(kept.map { $0.text + "\n" }.joined(), to: path)
  }

  // MARK: The file

  private struct Line {
    let look: LastLook
    let plan: String
    let actor: String
    let store: String

    var text: String { "\(look.seq)\t\(look.at.milliseconds)\t\(plan)\t\(actor)\t\(store)" }

    init(look: LastLook, plan: String, actor: String, store: String) {
      (self.look, self.plan, self.actor, self.store) = (look, plan, actor, store)
    }

    init?(_ text: Substring) {
      let parts = text.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5, let seq = Int(parts[0]), let at = Int64(parts[1]) else { return nil }
      self.init(
        look: LastLook(seq: seq, at: Instant(milliseconds: at)), plan: parts[2], actor: parts[3], store: parts[4])
    }

    func names(_ plan: String, _ actor: String, _ store: String) -> Bool {
      self.plan == plan && self.actor == actor && self.store == store
    }
  }

  private static func lines(of path: String) -> [Line] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    // What is longer than any list of looks is none.
    while bytes.count < 1 << 20 {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(Line.init)
  }

  /// Writes beside the old file and then takes its place, so that nobody reads half of it.
  private static func write(_ text: String, to path: String) {
    var folder = ""
    for name in path.split(separator: "/").dropLast() {
      folder += "/" + name
      mkdir(folder, 0o700)
    }
    let draft = "\(path).\(getpid())"
    guard let file = fopen(draft, "w") else { return }
    let isWritten = fputs(text, file) >= 0
    if fclose(file) != 0 || !isWritten || rename(draft, path) != 0 { unlink(draft) }
  }
}
