import CTerminal
import DubanCore

extension Doctor {
  /// What the terminal's type promises; nil when it is unknown here.
  private var type: (colours: Int, placesCursor: Bool)? {
    var (colours, places): (Int32, Int32) = (0, 0)
    guard Environment.variable("TERM") != nil, ct_type_describe(&colours, &places) == 1 else { return nil }
    return (Int(colours), places == 1)
  }

  /// TERM: how the terminal is spoken to.
  var typeFinding: Finding {
    let title = Name("终端类型", english: "terminal type")
    guard let name = Environment.variable("TERM") else {
      return Finding(
        "term", title, .wrong, Name("没有设置 TERM", english: "TERM is not set"),
        advice: Name("export TERM=xterm-256color", english: "export TERM=xterm-256color"))
    }
    guard let type else {
      return Finding(
        "term", title, .wrong, Name("系统不认识 TERM=\(name)", english: "TERM=\(name) is unknown here"),
        advice: Name(
          "安装 ncurses-term，或 export TERM=xterm-256color",
          english: "install ncurses-term, or export TERM=xterm-256color"))
    }
    guard type.placesCursor else {
      return Finding(
        "term", title, .wrong, Name("TERM=\(name) 不能定位光标", english: "TERM=\(name) cannot place the cursor"),
        advice: Name(
          "换一个终端，或 export TERM=xterm-256color", english: "use another terminal, or export TERM=xterm-256color"))
    }
    return Finding("term", title, .good, Name(name))
  }

  /// How many colours there are.
  var colourFinding: Finding {
    let title = Name("颜色", english: "colours")
    if Environment.variable("NO_COLOR") != nil {
      return Finding(
        "colours", title, .good, Name("NO_COLOR 已设，不用颜色", english: "NO_COLOR is set; none are used"))
    }
    let colours = type?.colours ?? 0
    let found = Name("\(colours) 色", english: "\(colours)")
    guard colours < 256 else { return Finding("colours", title, .good, found) }
    let isScreen = Environment.variable("TMUX") != nil || Environment.variable("TERM")?.hasPrefix("screen") == true
    let wanted = isScreen ? "tmux-256color" : "xterm-256color"
    return Finding(
      "colours", title, .improvable, found,
      advice: Name(
        "若终端支持 256 色：export TERM=\(wanted)；灯另有形状和文字，不靠颜色也能读",
        english: "if the terminal has 256: export TERM=\(wanted); lights have shapes and words too"))
  }
}
