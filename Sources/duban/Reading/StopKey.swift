import Glibc

/// Lets a person stop what takes long: `esc`, `q` or ctrl-c on the terminal.
///
/// Keys are taken from when it is said on the screen that they stop: what is typed before belongs to the next command. While
/// they are taken, signals that would end the program stop the work instead, so that the terminal is given back as it was.
final class StopKey {
  private var before: termios?
  private var handlers: [(signal: Int32, handler: __sighandler_t?)] = []
  private var isPressed = false

  /// Whether there is a terminal on which a person could press it: both what is typed and what is told go through one.
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 && Environment.errorIsTerminal }

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Takes the keys from now on; a second time changes nothing.
  func take() {
    guard before == nil, StopKey.isThere else { return }
    var mode = termios()
    guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return }
    before = mode
    StopSignal.value = 0
    handlers = StopKey.signals.map { number in (number, signal(number) { StopSignal.value = $0 }) }
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    withUnsafeMutableBytes(of: &mode.c_cc) { characters in
      characters[Int(VMIN)] = 0
      characters[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &mode)
  }

  /// Whether it was pressed.
  var wasPressed: Bool {
    guard before != nil, !isPressed else { return isPressed }
    var keys = [UInt8](repeating: 0, count: 64)
    let count = read(STDIN_FILENO, &keys, keys.count)
    isPressed = StopSignal.value != 0 || (count > 0 && StopKey.stops(keys[..<count]))
    return isPressed
  }

  /// Whether `keys` are a stop: ctrl-c, `q`, or `esc` alone. With more behind it, it begins an arrow or another key.
  static func stops(_ keys: ArraySlice<UInt8>) -> Bool {
    let escape: UInt8 = 0x1B
    if keys.contains(0x03) { return true }
    if keys.first == escape { return keys.count == 1 || keys.allSatisfy { $0 == escape } }
    return keys.contains(UInt8(ascii: "q")) || keys.contains(UInt8(ascii: "Q"))
  }

  /// Gives the terminal back as it was.
  func giveBack() {
    guard var mode = before else { return }
    tcsetattr(STDIN_FILENO, TCSANOW, &mode)
    for (number, handler) in handlers { _ = signal(number, handler) }
    before = nil
  }
}

/// The signal that came while keys are taken; 0 for none. Written by a handler, which may do nothing else.
private enum StopSignal {
  nonisolated(unsafe) static var value: Int32 = 0
}
