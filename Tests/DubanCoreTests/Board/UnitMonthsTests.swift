import DubanCore
import RandomBoards
import Testing

@Suite struct `Units by months` {
  @Test func `show the most urgent light of what is due in a month, and nothing where nothing is`() {
    var boards = RandomBoards(seed: 12)
    var seen: Set<Light> = []
    for number in 0..<300 {
      let board = boards.next()
      for summary in board.units {
        let months = board.months(of: summary)
        #expect(months.count == 12)
        for month in 1...12 {
          let due = summary.answering.map { board.tasks[$0].assessment }.flatMap { task -> [(Day, Light?)] in
            task.milestones.isEmpty ? [(task.due, task.light)] : task.milestones.map { ($0.due, $0.light) }
          }.filter { $0.0.year == board.monthsYear && $0.0.parts.month == month }.compactMap(\.1)
          #expect(months[month - 1] == due.max { $0.urgency < $1.urgency }, "board \(number), month \(month)")
        }
        seen.formUnion(months.compactMap(\.self))
      }
    }
    #expect(seen.count > 4)
  }
}
