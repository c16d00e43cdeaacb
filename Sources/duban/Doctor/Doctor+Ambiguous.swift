import CTerminal
import DubanCore

extension Doctor {
  /// How wide the terminal draws characters such as ① and …: it is asked, since none says so by itself.
  var ambiguousFinding: Finding {
    let title = Name("中性字符宽度", english: "ambiguous width")
    let set = Settings.current.settings.ambiguous ?? .narrow
    guard Doctor.canAsk else { return unasked("ambiguous", title) }
    switch ct_probe_ambiguous(Doctor.busyTimeout) {
    case 1 where set != .wide:
      return Finding("ambiguous", title, .good, Name("占 1 列", english: "1 column"))
    case 2 where set != .narrow:
      return Finding("ambiguous", title, .good, Name("占 2 列，已照此设置", english: "2 columns, as set"))
    case 0:
      return Finding("ambiguous", title, .unknown, Name("终端没有回答", english: "the terminal did not answer"))
    case let columns:
      return Finding(
        "ambiguous", title, .improvable,
        Name("终端画 \(columns) 列，现按 \(set.rawValue) 列排", english: "it draws \(columns), laid out for \(set.rawValue)"),
        advice: Name("设置 ambiguous: \(columns)，否则会错位", english: "set ambiguous: \(columns), or columns go astray"),
        setting: ("ambiguous", "\(columns)"))
    }
  }

  /// What is found where nobody can be asked.
  func unasked(_ id: String, _ title: Name) -> Finding {
    Finding(id, title, .unknown, Name("不在终端上，无从询问", english: "no terminal to ask"))
  }
}
