import DubanCore

extension Doctor {
  /// Keys that something between the person and the program may take for itself.
  var keysFinding: Finding {
    let title = Name("按键", english: "keys")
    let trial = Name("逐个试按：duban doctor --keys", english: "try them one by one: duban doctor --keys")
    if Environment.variable("TMUX") != nil {
      return Finding(
        "keys", title, .good,
        Name(
          "在 tmux 里：它的前缀键（多为 ctrl-b）到不了这里，翻页请用 PgUp/PgDn",
          english: "inside tmux: its prefix (mostly ctrl-b) does not arrive; PgUp and PgDn do"), advice: trial)
    }
    return Finding(
      "keys", title, .good, Name("未试", english: "not tried"), advice: trial)
  }
}
