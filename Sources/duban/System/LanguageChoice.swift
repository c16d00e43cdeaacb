import DubanCore

extension Language {
  /// The language of the interface: the one asked for, else that of the settings, else the locale's.
  ///
  /// A Chinese locale gives Chinese; every other one, `C` and `POSIX` too, gives English. The data are as published in
  /// both.
  static func chosen(_ asked: Language?) -> Language {
    if let chosen = asked ?? Settings.current.settings.language { return chosen }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Environment.variable).first ?? ""
    return locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
