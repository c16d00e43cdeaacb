import Testing

@testable import duban

@Suite struct `Words of a command line` {
  @Test(arguments: [
    ("", []),
    ("  list  tasks ", ["list", "tasks"]),
    ("step apply a/1 --note '已 完工'", ["step", "apply", "a/1", "--note", "已 完工"]),
    ("--note \"a \\\"b\\\" c\"", ["--note", "a \"b\" c"]),
    ("--note=\"x y\"z", ["--note=x yz"]),
    ("''", [""]),
    ("a\\ b", ["a b"]),
    ("'a\\'", ["a\\"]),
    ("\"a\\b\"", ["a\\b"]),
    // What would run, expand or match in a shell is text here.
    ("list; sh", ["list;", "sh"]),
    ("$HOME `id` $(id) ~ *", ["$HOME", "`id`", "$(id)", "~", "*"]),
    ("a|b >c && d\nlist", ["a|b", ">c", "&&", "d", "list"]),
  ])
  func `are parted as a shell parts them, with nothing expanded`(line: String, words: [String]) {
    #expect(ShellWords.split(line) == words)
  }

  @Test(arguments: ["'", "\"", "a 'b", "a \"b\\\"", "a\\"])
  func `are none where a quotation mark is left open`(line: String) {
    #expect(ShellWords.split(line) == nil)
  }

  @Test(arguments: [
    "李明", "Wang Fang", "/srv/duban/plans.duban", "$(reboot)", "a;b", "市住建局(本级)", "`id`", "", "~root", "#x",
  ])
  func `are quoted so that they come back as they were`(word: String) {
    #expect(ShellWords.isQuotable(word))
    #expect(ShellWords.split("x " + ShellWords.quoted(word)) == ["x", word])
  }

  @Test(arguments: ["O'Neil", "a\"b", "a\\b", "a\nb", "a\u{7}b"])
  func `that would break the quoting are told apart`(word: String) { #expect(!ShellWords.isQuotable(word)) }
}
