import DubanCore
import Testing

@Suite struct `The nearest name` {
  @Test func `the nearest name must be near`() {
    #expect(nearestName(to: "市住建居", among: ["市住建局", "市水利局"]) == "市住建局")
    #expect(nearestName(to: "x", among: ["市住建局"]) == nil)
    #expect(nearestName(to: "unti", among: ["unit", "until"]) == "unit")
  }
}
