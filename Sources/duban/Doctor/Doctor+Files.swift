import DubanCore
import DubanDiagnostics

extension Doctor {
  /// The person's own settings.
  var settingsFinding: Finding {
    let title = Name("设置文件", english: "settings")
    let path = SettingsFile.path ?? "-"
    let diagnostics = Settings.current.diagnostics
    if let first = diagnostics.first {
      return Finding(
        "settings", title, .wrong,
        Name("\(diagnostics.count) 处有误", english: "\(English.count(diagnostics.count, "problem"))"),
        advice: Name(first.words(.chinese), english: first.words(.english)))
    }
    let isThere = InputFile.exists(path)
    return Finding(
      "settings", title, .good,
      isThere ? Name(path) : Name("没有（可建 \(path)）", english: "none (its place is \(path))"))
  }

  /// The theme files.
  var themesFinding: Finding {
    let title = Name("主题", english: "themes")
    let catalog = ThemeCatalog()
    let errors = catalog.diagnostics.filter { $0.severity == .error }
    guard let first = errors.first else {
      return Finding("themes", title, .good, Name("\(catalog.themes.count) 个", english: "\(catalog.themes.count)"))
    }
    return Finding(
      "themes", title, .wrong, Name("\(errors.count) 处有误", english: English.count(errors.count, "problem")),
      advice: Name(first.words(.chinese), english: first.words(.english)))
  }
}
