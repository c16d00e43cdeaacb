import Foundation
import StorySupport
import Testing

/// What is called otherwise keeps its figures, and a past day is told in the names of that day.
@Suite struct `A new name` {
  private let office: Office
  private let file: String

  /// A plan of two areas with figures of a target by area and a piece of a duty, all of them reported in May.
  init() throws {
    office = try Office()
    file = office.folder.url.appending(path: "yards.yaml").path
    try write(area: "东区", unit: "市建设局", target: "老旧小区")
    try run("2020-03-01", "import", file)
    try run("2020-05-10", "update", "yards/1", "--value", "东区=4", "--value", "老旧小区@西区=9个", "--status", "inProgress")
    try run("2020-05-10", "update", "yards/d1", "--hand-in", "市建设局", "--span", "2020-04-30")
  }

  private func write(area: String, unit: String, target: String) throws {
    let text = """
      duban: 1
      id: yards
      title: 小区改造方案
      jurisdiction: 某市
      period: {start: 2020-01-01, end: 2020-12-31}
      areas: [\(area), 西区]
      units: [\(unit)]
      tasks:
        - id: "1"
          title: 改造
          responsible: [\(unit)]
          targets:
            - name: \(target)
              kind: exactly
              basis: amount
              value: 30
              unit: 个
              shares: [{area: \(area), value: 10}, {area: 西区, value: 20个}]
      duties:
        - {id: d1, title: 进展信息, every: month, units: [\(unit)]}

      """
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  /// Runs a command on the store at noon of `day`.
  @discardableResult
  private func run(_ day: String, _ arguments: String..., fails: Bool = false) throws -> String {
    let environment = Office.environment.merging(["DUBAN_NOW": day + "T04:00:00Z"]) { $1 }
    let answer = try Script.run(
      .duban(
        arguments + (arguments.first == "check" ? [] : ["--store", office.store]) + ["--lang", "zh"],
        environment: environment))
    #expect((answer.status != 0) == fails, "\(arguments): \(answer.error)")
    return answer.output + answer.error
  }

  @Test func `of a target, a unit and an area keeps every figure, and a past day has the old ones`() throws {
    try write(area: "东新区", unit: "市住建局", target: "旧小区")
    let refused = try run("2020-10-01", "import", file, "--replace", fails: true)
    #expect(refused.contains("老旧小区") && refused.contains("市建设局"), "\(refused)")
    try run(
      "2020-10-01", "import", file, "--replace", "--renamed", "老旧小区=旧小区", "--renamed", "市建设局=市住建局",
      "--renamed", "东区=东新区", "--note", "机构更名")

    let now = try run("2020-10-15", "show", "yards/1")
    #expect(now.contains("旧小区") && now.contains("东新区 4/10、西区 9/20") && now.contains("市住建局"), "\(now)")
    let duties = try run("2020-10-15", "list", "duties", "--plan", "yards", "--format", "csv")
    let piece = duties.split(separator: "\n").first { $0.contains("2020-04-30") }
    #expect(piece?.contains("市住建局") == true && piece?.contains("handedIn") == true, "\(duties)")
    // A piece of the same span is one more, under whatever name.
    let again = try run(
      "2020-10-15", "update", "yards/d1", "--hand-in", "市住建局", "--span", "2020-04-30", fails: true)
    #expect(again.contains("--again"), "\(again)")

    let then = try run("2020-10-15", "show", "yards/1", "--as-of", "2020-06-01")
    #expect(then.contains("老旧小区") && then.contains("东区 4/10、西区 9/20") && then.contains("市建设局"), "\(then)")
    #expect(!then.contains("东新区") && !then.contains("市住建局"), "\(then)")
    let before = try run("2020-10-15", "list", "duties", "--plan", "yards", "--as-of", "2020-06-01", "--format", "csv")
    #expect(before.contains("市建设局") && !before.contains("市住建局"), "\(before)")
    #expect(try run("2020-10-15", "check", office.store).contains("错误 0 处"))

    let story = try Story(
      size: "140x40",
      .duban([office.store, "--plan", "yards", "--lang", "zh"], environment: Office.environment))
    try story.expect("小区改造方案")
    try story.open("1")
    try story.expect("旧小区")
    try story.expect("东新区 4/10")
    try story.press("t")
    try story.type("2020-06-01")
    try story.press("Enter")
    try story.expect("截至 2020-06-01 当时所知")
    try story.expect("老旧小区")
    try story.expect("各地实际：东区 4/10、西区 9/20")
    try story.expect("市建设局")
    try story.expectNo("东新区")
  }
}
