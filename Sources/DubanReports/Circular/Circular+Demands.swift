import DubanCore

/// What became of the items since the circular before, and 下一步要求.
extension Circular {
  func changes(_ outline: inout Outline) -> [Report.Block] {
    guard parts.asOfBefore != nil else { return [] }
    let number = settings.numberBefore.map { language.pick("第\($0)期", "No. \($0)") }
    let told = [number, parts.sharedDayBefore?.official(language)].compactMap(\.self)
      .joined(separator: language.pick("，", ", "))
    var blocks = [
      outline.chapter(
        Report.Text([
          .plain(
            language.pick(
              "与上期\(told.isEmpty ? "" : "（\(told)）")相比", "Since the last circular\(told.isEmpty ? "" : " (\(told))")"))
        ]))
    ]
    func tell(_ movement: Movement, _ title: String, _ words: (CircularItem) -> String) {
      let group = items.moved(movement)
      guard !group.isEmpty else { return }
      let total = counted(group, movement.words(language))
      let told = group.map(words).joined(separator: language.pick("；", "; "))
      blocks.append(
        .paragraph(language.pick("\(title)\(total)项：\(told)。", "\(title): \(total). \(told).")))
    }
    func path(_ item: CircularItem) -> String {
      let before = item.standingBefore.map { $0.words(language) } ?? ""
      return named(item)
        + language.pick(
          "由\(before)转为\(item.standing.words(language))", " \(before) → \(item.standing.words(language))")
    }
    tell(.better, language.pick("状态好转", "Better"), path)
    tell(.worse, language.pick("状态变差", "Worse"), path)
    tell(.silenced, language.pick("转为未报", "No longer reported"), path)
    tell(.putOff, language.pick("转为暂缓", "Put off"), path)
    tell(.ended, language.pick("转为终止", "Terminated"), path)
    tell(.added, language.pick("新列入", "New"), named)
    // What stands no better and no worse, and is called otherwise all the same.
    let alike = items.moved(.otherwise)
    if !alike.isEmpty {
      let total = counted(alike, Movement.otherwise.words(language))
      let paths = alike.map(path).joined(separator: language.pick("；", "; "))
      blocks.append(.paragraph(language.pick("其他变动\(total)项：\(paths)。", "Otherwise: \(total). \(paths).")))
    }
    if blocks.count == 1 {
      blocks.append(.paragraph(language.pick("各事项状态没有变化。", "Nothing stands otherwise than then.")))
    } else {
      let total = counted(items.moved(.same), Movement.same.words(language))
      blocks.append(.paragraph(language.pick("其余\(total)项推进情况未变。", "The other \(total) stand as they did.")))
    }
    return blocks
  }

  /// The items by what became of them since the circular before, none left out; nil where there is none before.
  var changesSum: Sum? {
    guard parts.asOfBefore != nil else { return nil }
    let parts = Movement.allCases.map { movement in
      counted(items.moved(movement), movement.words(language))
    }
    return Sum(counted(items, language.pick("与上期相比", "since the last circular")), parts)
  }

  /// What is asked for: a text, and below it a line for each item where it names items.
  private struct Demand {
    let text: Report.Text
    var lines: [Report.Text] = []
  }

  func demands(_ today: Upcoming?, _ upcoming: Upcoming?, _ outline: inout Outline) -> [Report.Block] {
    let late = items.filter { $0.standing == .overdue || $0.standing == .farBehind }
      .enumerated().sorted { (-$0.element.overdueDays, $0.offset) < (-$1.element.overdueDays, $1.offset) }
      .map(\.element)
    let silent = items.filter { $0.standing == .unreported || $0.standing == .unreportedByArea }
    var demands: [Demand] = []
    if !late.isEmpty { demands.append(explanations(late)) }
    if !silent.isEmpty { demands.append(missingReports(silent)) }
    demands += missingPieces.map(\.demand).map { Demand(text: Report.Text([.plain($0)])) }
    if let today {
      if today.items.count > 0 { demands.append(confirmations(today)) }
      demands += today.duties.map(handIn)
    }
    if let upcoming { demands.append(comingUp(upcoming)) }
    if let next = nextReport {
      let day = next.day.official(language)
      let who = next.isAll ? language.pick("各单位", "All units") : language.pick("各有关单位", "The units named for it")
      let what =
        next.duty.map { language.pick("报送\(language.quoting($0))", "hand in \(language.quoting($0))") }
        ?? language.pick("报送下一期进展", "report next")
      demands.append(Demand(text: language.pick("\(who)于\(day)前\(what)。", "\(who) \(what) by \(day).")))
    }
    demands += proposedSlips.map { Demand(text: $0) }
    guard !demands.isEmpty else { return [] }
    return [outline.chapter(language.pick("下一步要求", "What is asked for"))]
      + demands.enumerated().flatMap { index, demand -> [Report.Block] in
        let lines = demand.lines.enumerated().map { place, line in
          Report.Block.paragraph(
            Report.Text([.plain(language.pick("（\(place + 1)）", "(\(place + 1)) "))] + line.runs))
        }
        return [.paragraph(Report.Text([.plain("\(index + 1). ")] + demand.text.runs))] + lines
      }
  }

