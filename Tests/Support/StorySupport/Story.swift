import Foundation

/// A program on a screen, seen and used as a person does: keys in, picture out. The terminal is tmux.
///
/// ```swift
/// let board = try Story(size: "120x40", .duban(["demo"]))
/// try board.press("j", "Enter")
/// try board.expect("逾期")
/// ```
///
/// Every story has a tmux server, a socket and a home folder of its own, so that stories may run side by side. All of it is
/// gone when the story is.
package final class Story {
  /// The home folder of the program, in which it only remembers that it was started before.
  package let home: TemporaryFolder
  /// The socket of the server, and the file that gets the program's exit status.
  private let backstage: TemporaryFolder
  private let tmux: Tmux

  /// Starts `program` on a screen of that size. `terminal` is the TERM that it is told.
  package init(size: TerminalSize = "120x40", terminal: String = "tmux-256color", _ program: Program) throws {
    home = try TemporaryFolder.home()
    backstage = try TemporaryFolder()
    tmux = Tmux(socket: backstage.url.appending(path: "tmux").path)
    let environment = program.wholeEnvironment(home: home.url, terminal: terminal)
    // tmux itself sometimes loses the status of a program that ends soon. The shell outlives the keys that end the program.
    let shell = "trap : INT QUIT TSTP; \"$@\"; echo $? >'\(backstage.url.path)/status'"
    // A dead program's last screen stays to be seen; no line of the screen is tmux's own.
    try tmux.run(
      ["set", "-g", "remain-on-exit", "on", ";", "set", "-g", "status", "off", ";"]
        + ["set", "-g", "default-terminal", "tmux-256color", ";", "set", "-s", "escape-time", "0", ";"]
        + ["set", "-s", "set-clipboard", "on", ";"]
        + ["set", "-g", "remain-on-exit-format", "", ";"]
        + ["new-session", "-d", "-x", String(size.columns), "-y", String(size.rows), "--"]
        + ["/bin/sh", "-c", shell, "sh", "env", "-i"] + environment.map { "\($0.key)=\($0.value)" }
        + [program.path] + program.arguments)
  }

  deinit { _ = try? tmux.run(["kill-server"]) }

  // MARK: What a person does

  /// Presses keys one after the other, by tmux's names: `j`, `Enter`, `Escape`, `Tab`, `BTab`, `Up`, `PPage`, `C-r`, `M-x`, `F1`.
  package func press(_ keys: String...) throws {
    for key in keys {
      try tmux.run(["send-keys", "--", key])
      // Escape is a key of its own only when nothing follows it at once.
      if key == "Escape" { usleep(60_000) }
    }
  }

  /// Types text as it is, also Chinese, as an input method would hand it over.
  package func type(_ text: String) throws { try tmux.run(["send-keys", "-l", "--", text]) }

  /// Pastes text; the program sees that it is a paste if it asked to.
  package func paste(_ text: String) throws {
    try tmux.run(["set-buffer", "--", text, ";", "paste-buffer", "-p", "-d"])
  }

  /// Sends bytes that a terminal sends by itself, such as those of a mouse, in one piece.
  package func send(_ bytes: String) throws {
    try tmux.run(["set-buffer", "-b", "bytes", "--", bytes, ";", "paste-buffer", "-r", "-d", "-b", "bytes"])
  }

  /// Drags the window to another size.
  package func resize(to size: TerminalSize) throws {
    try tmux.run(["resize-window", "-x", String(size.columns), "-y", String(size.rows)])
  }

  // MARK: What a person sees

  /// The lines of the screen, without spaces at their ends.
  package var lines: [String] {
    get throws {
      try tmux.run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The screen as text, without empty lines at its end.
  package var screen: String { get throws { try tmux.run(["capture-pane", "-p"]).trimmedAtEnd } }

  /// The screen once it stood still for a tenth of a second: a frame may arrive in pieces.
  package var settledScreen: String {
    get throws {
      var last = try screen
      _ = try wait(.seconds(10)) {
        usleep(100_000)
        let now = try screen
        defer { last = now }
        return now == last
      }
      return last
    }
  }

  /// The screen with its colours and attributes, as the escape sequences that would paint it.
  package var styledScreen: String { get throws { try tmux.run(["capture-pane", "-p", "-e"]).trimmedAtEnd } }

  /// Where the cursor is, and nil when it is hidden. Rows and columns count from 0.
  package var cursor: (row: Int, column: Int)? {
    get throws {
      let numbers = try tmux.ask("#{cursor_y} #{cursor_x} #{cursor_flag}").split(separator: " ").compactMap { Int($0) }
      return numbers.count == 3 && numbers[2] == 1 ? (numbers[0], numbers[1]) : nil
    }
  }

  /// Whether the program has asked the terminal to report its mouse.
  package var hasMouse: Bool { get throws { try tmux.ask("#{mouse_standard_flag}#{mouse_sgr_flag}") == "11" } }

  /// What the program has put on the clipboard last; nil when nothing.
  package var clipboard: String? { try? tmux.run(["show-buffer"]) }

  /// Whether the program shows a picture of its own instead of the lines of a shell.
  package var isOnAlternateScreen: Bool { get throws { try tmux.ask("#{alternate_on}") == "1" } }

  /// How the program ended; nil while it runs. Killed by a signal it is 128 and the signal's number.
  package var exitStatus: Int? {
    let text = try? String(contentsOf: backstage.url.appending(path: "status"), encoding: .utf8)
    return text.flatMap { Int($0.trimmingCharacters(in: .newlines)) }
  }

  // MARK: What a person waits for

  /// Waits until `text` stands on the screen.
  package func expect(_ text: String, within timeout: Duration = .seconds(60)) throws {
    try expect("“\(text)” on the screen", within: timeout) { $0.contains(text) }
  }

  /// Waits until `text` stands on the screen no more.
  package func expectNo(_ text: String, within timeout: Duration = .seconds(60)) throws {
    try expect("no “\(text)” on the screen", within: timeout) { !$0.contains(text) }
  }

  /// Waits until the screen is as `condition` wants it; `wish` says so in words, for the error.
  package func expect(
    _ wish: String, within timeout: Duration = .seconds(60), _ condition: (_ screen: String) throws -> Bool
  ) throws {
    let holds = try wait(timeout) { try condition(screen) }
    guard holds else { throw StoryError.notSeen(wish, after: timeout, screen: try screen) }
  }

  /// Waits until the program has ended, and returns its exit status.
  @discardableResult
  package func expectEnd(within timeout: Duration = .seconds(60)) throws -> Int {
    _ = wait(timeout) { exitStatus != nil }
    guard let status = exitStatus else {
      throw StoryError.notSeen("the end of the program", after: timeout, screen: try screen)
    }
    return status
  }
}

/// What stops a story.
package enum StoryError: Error, CustomStringConvertible {
  /// Something did not come in time; with the last screen.
  case notSeen(String, after: Duration, screen: String)
  /// tmux refused a command.
  case tmux(command: String, message: String)
  /// A process could not be started.
  case notStarted(String)

  package var description: String {
    switch self {
    case .notSeen(let wish, let timeout, let screen):
      let picture = screen.split(separator: "\n", omittingEmptySubsequences: false).map { "  | " + $0 }
      return "Waited \(timeout) for \(wish). The last screen:\n" + picture.joined(separator: "\n")
    case .tmux(let command, let message): return "tmux \(command): \(message)"
    case .notStarted(let path): return "\(path) could not be started."
    }
  }
}

extension String {
  /// Without white space at the end.
  fileprivate var trimmedAtEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
