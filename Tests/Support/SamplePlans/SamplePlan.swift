package import DubanCore
import DubanDocuments
import Foundation

/// A sample plan with its made-up updates, judged without any store.
package struct SamplePlan {
  package let plan: Plan
  /// The made-up updates as entries, numbered in their order.
  package let entries: [Entry]
  /// The day as of which the demonstration opens.
  package let reviewDay: Day
  /// What the demonstration says of itself.
  package let notice: String?

  /// The samples in the order of the demonstration.
  package static let ids = ["huaian-2020", "huaian-district-2022", "suqian-2024", "yangxian-2023", "zhonglou-2022"]

  /// Why a sample could not be taken.
  package enum Flaw: Error { case unreadable(String) }

  /// The sample called `id`, with its plan as `edit` leaves it.
  package init(_ id: String, edit: (inout Plan) -> Void = { _ in }) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData")
    func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }
    guard var plan = PlanFileReader.read(try bytes("\(id).yaml"), file: id).value?.plan else {
      throw Flaw.unreadable(id)
    }
    edit(&plan)
    let updates = UpdatesFileReader.read(try bytes("updates/\(id).yaml"), file: id, plan: plan).value
    guard let updates, let day = updates.reviewDay else { throw Flaw.unreadable("updates/\(id)") }
    self.plan = plan
    reviewDay = day
    notice = updates.notice
    entries = updates.updates.enumerated().map { index, update in
      Entry(
        seq: index + 1, batch: index + 1, at: Instant(milliseconds: 0), recorded: update.day, on: update.on,
        actor: update.actor, plan: id, subject: update.subject, change: update.change, note: update.note,
        simulated: true)
    }
  }

  /// Its board on `day`, the review day if nil, with all its entries or those known by a day, and `more` after them.
  package func board(on day: Day? = nil, knownBy: Day? = nil, and more: [Entry] = []) -> Board {
    let asOf = day ?? reviewDay
    let states = Dictionary(grouping: entries + more, by: \.subject).mapValues {
      ItemState(folding: $0, asOf: asOf, knownBy: knownBy)
    }
    return Board(plan, states: states, asOf: asOf, knownBy: knownBy)
  }
}
