import RandomBoards
import SamplePlans
import Testing

@testable import DubanCore
@testable import DubanReports

/// Invariant 14 of units: there is one rule for who answers, and whatever counts by unit counts by it.
@Suite struct `Who answers` {
  /// Boards by chance whose plans name parts of every kind: 责任单位 alone and beside a lead, groups with and without members, with
  /// members that no unit is called, units that stand behind a group and by themselves, and tasks that only some unit helps with.
  private func boards(_ count: Int, _ body: (Board, Int) throws -> Void) throws {
    var boards = RandomBoards(seed: 77)
    for number in 0..<count {
      let board = boards.next()
      var plan = board.plan
      let names = plan.units.map(\.name.chinese)
      for place in plan.units.indices where plan.units[place].name.chinese == "各区政府" && number % 3 > 0 {
        plan.units[place].members = number % 3 == 1 ? ["甲局", "丙局"] : ["甲局", "东区"]
      }
      var place = number
      func share(_ task: inout Task) {
        place += 1
        let (one, other) = (names[place % names.count], names[(place / 3) % names.count])
        switch place % 6 {
        case 0: (task.leads, task.responsible) = ([one], [other])
        case 1: (task.leads, task.responsible) = ([], [one, other].once)
        case 2: (task.leads, task.cooperating) = ([], [one])
        case 3: (task.leads, task.responsible, task.cooperating) = ([one], [one, "各区政府"].once, [other])
        case 4: task.roles = [Task.NamedRole(Name("考核单位"), units: [other])]
        default: break
        }
        for child in task.children.indices { share(&task.children[child]) }
      }
      for task in plan.tasks.indices { share(&plan.tasks[task]) }
      try body(Board(plan, states: board.states, asOf: board.asOf), number)
    }
  }

  /// What the rule itself says: `Task.answering`, groups by their members.
  private func answering(_ board: Board) -> [String: [Board.TaskEntry]] {
    let groups = UnitGroups(board.plan)
    var all: [String: [Board.TaskEntry]] = [:]
    for entry in board.tasks {
      let names = groups.members(of: entry.task.answering)
      for name in names { all[name, default: []].append(entry) }
      if names.isEmpty, entry.assessment.light != nil { all["", default: []].append(entry) }
    }
    return all
  }

  @Test func `the list of units, the workbook and the annex of circulars count the same for each unit`() throws {
    try boards(400) { board, number in
      let rule = answering(board)
      let counts = rule.mapValues(\.count)
      let judged = rule.mapValues { $0.count { $0.assessment.light != nil } }

      let open = OpenPlan(board: board, usual: board.asOf, notice: nil)
      let listed = UnitsListing.rows(of: open, from: SampleJournal())
      let rows = Dictionary(uniqueKeysWithValues: listed.map { ($0.summary.unit?.name.chinese ?? "", $0.summary) })
      #expect(rows.mapValues(\.answering.count).filter { $0.value > 0 } == counts, "list of board \(number)")
      #expect(rows.mapValues(\.lights.judged).filter { $0.value > 0 } == judged.filter { $0.value > 0 })

      let sheet = Workbook(board, .chinese).sheets.first { $0.key == "units" }
      var told: [String: Int] = [:]
      for row in sheet?.rows.map({ $0 }) ?? [] {
        func cell(_ key: String) -> Workbook.Cell {
          sheet?.columns.firstIndex { $0.key == key }.map { row[$0] } ?? .empty
        }
        guard case .text(let name) = cell("unit"), case .figure(let count) = cell("answers") else { continue }
        if count.units > 0 { told[name == "（未明确单位）" ? "" : name] = Int(count.units) }
      }
      #expect(told == counts, "workbook of board \(number)")

      var owned: [String: Int] = [:]
      for entry in board.indicators {
        let owners = UnitGroups(board.plan).members(of: entry.indicator.owners)
        for name in owners.isEmpty ? [""] : owners { owned[name, default: 0] += 1 }
      }
      let circular = Circular([.init(board, before: nil)], Circular.Settings(day: board.asOf), .chinese)
      let annex = Dictionary(uniqueKeysWithValues: circular.units.map { ($0.unit ?? "", $0.members.count) })
      let expected = judged.merging(owned) { $0 + $1 }.filter { $0.value > 0 }
      #expect(annex == expected, "annex of board \(number)")
      #expect(Set(AnsweringUnits(board).names) == Set(expected.keys.filter { !$0.isEmpty }), "board \(number)")
    }
  }

  @Test func `the groups of the board count what its units count, each under the name that the plan has`() throws {
    try boards(400) { board, number in
      let units = Dictionary(uniqueKeysWithValues: board.units.map { ($0.unit?.name.chinese ?? "-", $0) })
      for group in board.groups(by: .unit) {
        let answered = group.members.filter { !$0.isHelping }.map(\.task)
        #expect(Set(answered) == Set(units[group.key]?.answering ?? []), "\(group.key) of board \(number)")
        #expect(group.lights == units[group.key]?.lights, "\(group.key) of board \(number)")
      }
      for standing in board.standings() {
        #expect(standing.summary == units[standing.summary.unit?.name.chinese ?? "-"] ?? UnitSummary(unit: nil))
      }
    }
  }

  @Test func `what waits for a unit is of what it answers for`() throws {
    try boards(200) { board, number in
      let rule = answering(board)
      let single = board.plan.units.filter(\.members.isEmpty)
      let gathering = WorkGathering(board, within: 31)
      let shares = WorkShares(of: single, in: gathering)
      for unit in single {
        let tasks = (rule[unit.name.chinese] ?? []).filter { !$0.task.isHeading }.map(\.task.id)
        let open = tasks.filter { WorkGathering.isOpen(board.state(of: $0)) }
        let waiting = (shares.items[unit.key] ?? []).map(\.id).filter { board.task($0) != nil }
        #expect(Set(waiting) == Set(open), "\(unit.key) of board \(number)")
      }
    }
  }

  @Test func `lists, workbook and annex say that an item of several counts for each`() throws {
    try boards(3) { board, _ in
      let open = OpenPlan(board: board, usual: board.asOf, notice: nil)
      for language in Language.allCases {
        let rule = UnitsRule.words(language)
        #expect(UnitsListing.counted(open, language).contains(rule))
        let sheet = Workbook(board, language).sheets.first { $0.key == "units" }
        #expect(sheet.map { $0.remark == rule } ?? true)
        let circular = Circular([.init(board, before: nil)], Circular.Settings(day: board.asOf), language).report
        #expect(circular.annexes.last?.notes == [UnitsRule.note(language)])
      }
    }
    #expect(UnitsRule.words(.chinese).contains("按责任单位统计") && UnitsRule.words(.chinese).contains("一项多家的重复计入"))
  }
}
