import DubanCore
import DubanDocuments
import Glibc
import Testing

/// One task of thousands of targets costs time and memory in proportion to them, however they are told.
@Suite(.serialized) struct `A task of many targets` {
  /// How the figures of a task may be told.
  enum Shape: CaseIterable {
    /// Sentence by sentence; parted by 、 in one clause; with a step each; by days; in a schedule of quarters.
    case sentences, list, steps, days, quarters

    func text(_ count: Int) -> String {
      let pieces = (0..<count).map { index -> String in
        switch self {
        case .sentences: "新建第\(index)号公园\(index % 90 + 2)座。"
        case .list: "新建第\(index)号公园\(index % 90 + 2)座、"
        case .steps: "新建第\(index)号公园\(index % 90 + 2)座，三季度末建成第\(index)号公园\(index % 90 + 1)座；"
        case .days: "\(1 + index % 12)月\(1 + index % 28)日前建成第\(index)号公园\(index % 90 + 2)座，"
        case .quarters: "新建第\(index)号公园\(index % 90 + 2)座；"
        }
      }
      let body = pieces.joined()
      guard self == .quarters else {
        return "青山县2026年工作要点\n一、重点任务\n1.完成下列建设。\(body)（牵头单位：县城管局）\n"
      }
      let steps = (0..<count).map { "第\($0)号公园\($0 % 90 + 1)座" }.joined(separator: "；")
      return "序号,任务,主要内容,一季度,二季度,责任单位\n1,建设,\(body),开工\(steps),全部完成,县城管局\n2,修路,修路3公里,,,县交通局\n"
    }
  }

  private func seconds(_ shape: Shape, _ count: Int) throws -> (time: Double, targets: Int, longest: Int) {
    let bytes = [UInt8](shape.text(count).utf8)
    let today = try #require(Day(2026, 2, 1))
    var start = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    let source = try DocumentReader.read(bytes, file: shape == .quarters ? "a.csv" : "a.txt")
    let draft = PlanRecognizer.draft(of: source, today: today)
    let plan = PlanBuilder.build(draft, today: today).plan
    _ = PlanCheck.diagnostics(in: PlanSource(plan, readFrom: "a", document: source))
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    let targets = draft.tasks.flatMap(\.targets)
    return (
      Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9, targets.count,
      targets.map(\.passage.text.count).max() ?? 0
    )
  }

  @Test(arguments: Shape.allCases) func `costs in proportion to them`(_ shape: Shape) throws {
    _ = try seconds(shape, 20)
    var least = Double.infinity
    for _ in 0..<3 where least > 6 {
      let one = try seconds(shape, 400)
      least = min(least, try seconds(shape, 1600).time / max(one.time, 0.001))
    }
    #expect(least <= 6, "\(shape): four times the targets took \(least) times as long")
  }

  @Test(arguments: Shape.allCases) func `has all of them, each with the words beside it and not with all`(
    _ shape: Shape
  ) throws {
    let few = try seconds(shape, 30)
    let many = try seconds(shape, 600)
    #expect(many.targets >= few.targets * 19)
    #expect(many.longest <= 1600)
  }
}