  /// Cause, measures and a dated plan of what is overdue or far behind: a line an item, who leads it first, with the day.
  private func explanations(_ late: [CircularItem]) -> Demand {
    let total = counted(late, standingWords(late, language))
    let lines = lines(late) { item in
      let plan = parts.first { $0.board.plan.id == item.id.plan }?.board.plan
      let days = plan?.settings.workingDays ?? WorkingDays()
      let day = days.day(settings.answerDays, after: settings.day).official(language)
      return language.pick("，\(day)前报送", ", by \(day)")
    }
    return Demand(
      text: language.pick(
        "\(standingWords(late, .chinese))的\(total)项，于\(settings.answerDays.description)个工作日内书面报送原因、措施和分月推进计划：",
        "For the \(total) \(total.count == 1 ? "item" : "items") \(standingWords(late, .english)), hand in cause, measures and a dated plan within \(settings.answerDays.description) working days:"
      ), lines: lines)
  }

  /// A line for each of the first of `items`: whose it is, who leads it first, and what `more` says; one of how many more there are.
  private func lines(_ items: [CircularItem], _ more: (CircularItem) -> String) -> [Report.Text] {
    let lines = items.prefix(Self.mostNamed).map { item -> Report.Text in
      let units = language.list(item.units)
      let who =
        item.units.isEmpty
        ? language.pick("未明确责任单位，请先明确", "no unit named; name one first")
        : language.pick("\(units)\(item.isLed ? "牵头" : "负责")", "\(item.isLed ? "lead: " : "")\(units)")
      let end = more(item)
      return Report.Text([
        .item(item.id, named(item)), .plain(language.pick("：\(who)\(end)。", ": \(who)\(end).")),
      ])
    }
    let rest = counted(items.dropFirst(Self.mostNamed), language.pick("其余", "the rest"))
    return rest.count > 0 ? lines + [language.pick("其余\(rest)项见附件。", "\(rest) more in the annex.")] : lines
  }

  /// What each unit has to report at once, and of what nobody is named.
  private func missingReports(_ silent: [CircularItem]) -> Demand {
    let total = counted(silent, Standing.unreported.words(language))
    let groups = UnitGroup.all(of: silent, language, by: \.members)
    // Those who owe the same are told together.
    var units: [(names: [String], members: [CircularItem])] = []
    var places: [[Int32]: Int] = [:]
    for group in groups where group.unit != nil {
      let key = group.members.map(\.place)
      if let place = places[key] {
        units[place].names.append(group.name)
      } else {
        places[key] = units.count
        units.append(([group.name], group.members))
      }
    }
    func numbers(_ items: [CircularItem], _ total: Counted) -> Report.Text {
      let shown = items.prefix(Self.mostNumbers).map { parts.count > 1 ? named($0) : $0.number }
      let list = Report.Text([.plain(language.list(shown))])
      guard items.count > shown.count else { return list }
      return list + language.pick("等\(total)项", " and others, \(total) in all")
    }
    var told = units.prefix(Self.mostNamed).map { unit -> Report.Text in
      let name = language.list(unit.names)
      let items = numbers(unit.members, counted(unit.members, name))
      return language.pick("\(name)补报\(items)", "\(name): \(items)")
    }
    if units.count > Self.mostNamed {
      let more = units.dropFirst(Self.mostNamed).reduce(0) { $0 + $1.names.count }.description
      told.append(language.pick("另有\(more)个单位见附件", "\(more) more units in the annex"))
    }
    if let nobody = groups.first(where: { $0.unit == nil }) {
      let those = counted(nobody.members, nobody.name)
      let isAll = nobody.members.count == silent.count
      told.append(
        language.pick(
          "\(isAll ? "" : "其余")\(those)项未明确责任单位，请先明确",
          "for \(isAll ? "" : "the other ")\(those) no unit is named; name one first"))
    }
    return Demand(
      text: language.pick("未按要求报送进展的\(total)项立即补报：", "Report at once what was not reported as asked (\(total)): ")
        + language.join(told, language.pick("；", "; ")) + language.pick("。", "."))
  }

