import DubanCore
import DubanReports
import DubanStore
import DubanWall

/// Reads for the wall what stands in a store, and only reads. The file may be gone for a while, or be another one.
struct StoreBoardReader: BoardReader {
  private let path: String
  /// The ids of the plans to read; empty for all.
  private let wanted: [String]
  private let clock: PlanClock

  /// Follows the store while it can be read.
  private var follower: Follower?
  /// What was read of it.
  private var headlines: [PlanHeadline] = []
  private var plans: [String: OpenPlan] = [:]
  private var readings: [String: PlanSnapshot] = [:]

  /// A reader of the plans `wanted` in the store at `path`, all of them when none is named.
  init(path: String, plans wanted: [String], clock: PlanClock) {
    self.path = path
    self.wanted = wanted
    self.clock = clock
  }

  mutating func read(at now: Instant) throws(ReadingFault) -> WallSnapshot? {
    do {
      guard follower != nil else { return try open() }
      let news = try follower?.news() ?? .none
      guard let service else { return nil }
      switch news {
      case .none: return try isNewDay ? load(from: service) : nil
      case .anew: return try load(from: service)
      case .more(let entries, let published), .back(let entries, let published):
        return try published.isEmpty && !isNewDay ? take(entries, from: service) : load(from: service)
      }
    } catch {
      follower?.store.close()
      follower = nil
      let sentences = Language.allCases.map { Failure.sentence(for: error, $0) }
      throw ReadingFault(Name(sentences[0], english: sentences[1]))
    }
  }

  private var service: PlanService? { follower.map { PlanService(store: $0.store, clock: clock) } }

  private mutating func open() throws -> WallSnapshot {
    let new = Follower(try Store(opening: path, mode: .sealed))
    follower = new
    return try load(from: PlanService(store: new.store, clock: clock))
  }

  /// Whether a day has begun in the zone of any plan since it was read.
  private var isNewDay: Bool {
    readings.values.contains { $0.today != clock.today(in: $0.board.plan.settings.timeZone) }
  }

  // MARK: Reading

  /// Everything anew.
  private mutating func load(from service: PlanService) throws -> WallSnapshot {
    try follower?.begin()
    headlines = try service.store.planHeadlines()
    plans = [:]
    readings = [:]
    for id in shown {
      let open = try service.open(try service.plan(id))
      plans[id] = open
      readings[id] = try reading(of: open, from: service)
    }
    return reading
  }

  /// Takes over what was recorded since.
  private mutating func take(_ entries: [Entry], from service: PlanService) throws -> WallSnapshot? {
    guard !entries.isEmpty else { return nil }
    for (id, group) in Dictionary(grouping: entries, by: \.plan) {
      guard let open = plans[id] else { continue }
      let new = try isAtRest(open) ? service.open(open.plan) : changed(open, by: group, from: service)
      plans[id] = new
      readings[id] = try reading(of: new, from: service)
    }
    return reading
  }

  /// Whether a plan is shown at a day that is over, with its period: whatever is recorded of it may wake it.
  private func isAtRest(_ open: OpenPlan) -> Bool {
    open.notice == nil && open.usual >= open.plan.period.end
      && open.usual < clock.today(in: open.plan.settings.timeZone)
  }

  private func changed(_ open: OpenPlan, by entries: [Entry], from service: PlanService) throws -> OpenPlan {
    var board = open.board
    board.apply(try service.states(of: open.plan, subjects: Set(entries.map(\.subject)), from: Viewpoint(board)))
    return OpenPlan(board: board, usual: open.usual, notice: open.notice)
  }

  /// The ids of the plans that are there and shown, in the order in which they were asked for.
  private var shown: [String] {
    let there = headlines.map(\.id)
    return wanted.isEmpty ? there : wanted.filter(there.contains)
  }

  private var reading: WallSnapshot {
    let there = Set(headlines.map(\.id))
    return WallSnapshot(shown.compactMap { readings[$0] }, missing: wanted.filter { !there.contains($0) })
  }

  private func reading(of open: OpenPlan, from service: PlanService) throws -> PlanSnapshot {
    let plan = open.plan
    let today = clock.today(in: plan.settings.timeZone)
    let newest = try service.store.newestRecord(of: plan.id)
    let changes = try service.changes(of: plan, since: .recorded(since: today), from: Viewpoint(open.board))
    return PlanSnapshot(
      board: open.board, today: today, isSimulated: open.isSimulated, newestRecord: newest, telling: changes)
  }
}
