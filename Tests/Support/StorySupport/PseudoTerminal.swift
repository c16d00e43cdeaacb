import CPseudoTerminal
import Foundation

/// A program on a bare pseudo-terminal: every byte that it writes, every signal, and the modes that it leaves behind.
///
/// Nothing here understands escape sequences; `Story` shows what a screen looks like.
package final class PseudoTerminal {
  private var process = pt_process()
  /// All bytes that the program has written and that were read until now.
  package private(set) var output: [UInt8] = []
  /// The home folder of the program, in which it only remembers that it was started before.
  package let home: TemporaryFolder

  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int)
    case killed(by: Int32)
  }

  /// What happened to the program.
  package enum Change: Hashable, Sendable {
    case stopped(by: Int32)
    case continued
    case ended(Ending)
  }

  /// Processor time that the program has used: until now, or until it ended.
  package var processorTime: Duration {
    let text = try? String(contentsOfFile: "/proc/\(process.process)/schedstat", encoding: .utf8)
    guard let first = text?.split(separator: " ").first, let now = Int64(first), now > 0 else {
      return timeAtLastChange
    }
    return .nanoseconds(now)
  }
  private var timeAtLastChange = Duration.zero
  /// The most bytes that the program, or a process for which it waited, had in memory at once, until the last change.
  package private(set) var mostMemory = 0

  /// Starts `program` as the foreground job of a new terminal of that size. `terminal` is the TERM that it is told.
  package init(size: TerminalSize = "80x24", terminal: String = "xterm-256color", _ program: Program) throws {
    home = try TemporaryFolder.home()
    let environment = program.wholeEnvironment(home: home.url, terminal: terminal).map { "\($0.key)=\($0.value)" }
    let result = withCStrings([program.path] + program.arguments) { arguments in
      withCStrings(environment) { environment in
        pt_start(&process, program.path, arguments, environment, Int32(size.rows), Int32(size.columns))
      }
    }
    guard result == 0 else { throw StoryError.notStarted(program.path) }
  }

  deinit { pt_close(&process) }

  // MARK: Doing

  /// Types bytes; those of a control key may become a signal, as on every terminal.
  package func type(_ text: String) { typeBytes(Array(text.utf8)) }

  /// Types bytes that need be no text.
  package func typeBytes(_ bytes: [UInt8]) { _ = write(process.master, bytes, bytes.count) }

  /// Sends a signal to the program.
  package func send(_ signal: Int32) { kill(process.process, signal) }

  /// Changes the size of the terminal.
  package func resize(to size: TerminalSize) { pt_resize(&process, Int32(size.rows), Int32(size.columns)) }

  /// Cuts the line: nothing can be read or written any more.
  package func hangUp() { pt_hang_up(&process) }

  // MARK: Seeing

  /// The number of the program's process.
  package var processIdentifier: Int32 { process.process }

  /// The terminal's modes, byte for byte.
  package var modes: [UInt8] {
    var modes = termios()
    tcgetattr(process.master, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }

  /// Forgets what was read, and what is still to be read, once nothing came for `silence`.
  package func forgetOutput(after silence: Duration = .milliseconds(100)) {
    readAll(silence)
    output = []
  }

  /// Reads until nothing came for `silence`.
  package func readAll(_ silence: Duration = .milliseconds(100)) { while read(silence) {} }

  /// The output as text; bytes that are no UTF-8 become U+FFFD.
  package var text: String { String(decoding: output, as: UTF8.self) }

  /// Reads until the output contains `text`.
  package func expect(_ text: String, within timeout: Duration = .seconds(60)) throws {
    let end = ContinuousClock.now + timeout
    while !self.text.contains(text) {
      read(.milliseconds(50))
      guard ContinuousClock.now < end else {
        throw StoryError.notSeen("“\(text)” in the output", after: timeout, screen: self.text.debugDescription)
      }
    }
  }

  /// Waits until the program stops, continues or ends; meanwhile its output is read, or it might wait for us.
  package func nextChange(within timeout: Duration = .seconds(60)) throws -> Change {
    let end = ContinuousClock.now + timeout
    var state = pt_state()
    while pt_next_state(&process, 5, &state) == 0 {
      read(.zero)
      guard ContinuousClock.now < end else {
        throw StoryError.notSeen("a change of the program", after: timeout, screen: text.debugDescription)
      }
    }
    readAll(.milliseconds(10))
    timeAtLastChange = .microseconds(state.microseconds)
    mostMemory = state.kilobytes * 1024
    let signal = state.status & 0x7F
    if signal == 0x7F { return state.status == 0xFFFF ? .continued : .stopped(by: (state.status >> 8) & 0xFF) }
    return .ended(signal == 0 ? .exited(Int((state.status >> 8) & 0xFF)) : .killed(by: signal))
  }

  /// Waits until the program has ended.
  package func end(within timeout: Duration = .seconds(60)) throws -> Ending {
    while true {
      if case .ended(let ending) = try nextChange(within: timeout) { return ending }
    }
  }

  @discardableResult
  private func read(_ timeout: Duration) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let milliseconds = timeout / .milliseconds(1)
    let count = Int(pt_read(&process, &buffer, Int32(buffer.count), Int32(milliseconds)))
    output += buffer[..<count]
    return count > 0
  }
}

/// Lends `strings` as the null-terminated array that C wants.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("the array has at least its end") }
    return body(base)
  }
}
