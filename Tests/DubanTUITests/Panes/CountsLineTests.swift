import DubanCore
@testable import DubanTUI
import Testing

@Suite struct `The counts on a board` {
  /// Every number of the line; the first is the total.
  func numbers(_ line: String) -> [Int] {
    line.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }

  @Test(arguments: Language.allCases, ["40x12", "60x20", "80x24", "108x30", "120x40", "140x40", "155x40", "300x100"])
  func `add up to the total at every size`(language: Language, size: String) throws {
    // Invariant 7, on the plan that has every light and headings beside.
    var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
    try dashboard.press("1")
    // How many are extended is told beside them and is no summand.
    let line = dashboard.screen[1].replacing(/（延期 3）|\(extended 3\)|（延3）|\(ext3\)/, with: "")
    #expect(line != dashboard.screen[1])
    let found = numbers(line)
    #expect(found.first == 23)
    // The headings stand beside the tasks, where there is room for them.
    let headings = line.contains(language.pick("分类标题 10", "headings 10")) ? 10 : 0
    #expect(found.dropFirst().reduce(0, +) == 23 + headings)
    #expect(headings == 10 || ["40x12", "60x20"].contains(size))
  }

  @Test func `give up words before numbers`() throws {
    var narrow = try SampleDashboard("80x24", plans: ["huaian-2020"])
    try narrow.press("1")
    #expect(!narrow.screen[1].contains("逾期"))
    var wide = try SampleDashboard("140x40", plans: ["huaian-2020"])
    try wide.press("1")
    #expect(wide.screen[1].contains("! 逾期 6"))
  }
}
