import DubanCore
import DubanStore
import DubanWall

/// Reads for the wall what stands in a store, and only reads. The file may be gone for a while, or be another one.
struct StoreBoardReader: BoardReader {
  private let path: String
  /// The ids of the plans to read; empty for all.
  private let wanted: [String]
  private let clock: PlanClock

  /// The store while it can be read, and what was read of it.
  private var service: PlanService?
  private var lastSeq = 0
  private var revision: StoreRevision?
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
      guard let service, service.store.isSameFile else { return try open() }
      if try service.store.hasChanged() { return try takeNews(from: service) }
      return try isNewDay ? load(from: service) : nil
    } catch {
      service?.store.close()
      service = nil
      let sentences = Language.allCases.map { Failure.sentence(for: error, $0) }
      throw ReadingFault(Name(sentences[0], english: sentences[1]))
    }
  }

  private mutating func open() throws -> WallSnapshot {
    service?.store.close()
    service = nil
    let new = PlanService(store: try Store(opening: path, mode: .sealed), clock: clock)
    let reading = try load(from: new)
    service = new
    return reading
  }

  /// Whether a day has begun in the zone of any plan since it was read.
  private var isNewDay: Bool {
    readings.values.contains { $0.today != clock.today(in: $0.board.plan.settings.timeZone) }
  }

  // MARK: Reading

  /// Everything anew.
  private mutating func load(from service: PlanService) throws -> WallSnapshot {
    revision = try service.store.revision()
    headlines = try service.store.planHeadlines()
    lastSeq = try service.store.lastSeq()
    plans = [:]
    readings = [:]
    for id in shown {
      let open = try service.open(try service.plan(id))
      plans[id] = open
      readings[id] = try reading(of: open, from: service)
    }
    return reading
  }

  /// Takes over what was recorded since; everything anew when plans were published, or when a backup was restored.
  private mutating func takeNews(from service: PlanService) throws -> WallSnapshot? {
    let now = try service.store.revision()
    guard let revision, now.publications == revision.publications, try service.store.isContinuation(since: revision),
      !isNewDay
    else {
      return try load(from: service)
    }
    self.revision = now
    let entries = try service.entries(since: lastSeq)
    guard let last = entries.last else { return nil }
    lastSeq = last.seq
    for (id, group) in Dictionary(grouping: entries, by: \.plan) {
      guard let open = plans[id] else { continue }
      var board = open.board
      board.apply(try service.states(of: open.plan, subjects: Set(group.map(\.subject)), from: Viewpoint(board)))
      let new = OpenPlan(board: board, notice: open.notice)
      plans[id] = new
      readings[id] = try reading(of: new, from: service)
    }
    return reading
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
    let newest = try service.store.latestEntries(of: plan.id, since: .after(seq: 0), most: 1).last
    let changes = try service.changes(of: plan, since: .recorded(since: today), from: Viewpoint(open.board))
    return PlanSnapshot(
      board: open.board, today: today, isSimulated: open.isSimulated, newestRecord: newest?.recorded, telling: changes)
  }
}
