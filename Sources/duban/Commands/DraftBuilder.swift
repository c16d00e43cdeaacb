import DubanCore
import DubanStore

/// Puts the drafts of one act together; each is checked against the plan as the drafts before it would leave it.
struct DraftBuilder {
  /// An item of an open plan.
  struct Item {
    let plan: Plan
    let subject: String

    /// The id among all plans.
    var id: String { ItemID.Global(plan: plan.id, item: subject).text }
  }

  private(set) var drafts: [Draft] = []
  private let service: PlanService
  private let author: Author
  private var boards: [String: Board] = [:]

  /// Nothing drafted yet by `author`.
  init(_ service: PlanService, by author: Author) { (self.service, self.author) = (service, author) }

  /// Records as one act of `author` what `draft` puts together, by somebody who saw `version`.
  ///
  /// Whoever names no version goes by what is there: when somebody else was faster between the reading and the writing, it is
  /// put together anew and judged by what that one wrote.
  static func record(
    on service: PlanService, by author: Author, version: Int?, _ draft: (inout DraftBuilder) throws -> Void
  ) throws -> [Entry] {
    var tries = 0
    while true {
      var drafting = DraftBuilder(service, by: author)
      try draft(&drafting)
      do {
        return try service.record(drafting.drafts, by: author)
      } catch StoreError.changedMeanwhile where version == nil && tries < mostTries {
        tries += 1
      }
    }
  }

  /// Nobody else is faster so often, unless something is wrong.
  private static let mostTries = 1_000

  /// The item called `text`; when there is none, the nearest is named.
  mutating func item(_ text: String, within plan: String?) throws -> Item {
    let id = try service.named(text, within: plan)
    guard let subject = id.item else {
      if try !service.has(plan: id.plan) { throw Failure.idNeedsPlan(text) }
      throw Failure.planNotUpdated(id.plan)
    }
    let found = try service.plan(id.plan)
    try checkExists(subject, in: found)
    if boards[found.id] == nil { boards[found.id] = try service.openForRecording(found) }
    return Item(plan: found, subject: subject)
  }

  private func checkExists(_ subject: String, in plan: Plan) throws {
    let ids = plan.items.map(\.id)
    guard !ids.contains(subject) else { return }
    let nearest = nearestName(to: subject, among: ids).map { ItemID.Global(plan: plan.id, item: $0).text }
    throw Failure.unknown(.item, name: ItemID.Global(plan: plan.id, item: subject).text, nearest: nearest)
  }

  /// The board of the plan to which `item` belongs, as the drafts so far would leave it.
  func board(of item: Item) throws -> Board {
    try boards[item.plan.id] ?? service.openForRecording(item.plan)
  }

  /// What an extension of `item` would leave on the old day.
  func extending(_ item: Item) throws -> Extension? {
    try board(of: item).extending(item.subject, today: try service.recordingDay(of: item.plan), by: author)
  }

  /// Drafts `change` to `item` as of `day`, or of the day on which it is recorded, by somebody who saw `version`,
  /// or who sees the newest one.
  mutating func add(
    _ change: Change, to item: Item, on asked: DayArgument?, note: String?, version: Int?, isMeant: Bool = false,
    evidence: [Evidence] = []
  ) throws {
    var board = try board(of: item)
    let state = board.state(of: item.subject)
    let day = try asked?.day(seenFrom: board.asOf, in: item.plan.period)
    if let version, version > state.version || version < 0 {
      throw Failure.versionAhead(item: item.id, version: version, newest: state.version)
    }
    var draft = Draft(
      plan: item.plan.id, subject: item.subject, on: day ?? board.asOf, change: change, note: note,
      seen: version ?? state.version)
    draft.isMeant = isMeant
    draft.evidence = evidence
    // Whoever did not see the newest version is told so by the store, with what was changed; the rules judge by what
    // nobody has seen otherwise.
    if draft.seen == state.version {
      let today = try service.recordingDay(of: item.plan)
      if let refusal = board.refusal(of: draft, today: today, by: author) {
        service.recordRefusal(of: draft, refusal, by: author)
        let instead = change.step.flatMap {
          board.steps(insteadOf: $0, refused: refusal, on: item.subject, today: today, by: author)
        }
        throw Failure.refused(refusal, item: item.id, instead: instead)
      }
    }
    drafts.append(draft)
    board.apply(state.after(draft), for: item.subject)
    boards[item.plan.id] = board
  }
}