  /// What is due on the very day and nobody confirmed: whoever answers for it says whether it stands. A line an item.
  private func confirmations(_ today: Upcoming) -> Demand {
    let kinds = today.kindsTold(language)
    let owners = Set(today.items.rows)
    let due = items.filter { owners.contains($0.id) }
    let days = settings.answerDays.description
    return Demand(
      text: language.pick(
        "当日到期待确认的\(kinds)（涉及\(today.items)项，见附件“\(today.title)”），于\(days)个工作日内确认完成，未完成的书面说明原因：",
        "For the \(kinds) due on the day (of \(today.items) \(today.items.count == 1 ? "item" : "items"); see the annex “\(today.title)”), confirm within \(days) working days that they stand, or say in writing why not:"
      ), lines: lines(due) { _ in "" })
  }

  /// A report duty whose day is the day itself: those who have not handed it in do so on it.
  private func handIn(_ due: DueDuty) -> Demand {
    let part = parts[due.part]
    let title = language.quoting(due.duty.title.words(language))
    let span = due.duty.name(of: due.span, in: part.board.asOf.year, language)
    let names = UnitNames(part.board.plan, language).all(due.units)
    let named = language.list(Array(names.prefix(Self.mostNamed)))
    let more = names.count > Self.mostNamed ? language.pick("等", " and others") : ""
    let count = names.count.description
    let chinese = "\(title)（\(span)）当日应报送，尚未报送的\(count)个单位当日报齐：\(named)\(more)。"
    let units = names.count == 1 ? "1 unit still has" : "\(count) units still have"
    let english = "\(title) for \(span) is due on the day; \(units) to hand it in: \(named)\(more)."
    return Demand(text: Report.Text([.plain(language == .chinese ? chinese : english)]))
  }

  private func comingUp(_ upcoming: Upcoming) -> Demand {
    let kinds = upcoming.kindsTold(language)
    let days = settings.horizon.description
    return Demand(
      text: language.pick(
        "今后\(days)天内，\(upcoming.items)个事项的\(kinds)到期，见附件“\(upcoming.title)”，请对照时限抓紧推进。",
        "Within \(days) days \(kinds) of \(upcoming.items) \(upcoming.items.count == 1 ? "item" : "items") \(upcoming.pieces.count == 1 ? "falls" : "fall") due; see the annex “\(upcoming.title)”."
      ))
  }

  /// How many numbers of items are told of one unit.
  private static let mostNumbers = 8

  /// By when units report next.
  private struct NextReport {
    let day: Day
    /// What they hand in; nil where it is their usual report.
    let duty: String?
    /// Whether the plan asks all of its units for it.
    let isAll: Bool
  }

  /// The next day after the day of the report by which the plans want anything handed in (what is due on that very day is told by
  /// itself), else the end of the span for which they report next, but never one after
  /// the end of the plan; nil where nothing more is owed. What is owed for one task alone is no report of the plan.
  private var nextReport: NextReport? {
    let days = parts.flatMap { part -> [NextReport] in
      let plan = part.board.plan
      let duties = plan.duties.filter { $0.task == nil }
      guard duties.isEmpty else {
        return duties.compactMap { duty in
          let days = duty.spans(in: plan).map { duty.deadline(of: $0) }.filter {
            $0 >= settings.day && $0 > part.board.asOf
          }
          return days.min().map { NextReport(day: $0, duty: duty.title.words(language), isAll: duty.units.isEmpty) }
        }
      }
      let end: Day? =
        switch plan.settings.reporting {
        case .monthly: settings.day.monthEndAfter
        case .quarterly: settings.day.quarterEndAfter
        case .once: nil
        }
      guard let end, settings.day < plan.period.end else { return [] }
      return [NextReport(day: min(end, plan.period.end), duty: nil, isAll: true)]
    }
    return days.min { $0.day < $1.day }
  }

  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
