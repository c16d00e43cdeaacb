import DubanCore
import DubanStore
import DubanScreen
import DubanWall
import Foundation

@testable import duban

/// A wall over a real store, with a clock that goes as fast as the program sleeps. What happens meanwhile is told beforehand.
final class NightWatch {
  private(set) var now: Instant
  private let end: Instant
  private var deeds: [(at: Instant, deed: () throws -> Void)] = []
  /// What was shown, in order.
  private(set) var frames: [Frame] = []
  /// What went wrong in a deed.
  private(set) var failures: [any Error] = []

  /// A picture with what counts of it.
  struct Frame {
    let at: Instant
    let lines: [String]

    var isBlank: Bool { lines.allSatisfy { $0.allSatisfy { $0 == " " } } }
    func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
    /// The first line and column on which anything stands.
    var corner: [Int] {
      [
        lines.firstIndex { $0.contains { $0 != " " } } ?? 0,
        lines.filter { $0.contains { $0 != " " } }.map { $0.prefix { $0 == " " }.count }.min() ?? 0,
      ]
    }
  }

  private let isRemembered: Bool

  /// From `start` for so many hours; what is shown is kept unless it is not to be remembered.
  init(from start: Instant, hours: Int, isRemembered: Bool = true) {
    now = start
    self.isRemembered = isRemembered
    end = Instant(milliseconds: start.milliseconds + Int64(hours) * 3_600_000)
  }

  /// Plans a deed at a time of day in China, on the day of the start or after midnight.
  func at(_ hour: Int, _ minute: Int, _ deed: @escaping () throws -> Void) {
    let midnight = now.local(offset: 8 * 3600).day.number
    let day = hour < 12 ? midnight + 1 : midnight
    let seconds = Int64(day) * 86_400 + Int64(hour * 60 + minute) * 60 - 8 * 3600
    deeds.append((Instant(milliseconds: seconds * 1000), deed))
    deeds.sort { $0.at < $1.at }
  }

  /// Watches the store at `path` to the end.
  func run(_ path: String, _ playlist: Playlist) {
    let presentation = Presentation(language: .chinese, today: now.local(offset: 8 * 3600).day)
    let size = Size(rows: 30, columns: 100)
    let wall = Wall(presentation: presentation, playlist: playlist, size: size) { instant, _ in
      instant.local(offset: 8 * 3600)
    }
    let clock = PlanClock { [unowned self] in now }
    var session = WallSession(
      wall: wall, reader: StoreBoardReader(path: path, plans: [], clock: clock),
      screen: Screen(watch: self, size: size), chord: nil, polls: false
    ) { [unowned self] in now }
    session.run()
  }

  private func show(_ grid: Grid) {
    guard isRemembered else { return }
    let lines = (0..<grid.size.rows).map { row in
      (0..<grid.size.columns).map { grid.text(row: row, column: $0) }.joined()
    }
    frames.append(Frame(at: now, lines: lines))
  }

  private func next(within milliseconds: Int) -> DisplayEvent {
    let wake = Instant(milliseconds: now.milliseconds + Int64(milliseconds))
    if let deed = deeds.first, deed.at <= wake {
      deeds.removeFirst()
      now = max(now, deed.at)
      do { try deed.deed() } catch { failures.append(error) }
      return .news
    }
    now = wake
    return now >= end ? .ended : .timeout
  }

  private struct Screen: WallScreen {
    let watch: NightWatch
    let size: Size

    mutating func show(_ grid: Grid) { watch.show(grid) }
    mutating func next(within milliseconds: Int) -> DisplayEvent { watch.next(within: milliseconds) }
  }
}
