package import DubanScreen

/// The board is one screen among others.
extension DashboardModel: Screen {
  package var title: DisplayText { headline }

  package mutating func take(_ setting: ScreenSetting) {
    let language = presentation.language
    self.setting = setting
    if presentation.language != language { languageChanged() }
  }

  package mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .key(let key): update(.key(key))
    case .mouse(let mouse): update(.mouse(mouse))
    }
  }
}
