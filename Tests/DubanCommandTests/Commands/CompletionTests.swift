import StorySupport
import Testing

/// What shells ask the program while somebody types, in the words in which their scripts ask it.
@Suite struct `Completion` {
  private let office: Office
  init() throws { office = try Office() }

  /// What is offered for the last of `words`, which stands for `argument` of the command that they begin with.
  private func offered(_ argument: String, _ words: String...) throws -> [String] {
    let last = words.count
    let ran = try office.run(
      ["---completion", words[0], "--", argument, "\(last)", "\(words[last - 1].count)", "duban"] + words,
      environment: ["DUBAN_STORE": SampleStore.path])
    #expect(ran.code == 0 && ran.talk.isEmpty, "\(ran)")
    return ran.lines.filter { !$0.isEmpty }
  }

  @Test func `offers the plans, then the items of the one that was begun`() throws {
    let plans = try offered("positional@0", "show", "")
    #expect(plans.contains("huaian-2020/") && plans.count == 5, "\(plans)")
    let items = try offered("positional@0", "show", "huaian-2020/1-1")
    #expect(items.first == "huaian-2020/1-1" && items.contains("huaian-2020/1-1/Q3"), "\(items)")
    #expect(items.allSatisfy { $0.hasPrefix("huaian-2020/1-1") })
    #expect(try offered("positional@0", "show", "nonsense/1").isEmpty)
    #expect(try offered("--plan", "list", "tasks", "--plan", "").contains("huaian-2020"))
  }

  @Test func `offers names of all plans, or of the one that is named`() throws {
    let all = try offered("--unit", "list", "tasks", "--unit", "")
    let own = try offered("--unit", "list", "tasks", "--plan", "huaian-2020", "--unit", "")
    #expect(own.contains("市住建局") && Set(all).isStrictSuperset(of: own) && Set(own).count == own.count)
    #expect(try offered("--leader", "list", "tasks", "--plan", "zhonglou-2022", "--leader", "").count > 3)
    #expect(try offered("--theme", "open", "--theme", "").contains("day"))
  }

  @Test func `offers nothing where there is no store, and says nothing`() throws {
    let ran = try office.run(
      ["---completion", "show", "--", "positional@0", "1", "0", "duban", "show", ""],
      environment: ["DUBAN_STORE": "/nowhere/plans.duban"])
    #expect(ran.code == 0 && ran.talk.isEmpty && ran.lines.allSatisfy(\.isEmpty), "\(ran)")
  }
}
