import Foundation

/// A tmux server of our own, spoken to through its socket.
struct Tmux {
  let socket: String

  /// Runs one command line of tmux, `;` between commands, and returns what it prints.
  @discardableResult
  func run(_ command: [String]) throws -> String {
    // Inside another tmux it would look at that one's variables, so the environment is made anew.
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let environment = ["PATH=" + path, "LANG=C.UTF-8", "TERM=xterm-256color"]
    let (status, output) = try Tmux.spawn(["tmux", "-u", "-S", socket, "-f", "/dev/null"] + command, environment)
    guard status == 0 else { throw StoryError.tmux(command: command.joined(separator: " "), message: output) }
    return output
  }

  /// The value of one of tmux's formats, such as `#{cursor_x}`.
  func ask(_ format: String) throws -> String {
    try run(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// Runs a program and waits for it; what it prints on either output is returned together.
  ///
  /// Not Foundation's `Process`: that one waits for everything the program has started, and tmux starts its server.
  private static func spawn(_ arguments: [String], _ environment: [String]) throws -> (status: Int32, output: String) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw StoryError.notStarted(arguments[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    // Threads of a test run block signals, and a server that inherits that is deaf for the end of its programs.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    let result = withCStrings(arguments) { argv in
      withCStrings(environment) { posix_spawnp(&child, arguments[0], &actions, &attributes, argv, $0) }
    }
    close(ends[1])
    guard result == 0 else { throw StoryError.notStarted(arguments[0]) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return (status, String(decoding: output, as: UTF8.self))
  }
}
