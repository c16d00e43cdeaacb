import DubanCore
import DubanScreen
import Testing

@testable import DubanWall

struct WallSessionTests {
  /// A reader that counts how often it is asked.
  private final class Reader: BoardReader {
    var reads = 0

    func read(at now: Instant) throws(ReadingFault) -> WallSnapshot? {
      reads += 1
      return reads == 1 ? WallSnapshot([]) : nil
    }
  }

  /// A screen on which what was planned happens, one thing after the other, and then the line goes.
  private struct Screen: WallScreen {
    var events: [DisplayEvent]
    var size: Size { Size(rows: 30, columns: 100) }
    private(set) var shown = 0

    init(_ events: [DisplayEvent]) { self.events = events }

    mutating func show(_ grid: Grid) { shown += 1 }
    mutating func next(within milliseconds: Int) -> DisplayEvent { events.isEmpty ? .ended : events.removeFirst() }
  }

  private func run(_ events: [DisplayEvent], chord: String? = nil) -> (left: Int, shown: Int, reads: Int) {
    let reader = Reader()
    let wall = Wall(
      presentation: Presentation(language: .english, today: SampleWall.localTime(SampleWall.now, "").day),
      playlist: Playlist(),
      size: SampleWall.size("100x30"), localTime: SampleWall.localTime)
    var session = WallSession(
      wall: wall, reader: reader, screen: Screen(events), chord: chord.flatMap { ExitChord($0) }, polls: false
    ) {
      SampleWall.now
    }
    session.run()
    return (session.screen.events.count, session.screen.shown, reader.reads)
  }

  @Test func `What happens while others write without end is not lost`() {
    let writing = [DisplayEvent](repeating: .news, count: 5)
    #expect(run(writing + [.ended] + writing).left == 5)
    #expect(run([.news, .key(.ctrl("x")), .news, .key(.ctrl("q")), .news], chord: "ctrl-x ctrl-q").left == 1)
  }

  @Test func `Keys neither draw nor read`() {
    let idle = run([])
    let typed = run([DisplayEvent](repeating: .key(.character("q")), count: 500))
    #expect(typed.shown == idle.shown && typed.reads == idle.reads)
  }
}
