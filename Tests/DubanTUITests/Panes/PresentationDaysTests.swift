import DubanCore
import DubanScreen
import Testing

@testable import DubanTUI

@Suite struct `A number of days` {
  private func words(_ language: Language, _ days: Int) -> (away: String, exceeded: String) {
    let presentation = Presentation(language: language, today: Day(number: 0))
    return (presentation.away(days).string, presentation.exceeded(abs(days)).string)
  }

  @Test func `is told as days left, as today, as days late`() {
    for (days, chinese, english) in [
      (3, "剩3天", "in 3d"), (1, "剩1天", "in 1d"), (0, "今天到期", "due today"), (-1, "逾期1天", "1d late"),
    ] {
      #expect(words(.chinese, days).away == chinese)
      #expect(words(.english, days).away == english)
    }
  }

  @Test func `of a ceiling is told as days over it`() {
    #expect(words(.chinese, 5).exceeded == "超限5天" && words(.english, 5).exceeded == "5d over")
    #expect(words(.chinese, 0).exceeded == "今天超限" && words(.english, 0).exceeded == "over today")
  }
}
