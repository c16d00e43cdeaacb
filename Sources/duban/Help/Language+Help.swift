import ArgumentParser
import DubanCore

extension Language {
  /// The language in which commands describe themselves while a help page is made of them.
  ///
  /// The parser reads the descriptions at every start and shows them at hardly any. So they are English until somebody asks
  /// for help, and nothing is read of the settings or the locale before that.
  @TaskLocal static var ofHelp = Language.english
}

extension ArgumentHelp {
  /// What an argument is for, in the language of the help; `valueName` stands for its value in both.
  init(
    _ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String,
    discussion: String = "", valueName: String? = nil
  ) {
    self.init(
      Language.ofHelp == .chinese ? chinese() : english(), discussion: discussion, valueName: valueName)
  }
}
