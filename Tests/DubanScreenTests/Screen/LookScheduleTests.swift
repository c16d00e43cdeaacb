import DubanScreen
import Testing

@Suite struct `When a display looks for what others wrote` {
  @Test func `after news it looks again in pauses that grow, and then leaves a quiet store alone`() {
    var schedule = LookSchedule(polls: false)
    #expect(schedule.pause(100_000) == 100_000)
    schedule.newsCame()
    var (pauses, looks) = ([Int](), 0)
    for _ in 0..<20 {
      let pause = schedule.pause(100_000)
      pauses.append(pause)
      if schedule.isDue(after: pause) { looks += 1 }
    }
    #expect(pauses.prefix(4) == [50, 100, 200, 400] && pauses.last == 100_000)
    #expect(looks == 11 && pauses.dropLast(9).reduce(0, +) < 120_000)
  }

  @Test func `other waking does not put a look off`() {
    var schedule = LookSchedule(polls: false)
    schedule.newsCame()
    schedule.pass(30)
    #expect(schedule.pause(1000) == 20)
    schedule.pass(30)
    #expect(schedule.pause(1000) == 1 && schedule.isDue(after: 1))
  }

  @Test func `a folder that cannot be watched is looked at once a second`() {
    var schedule = LookSchedule(polls: true)
    #expect(schedule.pause(60_000) == 1000 && schedule.isDue(after: 1000))
  }

  @Test func `what happens while others write without end is returned`() {
    var events = ["news", "news", "key", "news"]
    #expect(LookSchedule.gather(isNews: { $0 == "news" }) { _ in events.removeFirst() } == "key")
    var count = 0
    let endless = LookSchedule.gather(isNews: { $0 == "news" }) { _ in
      count += 1
      return "news"
    }
    #expect(endless == "news" && count == 12)
  }
}
