package import DubanCore
package import DubanScreen

/// The wall as a value: what was read, which page shows, and what the time is. It is told everything and asks nothing.
package struct Wall {
  let presentation: Presentation
  let playlist: Playlist
  let ambiguous: AmbiguousWidth
  let localTime: LocalTime
  private(set) var size: Size

  /// The pages of every plan that was read; nil before anything could be read.
  private(set) var plans: [PlanPages]?
  /// The ids of plans that were asked for and are not there.
  private(set) var missing: [String] = []
  /// When the plans could be read last.
  private(set) var lastRead: Instant?
  /// Why they cannot be read, and since when.
  private(set) var fault: (reason: Name, since: Instant)?
  private(set) var rotation = Rotation()
  /// When the data of a page changed last, while that is told.
  private var updates: [PageKey: Instant] = [:]

  /// The day and the minute of the day (0 to 1439) of an instant in a zone, by its IANA name.
  package typealias LocalTime = (Instant, String) -> (day: Day, minute: Int)

  /// A page of a plan.
  struct PageKey: Hashable {
    let plan: String
    let page: PageName
  }

  /// A wall that has read nothing yet.
  package init(
    presentation: Presentation, playlist: Playlist, size: Size, ambiguous: AmbiguousWidth = .narrow,
    localTime: @escaping LocalTime
  ) {
    self.presentation = presentation
    self.playlist = playlist
    self.size = size
    self.ambiguous = ambiguous
    self.localTime = localTime
  }

  // MARK: What is told

  /// Takes what was read. A page whose data are others now is marked, and held when it shows.
  package mutating func take(_ reading: WallSnapshot, at now: Instant) {
    let old = Dictionary((plans ?? []).map { ($0.reading.id, $0) }) { first, _ in first }
    // Where nothing has changed, the pages stay: there may be many plans, and one report concerns one of them.
    let new = reading.plans.map { plan in old[plan.id].flatMap { $0.reading == plan ? $0 : nil } ?? PlanPages(plan) }
    (plans, missing) = (new, reading.missing)
    var isShownChanged = false
    for pages in new {
      // A new day changes everything by itself, which is no news.
      guard let before = old[pages.reading.id], before != pages,
        before.reading.board.asOf == pages.reading.board.asOf, before.reading.today == pages.reading.today
      else { continue }
      for name in PageName.allCases where !pages[name].isSame(as: before[name]) {
        updates[PageKey(plan: pages.reading.id, page: name)] = now
        if let current = rotation.current, current.plan == pages.reading.id, current.page == name {
          isShownChanged = true
        }
      }
    }
    arrange(at: now)
    if isShownChanged { rotation.hold(at: now, playlist.milliseconds) }
    succeed(at: now)
  }

  /// Takes note that everything could be read and stands as before.
  package mutating func succeed(at now: Instant) {
    lastRead = now
    fault = nil
  }

  /// Takes note that the plans cannot be read.
  package mutating func fail(_ error: ReadingFault, at now: Instant) {
    fault = (error.reason, fault?.since ?? now)
  }

  /// Takes over the size of the terminal.
  package mutating func resize(_ size: Size, at now: Instant) {
    self.size = size
    arrange(at: now)
  }

  /// Turns the page when it is time.
  package mutating func advance(to now: Instant) {
    rotation.advance(to: now, playlist.milliseconds)
    updates = updates.filter { Wall.isRecent($0.value, at: now) }
  }

  private mutating func arrange(at now: Instant) {
    let room = WallFrame.content(of: size)
    let slots = (plans ?? []).flatMap { pages in
      playlist.pages.flatMap { entry in
        (0..<pages[entry.page].parts(in: room)).map {
          Rotation.Slot(plan: pages.reading.id, page: entry.page, part: $0)
        }
      }
    }
    rotation.arrange(slots, at: now, playlist.milliseconds)
  }

  // MARK: Time

  /// How long it is told that the data of a page have changed. Milliseconds.
  private static let newsSpan: Int64 = 5 * 60_000
  /// How long the picture stays in one place, so that nothing burns in. Minutes.
  private static let shiftSpan: Int64 = 10

  private static func isRecent(_ update: Instant, at now: Instant) -> Bool {
    (0..<newsSpan).contains(now.milliseconds - update.milliseconds)
  }

  /// When the data of the page that shows changed last, while that is told; nil otherwise.
  var update: Instant? {
    rotation.current.flatMap { updates[PageKey(plan: $0.plan, page: $0.page)] }
  }

  /// The zone of the clock that the wall shows: that of the plan that shows, else of the first, else the usual one.
  var zone: String {
    let shown = plans?.first { $0.reading.id == rotation.current?.plan } ?? plans?.first
    return (shown?.reading.board.plan.settings ?? PlanSettings()).timeZone
  }

  /// Whether nothing is shown at `now`, as it lies outside of the hours.
  package func isBlank(at now: Instant) -> Bool {
    guard let hours = playlist.hours else { return false }
    return !hours.contains(localTime(now, zone).minute)
  }

  /// By how many cells the picture is moved from the corner at `now`: a round of four places.
  func shift(at now: Instant) -> (row: Int, column: Int) {
    switch (now.milliseconds / 60_000 / Wall.shiftSpan) % 4 {
    case 0: (0, 0)
    case 1: (0, 1)
    case 2: (1, 1)
    default: (1, 0)
    }
  }

  /// When the picture changes next if nothing is told: with the minute, or when the page turns; while blank, when the
  /// hours begin. Later than `now`.
  package func nextChange(after now: Instant) -> Instant {
    let minute = Instant(milliseconds: (now.milliseconds / 60_000 + 1) * 60_000)
    if isBlank(at: now), let hours = playlist.hours {
      // An hour at most: clocks may be set meanwhile.
      let minutes = min(60, hours.minutesToStart(from: localTime(now, zone).minute))
      return Instant(milliseconds: minute.milliseconds + Int64(max(1, minutes) - 1) * 60_000)
    }
    guard let turn = rotation.turn, turn > now else { return minute }
    return min(minute, turn)
  }
}
