import DubanCore

/// What the doctor found of one matter.
struct Finding {
  /// Names the matter for scripts.
  let id: String
  let title: Name
  let verdict: Verdict
  /// What is there, in a few words.
  let found: Name
  /// What to do about it; nil where nothing is to be done.
  var advice: Name?
  /// The line of the settings file that would do it; nil where no setting can.
  var setting: (key: String, value: String)?

  /// How it stands.
  enum Verdict: String {
    case good
    /// It works, and could be better.
    case improvable
    /// Something will not work, or not be readable.
    case wrong
    /// The terminal did not say, or there is none to ask.
    case unknown

    /// The word for it, with a sign that needs no colour.
    func words(_ language: Language) -> String {
      switch self {
      case .good: language.pick("ok 正常", "ok good")
      case .improvable: language.pick("→ 可改进", "→ better")
      case .wrong: language.pick("!! 有问题", "!! wrong")
      case .unknown: language.pick("?? 不明", "?? unknown")
      }
    }
  }

  init(
    _ id: String, _ title: Name, _ verdict: Verdict, _ found: Name, advice: Name? = nil,
    setting: (key: String, value: String)? = nil
  ) {
    self.id = id
    self.title = title
    self.verdict = verdict
    self.found = found
    self.advice = advice
    self.setting = setting
  }
}
