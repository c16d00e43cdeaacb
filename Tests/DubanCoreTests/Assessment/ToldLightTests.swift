import DubanCore
import Testing

/// Lights as papers tell them.
@Suite struct `Told lights` {
  @Test(arguments: [(Status.suspended, "暂缓", "suspended", false), (.terminated, "终止", "terminated", true)])
  func `what is put off and what is given up are two`(
    _ status: Status, _ chinese: String, _ english: String, _ isTerminated: Bool
  ) throws {
    var state = ItemState()
    state.status = status
    let told = try #require(StatusRule.decided(state)).told
    #expect(told.light == .suspended && told.isTerminated == isTerminated)
    #expect(told.words(.chinese) == chinese && told.words(.english) == english)
    #expect((told == .terminated) == isTerminated && (told == ToldLight(.suspended)) != isTerminated)
  }

  @Test func `every light stands among them once, what is given up beside what is put off`() {
    #expect(ToldLight.byUrgency.filter { !$0.isTerminated }.map(\.light) == Light.byUrgency)
    #expect(Set(ToldLight.byUrgency).count == Light.allCases.count + 1)
    for language in Language.allCases {
      #expect(Set(ToldLight.byUrgency.map { $0.words(language) }).count == ToldLight.byUrgency.count)
    }
  }

  @Test func `each has a stable name of its own`() {
    #expect(Set(ToldLight.byUrgency.map(\.key)) == Set(Light.allCases.map(\.rawValue) + ["terminated"]))
    for told in ToldLight.byUrgency { #expect(ToldLight(key: told.key) == told) }
    #expect(ToldLight(key: "") == nil && ToldLight(key: "headings") == nil)
  }
}
