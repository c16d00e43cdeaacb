import DubanCore
import Testing

@testable import DubanWall

struct RotationTests {
  private let start = SampleWall.now
  private let ten: (PageName) -> Int64 = { $0 == .units ? 30_000 : 10_000 }

  private func slots(_ pages: PageName..., parts: Int = 1) -> [Rotation.Slot] {
    pages.flatMap { page in (0..<parts).map { Rotation.Slot(plan: "p", page: page, part: $0) } }
  }

  private func rotation(_ slots: [Rotation.Slot]) -> Rotation {
    var rotation = Rotation()
    rotation.arrange(slots, at: start, ten)
    return rotation
  }

  @Test func `Pages turn in their order, each after its own time, and begin again`() {
    var rotation = rotation(slots(.headline, .units, .next))
    var seen: [PageName?] = []
    for second in [0.0, 9.9, 10, 39.9, 40, 50] {
      rotation.advance(to: start.after(second), ten)
      seen.append(rotation.current?.page)
    }
    #expect(seen == [.headline, .headline, .units, .units, .next, .headline])
  }

  @Test func `A single page has nothing to turn to`() {
    var rotation = rotation(slots(.headline))
    #expect(rotation.turn == nil)
    rotation.advance(to: start.after(60), ten)
    #expect(rotation.current?.page == .headline)
  }

  @Test func `A page that changes is held, but no longer than three times its time`() {
    var rotation = rotation(slots(.headline, .next))
    rotation.hold(at: start.after(5), ten)
    #expect(rotation.turn == start.after(15))
    for second in stride(from: 6.0, through: 29, by: 1) {
      rotation.advance(to: start.after(second), ten)
      rotation.hold(at: start.after(second), ten)
    }
    #expect(rotation.current?.page == .headline && rotation.turn == start.after(30))
    rotation.advance(to: start.after(30), ten)
    #expect(rotation.current?.page == .next)
  }

  @Test func `The page that shows stays when the slots become others`() {
    var rotation = rotation(slots(.overdue, .next, parts: 3))
    rotation.advance(to: start.after(10), ten)
    rotation.advance(to: start.after(20), ten)
    #expect(rotation.current == Rotation.Slot(plan: "p", page: .overdue, part: 2))
    rotation.arrange(slots(.headline, .overdue, parts: 2), at: start.after(21), ten)
    #expect(rotation.current == Rotation.Slot(plan: "p", page: .overdue, part: 1))
    #expect(rotation.turn == start.after(30))
    rotation.arrange(slots(.headline), at: start.after(22), ten)
    #expect(rotation.current?.page == .headline)
    rotation.arrange([], at: start.after(23), ten)
    #expect(rotation.current == nil && rotation.turn == nil)
    rotation.arrange(slots(.headline, .next), at: start.after(24), ten)
    #expect(rotation.current?.page == .headline && rotation.turn == start.after(34))
  }

  @Test func `A clock that is set back does not stop the round`() {
    var rotation = rotation(slots(.headline, .next))
    rotation.advance(to: start.after(-3600), ten)
    #expect(rotation.turn == start.after(-3590))
    rotation.advance(to: start.after(-3590), ten)
    #expect(rotation.current?.page == .next)
  }
}
