import DubanCore

extension Doctor {
  /// The person's own settings.
  var settingsFinding: Finding {
    let title = Name("设置文件", english: "settings")
    let path = SettingsFile.path ?? "-"
    let problems = Settings.current.problems
    if let first = problems.first {
      return Finding(
        "settings", title, .wrong,
        Name("\(problems.count) 处有误", english: "\(English.count(problems.count, "problem"))"),
        advice: Name(first.message(.chinese), english: first.message(.english)))
    }
    let isThere = InputFile.exists(path)
    return Finding(
      "settings", title, .good,
      isThere ? Name(path) : Name("没有(可建 \(path))", english: "none (its place is \(path))"))
  }

  /// The theme files.
  var themesFinding: Finding {
    let title = Name("主题", english: "themes")
    let shelf = ThemeShelf()
    let errors = shelf.problems.filter { $0.severity == .error }
    guard let first = errors.first else {
      return Finding("themes", title, .good, Name("\(shelf.themes.count) 个", english: "\(shelf.themes.count)"))
    }
    return Finding(
      "themes", title, .wrong, Name("\(errors.count) 处有误", english: English.count(errors.count, "problem")),
      advice: Name(first.message(.chinese), english: first.message(.english)))
  }
}
