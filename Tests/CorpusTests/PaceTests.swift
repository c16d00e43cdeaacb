import Corpus
import DubanCore
import DubanDocuments
import Glibc
import Testing

/// Reading a document costs time in proportion to its length, whatever stands in it.
@Suite(.serialized) struct PaceTests {
  /// Documents with so many items that four times as many are read within a moment by a program built for debugging.
  static let sizes: [(LongDocument, Int)] = [
    (.prose, 20), (.oneLine, 20), (.table, 30), (.flattened, 25), (.brackets, 300), (.commas, 120), (.bareLine, 200),
    (.headings, 120),
  ]

  @Test(arguments: sizes)
  func fourTimesTheTextCostsAboutFourTimesTheTime(document: LongDocument, count: Int) throws {
    // The lists of words are made at the first look.
    _ = try seconds(document, 4)
    var least = Double.infinity
    // Quadratic reading takes sixteen times as long, however often it is tried; a disturbance passes.
    for _ in 0..<4 where least > 6 {
      let one = try seconds(document, count)
      least = min(least, try seconds(document, count * 4) / max(one, 0.000_5))
    }
    #expect(least <= 6, "\(document): four times the text took \(least) times as long")
  }

  @Test func everyKindHasASize() { #expect(Set(Self.sizes.map(\.0)) == Set(LongDocument.allCases)) }

  @Test func `figures are matched to a plan in the sum of both times`() {
    // A report of so many entries that all are alike, for a plan of as many tasks; a product of both would take 16 times as long.
    let times = [1_000, 4_000].map { size in
      var plan = Plan(
        id: "songhe-2026", title: Name("松河市2026年重点工作"), jurisdiction: "松河市",
        period: Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)!)
      plan.tasks = (0..<size).map { index in
        var task = Task(id: "t\(index)", title: Name("建设第\(index)号\(["公园", "道路", "学校", "医院"][index % 4])工程"))
        task.targets = [Target(Name("里程"), value: Figure(9), unit: "公里")]
        return task
      }
      var report = ProgressReport()
      report.entries = (0..<size).map { index in
        var entry = ProgressEntry(Passage("x", at: .line(index + 1)), subject: "建设道路工程")
        entry.figures = [ReportedFigure(Figure(3), unit: "公里", words: "道路", sort: .reached)]
        return entry
      }
      let matcher = ReportMatcher(
        Board(plan, states: [:], asOf: Day(2026, 6, 30)!), on: Day(2026, 6, 30)!, isDaySure: true)
      let start = PaceTests.now
      _ = matcher.match(report)
      return PaceTests.now - start
    }
    #expect(times[1] < times[0] * 10, "\(times)")
  }

  /// The processor's time from bytes to draft and plan, for this thread alone.
  private func seconds(_ document: LongDocument, _ count: Int) throws -> Double {
    let bytes = [UInt8](document.text(count).utf8)
    let today = try #require(Day(2026, 2, 1))
    let start = PaceTests.now
    let draft = PlanRecognizer.draft(
      of: try DocumentReader.read(bytes, file: "a." + document.ending), today: today)
    _ = PlanBuilder.build(draft, today: today)
    return PaceTests.now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
