import DubanCore

/// 节点: one row a milestone, by the quarter in which the plan wanted it, then in the order of the document.
enum MilestonesSheet {
  private struct Row {
    let milestone: MilestoneAssessment
    let entry: Board.TaskEntry
  }

  static func sheet(_ words: SheetWords) -> Workbook.Sheet? {
    let board = words.board
    // Where each stands, and no more: rows are made when they are asked for.
    var places: [(quarter: Quarter, task: Int, milestone: Int)] = []
    for (task, entry) in board.tasks.enumerated() {
      for (index, milestone) in entry.assessment.milestones.enumerated() {
        places.append((Quarter(of: milestone.milestone.due), task, index))
      }
    }
    guard !places.isEmpty else { return nil }
    places.sort { ($0.quarter, $0.task, $0.milestone) < ($1.quarter, $1.task, $1.milestone) }
    var sheet = Workbook.Sheet(
      "milestones", words.language.pick("节点", "Milestones"), frozenColumns: 3, columns(words), groups: places.count
    ) { [places] position in
      let entry = board.tasks[places[position].task]
      return [Row(milestone: entry.assessment.milestones[places[position].milestone], entry: entry)]
    }
    sheet.beginsChapter = { [places] in $0 > 0 && places[$0].quarter != places[$0 - 1].quarter }
    return sheet
  }

  private static func columns(_ words: SheetWords) -> [SheetColumn<Row>] {
    let language = words.language
    return [
      SheetColumn("quarter", "季度", "Quarter", width: 14) { row in
        .text(Quarter(of: row.milestone.milestone.due).words(language, year: true))
      },
      SheetColumn("id", "编号", "Id", width: 14, .wrapped) { .text($0.milestone.id) },
      SheetColumn("task", "任务", "Task", width: 30, .wrapped) { .text($0.entry.task.title.words(language)) },
      SheetColumn("text", "节点要求", "What must stand", width: 36, .wrapped) { .text($0.milestone.milestone.text) },
      SheetColumn("criteria", "量化要求与实际", "Figures demanded and reached", width: 26, .wrapped) { row in
        .text(row.milestone.criteria.map { language.official($0.words(language)) }.joined(separator: "\n"))
      },
      SheetColumn("units", "牵头（责任）单位", "Who answers for it", width: 26, .wrapped) { row in
        words.units(row.entry.task.answering)
      },
      SheetColumn("due", "现行时限", "Due day", width: 12, .day) { .day($0.milestone.due) },
      SheetColumn("confirmed", "确认日", "Confirmed on", width: 12, .day) { .day($0.milestone.confirmed) },
      SheetColumn("overdueDays", "逾期天数", "Days overdue", width: 10, .number) { row in
        row.milestone.overdueDays > 0 ? .count(row.milestone.overdueDays) : .empty
      },
      SheetColumn("state", "状态", "State", width: 12) { .text($0.milestone.state.words(language)) },
      SheetColumn("light", "灯", "Light", width: 9, .light) { .light(of: $0.milestone.judgement) },
      SheetColumn("originalDue", "原定时限", "Original due day", width: 12, .day) { .day($0.milestone.milestone.due) }
        .offPaper,
      SheetColumn("lateDays", "补确认逾期天数", "Days late when made up", width: 12, .number) { row in
        row.milestone.judgement.reason.lateDays > 0 ? .count(row.milestone.judgement.reason.lateDays) : .empty
      }.offPaper,
    ]
  }
}
