import DubanCore
import DubanTUI

extension Doctor {
  private static let localeAdvice = Name(
    "在 ~/.profile 里加一行：export LANG=C.UTF-8", english: "put into ~/.profile: export LANG=C.UTF-8")

  /// The character set: without UTF-8 no Chinese can be typed, and only ASCII is drawn.
  var localeFinding: Finding {
    let title = Name("字符集", english: "locale")
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { name in
      Environment.variable(name).map { "\(name)=\($0)" }
    }.first
    guard CursesTerminal.useLocale() else {
      return Finding(
        "locale", title, .wrong, Name("没有 UTF-8 字符集", english: "there is no UTF-8 locale"), advice: Doctor.localeAdvice)
    }
    guard let named else {
      return Finding(
        "locale", title, .improvable,
        Name("没有设置，已按 UTF-8 处理", english: "none is set; UTF-8 is taken"),
        advice: Doctor.localeAdvice)
    }
    guard named.lowercased().contains("utf") else {
      return Finding(
        "locale", title, .improvable,
        Name("\(named) 不是 UTF-8，已按 UTF-8 处理", english: "\(named) is not UTF-8; UTF-8 is taken"),
        advice: Doctor.localeAdvice)
    }
    return Finding("locale", title, .good, Name(named))
  }
}
