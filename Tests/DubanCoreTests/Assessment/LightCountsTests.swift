import RandomBoards
import Testing

@testable import DubanCore

/// Invariant 7: counts add up to the total, and what is given up is counted by itself.
@Suite struct `Counts of lights` {
  @Test func `what is given up is no part of what is put off`() {
    let counts = LightCounts([ToldLight(.suspended), .terminated, .terminated, ToldLight(.done), nil])
    #expect(counts[.suspended] == 1 && counts[ToldLight(.suspended)] == 1)
    #expect(counts[ToldLight.terminated] == 2 && counts[.done] == 1)
    #expect(counts.judged == 4 && counts.headings == 1 && counts.total == 5)
    var twice = counts
    twice.add(counts)
    #expect(ToldLight.byUrgency.map { twice[$0] } == ToldLight.byUrgency.map { 2 * counts[$0] } && twice.headings == 2)
  }

  @Test func `on every board, of every group and unit, they add up light by light`() {
    var boards = RandomBoards(seed: 5)
    var terminated = 0
    for number in 0..<300 {
      let board = boards.next()
      for told in ToldLight.byUrgency {
        let tasks = board.tasks.count { $0.assessment.judgement?.told == told }
        #expect(board.taskCounts[told] == tasks, "board \(number)")
        #expect(board.indicatorCounts[told] == board.indicators.count { $0.assessment.judgement.told == told })
      }
      terminated += board.taskCounts[.terminated] + board.indicatorCounts[.terminated]
      #expect(board.taskCounts.total == board.tasks.count)
      for group in board.groups(by: .light) {
        let key = ToldLight(key: group.key)
        #expect(group.lights.total == group.members.count && group.lights.judged == key.map { group.lights[$0] } ?? 0)
      }
      // After a change they are counted anew, by the same rule.
      guard let first = board.tasks.first(where: { !$0.task.isHeading }) else { continue }
      var (ended, state) = (board, board.state(of: first.task.id))
      state.status = .terminated
      ended.apply(state, for: first.task.id)
      let was = first.assessment.told == .terminated ? 0 : 1
      #expect(ended.taskCounts[.terminated] == board.taskCounts[.terminated] + was)
      #expect(ended.taskCounts.total == board.taskCounts.total)
    }
    #expect(terminated > 50, "what is given up must be there to be counted")
  }
}
