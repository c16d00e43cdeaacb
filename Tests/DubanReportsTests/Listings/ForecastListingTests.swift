import DubanCore
import SamplePlans
import Testing

@testable import DubanReports

@Suite struct `The listing of the forecast` {
  private let open: OpenPlan

  init() throws {
    let sample = try SamplePlan("huaian-2020")
    open = OpenPlan(board: sample.board(), usual: sample.reviewDay, notice: nil)
  }

  @Test func `it tells what the forecast tells, by the day that is asked for`() throws {
    let day = try #require(Day(2020, 11, 30))
    for end in [nil, day] {
      let forecast = Forecast(open.board, by: end)
      let rows = ForecastListing.rows(of: open, by: end)
      #expect(rows.map(\.entry) == forecast.items && rows.allSatisfy { $0.end == forecast.end })
      #expect(!rows.isEmpty)
    }
    #expect(ForecastListing.rows(of: open, by: day).count < ForecastListing.rows(of: open, by: nil).count)
  }

  @Test func `what is missing is told with all of its figures`() throws {
    let answer = ForecastListing.answer(ForecastListing.rows(of: open, by: nil), .chinese)
    let place = try #require(answer.table.columns.firstIndex { $0.key == "needs" })
    let needs = answer.table.rows.compactMap { row -> [Table.Cell]? in
      if case .list(let cells) = row[place], !cells.isEmpty { cells } else { nil }
    }
    let first = try #require(needs.first?.first)
    guard case .record(let members) = first else {
      Issue.record("a need is a record")
      return
    }
    #expect(members.map(\.key) == ["name", "unit", "wanted", "reached", "missing", "atLeast", "aWeek", "pace"])
  }
}
