import DubanScreen
import Glibc
import Synchronization

/// What happens in a dashboard, written down where a person asks for it by `DUBAN_LOG=FILE`: for reports of faults, and for
/// `duban replay`.
///
/// 1. What is typed into fields and pasted is told by its length alone, unless `DUBAN_LOG_TEXT=1` asks for it.
/// 2. The file is the person's alone, no link, only appended to, and ends at `mostBytes`.
/// 3. Whatever goes wrong with it ends the log and nothing else.
///
/// Each line is the milliseconds since the screen began, a word, and what there is to say.
enum DebugLog {
  /// The first word of a log.
  static let heading = "duban-log"
  /// A file of this size gets no further line.
  static let mostBytes = 8 << 20

  private struct Open {
    let descriptor: Int32
    let start: ContinuousClock.Instant
    let tellsText: Bool
  }

  private static let open = Mutex<Open?>(nil)

  /// Begins a log where one is asked for.
  ///
  /// - Returns: why there is none though it was asked for.
  static func begin(_ size: Size, now: String) -> SystemReason? {
    guard let path = Environment.variable("DUBAN_LOG") else { return nil }
    return begin(path, size, now: now, tellsText: Environment.variable("DUBAN_LOG_TEXT") == "1")
  }

  /// Begins a log in the file at `path`: a line of its own says which program and how large the screen is.
  static func begin(_ path: String, _ size: Size, now: String, tellsText: Bool) -> SystemReason? {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return SystemReason(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return SystemReason(EINVAL)
    }
    // One that was there before may be open to others.
    fchmod(descriptor, 0o600)
    open.withLock { $0 = Open(descriptor: descriptor, start: .now, tellsText: tellsText) }
    note(heading, "1 \(Duban.version) \(size.columns)x\(size.rows) \(now)")
    return nil
  }

  /// Ends the log.
  static func end() {
    open.withLock { log in
      if let descriptor = log?.descriptor { close(descriptor) }
      log = nil
    }
  }

  /// Writes a line, where there is a log.
  static func note(_ word: String, _ told: @autoclosure () -> String) {
    open.withLock { log in
      guard let current = log else { return }
      let milliseconds = Int((ContinuousClock.now - current.start) / .milliseconds(1))
      let bytes = Array("\(milliseconds) \(word) \(told())\n".utf8)
      var status = stat()
      let isRoom = fstat(current.descriptor, &status) == 0 && Int(status.st_size) + bytes.count <= mostBytes
      if isRoom, write(current.descriptor, bytes, bytes.count) == bytes.count { return }
      close(current.descriptor)
      log = nil
    }
  }

  /// Writes down what a person does; `isTyping` says that it goes into a field.
  static func note(_ event: DisplayEvent, isTyping: Bool) {
    guard let tellsText = open.withLock({ $0?.tellsText }) else { return }
    guard let line = line(of: event, isTyping: isTyping, tellsText: tellsText) else { return }
    note(line.word, line.told)
  }

  /// The word and what is told of an event; nil for what nobody did.
  static func line(of event: DisplayEvent, isTyping: Bool, tellsText: Bool) -> (word: String, told: String)? {
    switch event {
    case .key(.character) where isTyping && !tellsText: ("text", "1")
    case .key(.paste(let text)):
      tellsText ? ("pasted", escaped(text)) : ("paste", String(text.count))
    case .key(let key): ("key", key.label)
    case .mouse(let mouse): ("mouse", "\(word(of: mouse.kind)) \(mouse.place.row) \(mouse.place.column)")
    case .interrupt: ("key", Key.ctrl("c").label)
    case .news: ("news", "")
    case .ended: ("ended", "")
    // Its size is told by whoever takes it.
    case .resized, .timeout: nil
    }
  }

  static func word(of kind: Mouse.Kind) -> String {
    switch kind {
    case .press: "press"
    case .doublePress: "double"
    case .wheelUp: "up"
    case .wheelDown: "down"
    }
  }

  /// A text in one line.
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
  }

  /// What was escaped.
  static func unescaped(_ line: some StringProtocol) -> String {
    var (text, isEscaped) = ("", false)
    for character in line {
      if isEscaped {
        text.append(character == "n" ? "\n" : character == "r" ? "\r" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
