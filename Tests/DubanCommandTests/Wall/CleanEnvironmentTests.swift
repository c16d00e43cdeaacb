import Testing

@testable import duban

@Suite struct `The environment of a wall` {
  /// What steers curses, the loader, the C library and the Swift runtime, and what only tells.
  static let dropped = """
    TERMINFO TERMINFO_DIRS TERMCAP TERMPATH NCURSES_TRACE NCURSES_NO_PADDING ESCDELAY LINES COLUMNS
    LD_PRELOAD LD_LIBRARY_PATH LD_AUDIT GLIBC_TUNABLES MALLOC_CHECK_ LOCPATH NLSPATH GCONV_PATH LANGUAGE TZ TZDIR
    SWIFT_BACKTRACE SWIFT_DEBUG_HELP SSH_ORIGINAL_COMMAND SSH_CLIENT SSH_AUTH_SOCK PATH SHELL EDITOR PAGER TMUX TMPDIR
    HOSTALIASES RES_OPTIONS XDG_CONFIG_HOME LC_TIME duban_X
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test(arguments: dropped)
  func `loses what steers others`(name: String) {
    #expect(CleanEnvironment.kept(of: [name: "1", "TERM": "xterm"]) == ["TERM": "xterm"])
  }

  @Test func `keeps what the program itself asks for`() {
    let kept = [
      "TERM": "tmux-256color", "LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8", "LC_CTYPE": "de_DE@euro",
      "LC_MESSAGES": "C", "NO_COLOR": "", "HOME": "/home/wall",
      "DUBAN_STORE": "/srv/duban/plans.duban", "DUBAN_NOW": "2020-10-15T08:00:00Z",
    ]
    #expect(CleanEnvironment.kept(of: kept) == kept)
  }

  @Test func `what time it is, is nothing that a client tells who records`() {
    let told = ["TERM": "xterm", "DUBAN_NOW": "2020-10-15T08:00:00Z"]
    let sent = told.merging(["SSH_CONNECTION": "10.0.0.2 50022 10.0.0.1 22"]) { $1 }
    #expect(CleanEnvironment.kept(of: sent, records: true) == ["TERM": "xterm"])
    #expect(CleanEnvironment.kept(of: sent) == told)
    #expect(CleanEnvironment.kept(of: told, records: true) == told)
  }

  @Test(
    arguments: [
      "", "/etc/passwd", "../../home/wall/x", "..", ".hidden", "-x", "xterm 256", "xterm\n", "xterm\u{1B}[2J",
      "xterm;id",
      "督办", "$(id)", String(repeating: "x", count: 65),
    ])
  func `takes no path or sequence for a name`(value: String) {
    #expect(!CleanEnvironment.isName(value))
    let hostile = ["TERM", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES"].map { ($0, value) }
    #expect(CleanEnvironment.kept(of: Dictionary(uniqueKeysWithValues: hostile)) == ["TERM": "xterm-256color"])
  }

  @Test(arguments: ["xterm", "screen.xterm-256color", "xterm+256color", "C", "zh_CN.UTF-8", "de_DE@euro", "9term"])
  func `takes the names that there are`(value: String) {
    #expect(CleanEnvironment.isName(value))
  }

  @Test func `has a terminal type where none was sent`() {
    #expect(CleanEnvironment.kept(of: [:]) == ["TERM": "xterm-256color"])
  }
}
