/// A light as it is told and counted.
///
/// On the board 终止 shows the light of 暂缓, since nothing is owed of either. To a reader they are two states: what is put off will be
/// taken up again, what is terminated will not, so that wherever lights are counted they are named and counted apart.
package struct ToldLight: Hashable, Sendable {
  /// The light on the board.
  package let light: Light
  /// Whether it is that of something given up for good.
  package let isTerminated: Bool

  /// `light`, of something that is not given up.
  package init(_ light: Light) {
    self.light = light
    isTerminated = false
  }

  /// The light of `judgement`.
  package init(_ judgement: Judgement) {
    light = judgement.light
    isTerminated = judgement.reason.isTerminated
  }

  /// The light of which `key` is the name; nil where there is none.
  package init?(key: String) {
    guard let told = ToldLight.byUrgency.first(where: { $0.key == key }) else { return nil }
    self = told
  }

  /// Its stable name, for scripts and stores: that of the light, else `terminated`.
  package var key: String { isTerminated ? "terminated" : light.rawValue }

  private init(terminatedWith light: Light) {
    self.light = light
    isTerminated = true
  }

  /// That of what is given up for good.
  package static let terminated = ToldLight(terminatedWith: .suspended)

  /// All of them, the most urgent first.
  package static let byUrgency = Light.byUrgency.flatMap { light in
    light == terminated.light ? [ToldLight(light), terminated] : [ToldLight(light)]
  }

  /// The word for it.
  package func words(_ language: Language) -> String {
    isTerminated ? language.pick("终止", "terminated") : light.words(language)
  }
}

extension Judgement {
  /// Its light as papers tell it.
  package var told: ToldLight { ToldLight(self) }
}
