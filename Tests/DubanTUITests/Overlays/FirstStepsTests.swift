import DubanScreen
import SnapshotSupport
import Testing

@testable import DubanTUI

@Suite struct `The first start` {
  @Test(arguments: ["80x24", "40x12"]) func `says how to begin until the first key, which does what it says`(
    size: String
  )
    throws
  {
    var dashboard = try SampleDashboard(size, isFirstStart: true)
    try expectSnapshot(dashboard.model.draw(), named: "first-start-\(size)")
    try dashboard.press("j")
    #expect(!dashboard.text.contains("初次使用"))
    #expect(dashboard.model.portfolio.selected == dashboard.model.plans[1].id)
    try dashboard.press("enter")
    #expect(!dashboard.text.contains("初次使用"))
  }
}
