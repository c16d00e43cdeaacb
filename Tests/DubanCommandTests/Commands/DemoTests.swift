import Foundation
import StorySupport
import Testing

@Suite struct `duban demo and duban alone` {
  @Test func `print the portfolio where there is no terminal`() throws {
    let office = try Office()
    let demo = try office.run("demo", "--lang", "zh")
    #expect(demo.code == 0)
    #expect(demo.lines.count == 6)
    #expect(demo.lines[0].hasPrefix("编号 "))
    #expect(demo.lines.dropFirst().allSatisfy { $0.hasSuffix("演示") })
    #expect(demo.output == (try office.run(SampleStore.path, "--lang", "zh").output))
    #expect(demo.output == (try office.run("--store", SampleStore.path, "--lang", "zh").output))
  }

  @Test func `the store of the demonstration is thrown away`() throws {
    let office = try Office()
    #expect(try office.run("demo", "huaian-2020", "--format", "json").code == 0)
    #expect(try office.run("demo", "nonsense").code == 1)
    let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.url.path)
    #expect(!left.contains { $0.hasPrefix("duban-demo") })
  }

  @Test func `what a killed demonstration left behind is removed by the next`() throws {
    let office = try Office()
    // No process has this id: it is above the highest that the system gives.
    let stale = office.path("duban-demo-4999999-abcdef")
    try FileManager.default.createDirectory(atPath: stale, withIntermediateDirectories: true)
    _ = try office.write("", to: "duban-demo-4999999-abcdef/samples.duban")
    #expect(try office.run("demo").code == 0)
    #expect(!FileManager.default.fileExists(atPath: stale))
  }

  @Test func `one plan may be asked for`() throws {
    #expect(
      try JSONRows(try Office().run("demo", "suqian-2024", "--format", "json").output).texts("id") == ["suqian-2024"])
  }

  @Test func `samples that are nowhere are told`() throws {
    let office = try Office()
    let ran = try office.run("demo", environment: ["DUBAN_SAMPLES": office.path("nowhere")])
    #expect(ran.code == 1)
    #expect(ran.talk == "The sample plans were not found. Set DUBAN_SAMPLES to the folder that holds them.\n")
  }

  @Test func `a misspelt command is told from a store`() throws {
    let office = try Office()
    let ran = try office.run("lst")
    #expect(ran.code == 64)
    #expect(ran.talk == "There is neither a command nor a store 'lst'; did you mean 'list'?\n")
    #expect(try office.run("xyz").talk == "There is neither a command nor a store 'xyz'; see duban --help.\n")
    let store = try office.run("lits.duban")
    #expect(store.code == 1)
    #expect(store.talk.hasPrefix("There is no store at lits.duban."))
    #expect(try office.run("a.duban", "--store", "b.duban").talk == "The store is named twice; name it once.\n")
  }
}
