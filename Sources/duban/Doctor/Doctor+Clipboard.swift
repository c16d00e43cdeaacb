import CTerminal
import DubanCore

extension Doctor {
  /// Whether a text can be put on the person's clipboard through the terminal (OSC 52).
  var clipboardFinding: Finding {
    let title = Name("剪贴板", english: "clipboard")
    if Environment.variable("TMUX") != nil {
      return Finding(
        "clipboard", title, .unknown, Name("由 tmux 转交", english: "tmux passes it on"),
        advice: Name(
          "在 ~/.tmux.conf 里加一行：set -g set-clipboard on", english: "put into ~/.tmux.conf: set -g set-clipboard on"))
    }
    guard Doctor.canAsk else { return unasked("clipboard", title) }
    let settings = SettingsFile.path ?? "settings.yaml"
    let file = Name(
      "若复制后粘贴不出来，在 \(settings) 里加一行 clipboard: file，y 就改存文件",
      english: "if nothing can be pasted, put into \(settings): clipboard: file; y then writes a file")
    switch ct_probe_clipboard(Doctor.busyTimeout) {
    case 1: return Finding("clipboard", title, .good, Name("支持 OSC 52", english: "OSC 52"))
    case 0:
      return Finding(
        "clipboard", title, .unknown, Name("终端没有说支持 OSC 52", english: "the terminal does not tell of OSC 52"),
        advice: file)
    default:
      return Finding("clipboard", title, .unknown, Name("终端没有回答", english: "the terminal did not answer"), advice: file)
    }
  }
}
