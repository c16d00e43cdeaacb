import DubanCore
import SamplePlans
import Testing

@testable import DubanReports

@Suite struct `The listing of work` {
  private let open: OpenPlan

  init() throws {
    let sample = try SamplePlan("huaian-2020")
    open = OpenPlan(board: sample.board(), usual: sample.reviewDay, notice: nil)
  }

  @Test func `it tells what the list of whoever is asked for tells`() throws {
    for reader in [WorkReader.office] + open.plan.units.prefix(5).map({ WorkReader.unit($0.key) }) {
      let rows = WorkListing.rows(of: open, for: [reader])
      #expect(rows.map(\.item) == WorkList(of: reader, on: open.board).items)
    }
    #expect(!WorkListing.rows(of: open, for: [.unit("市住建局")]).isEmpty)
  }

  @Test func `of several units each thing is told once`() {
    let readers = open.plan.units.filter(\.members.isEmpty).map { WorkReader.unit($0.key) }
    let keys = WorkListing.rows(of: open, for: readers).map(\.item.key)
    #expect(!keys.isEmpty && Set(keys).count == keys.count)
  }
}
