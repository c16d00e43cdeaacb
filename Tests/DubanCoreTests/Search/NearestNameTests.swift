import DubanCore
import Testing

@Suite struct `The nearest name` {
  @Test func `the nearest name must be near`() {
    #expect(nearestName(to: "市住建居", among: ["市住建局", "市水利局"]) == "市住建局")
    #expect(nearestName(to: "x", among: ["市住建局"]) == nil)
    #expect(nearestName(to: "unti", among: ["unit", "until"]) == "unit")
  }

  @Test(arguments: [
    ("市水务局", ["市商务局", "市水利局", "市住建局"], ["市水利局", "市商务局"]),
    ("市住建居", ["市住建局", "市水利局"], ["市住建局"]), ("x", ["市住建局"], []),
    ("市甲局", ["市乙局", "市丙局", "市丁局", "市戊局"], ["市丁局", "市丙局", "市乙局"]),
  ])
  func `all that are near are told, at most three, the likeliest first`(name: String, among: [String], near: [String]) {
    #expect(nearNames(to: name, among: among) == near)
  }
}
