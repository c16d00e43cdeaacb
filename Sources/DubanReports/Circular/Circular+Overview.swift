import DubanCore

/// 一、总体情况: totals that fall exactly into where their items stand.
extension Circular {
  /// The items of `kind` that are in `items`.
  func counted(_ items: some Sequence<CircularItem>, _ words: String) -> Counted {
    Counted(items.map(\.place), of: list, words)
  }

  func tasks(_ items: [CircularItem]) -> [CircularItem] { items.filter { $0.kind == .task } }

  func indicators(_ items: [CircularItem]) -> [CircularItem] { items.filter { $0.kind == .indicator } }

  /// `items` by where they stand, none left out.
  func standings(_ items: [CircularItem]) -> [(standing: Standing, counted: Counted)] {
    let groups = Dictionary(grouping: items, by: \.standing)
    return Standing.allCases.map { ($0, counted(groups[$0] ?? [], $0.words(language))) }
  }

  /// Items of which a sum is told, with where they stand.
  struct Group {
    let total: Counted
    let standings: [(standing: Standing, counted: Counted)]
  }

  /// `items`, which are called `words`, as a sum.
  func group(_ items: [CircularItem], _ words: String) -> Group {
    Group(total: counted(items, words), standings: standings(items))
  }

  /// Every sum that the circular tells of `groups`: those of tasks, of indicators and of each section.
  func sums(_ groups: Groups) -> [Sum] {
    var sums = ([groups.tasks, groups.indicators] + groups.sections).map { Sum($0.total, $0.standings.map(\.counted)) }
    sums.append(Sum(groups.tasks.total, groups.sections.map(\.total)))
    sums += owed.flatMap { [Sum($0.due, [$0.today, $0.rest]), Sum($0.rest, [$0.stood, $0.open, $0.excused])] }
    return sums
  }

  /// The groups of which sums are told, made once for the sentences and for the sums behind them.
  struct Groups {
    let tasks: Group
    let indicators: Group
    /// In the order of `sections`.
    let sections: [Group]
  }

  var groups: Groups {
    Groups(
      tasks: group(tasks(items), language.pick("重点任务", "tasks")),
      indicators: group(indicators(items), language.pick("主要指标", "indicators")),
      sections: sections.map { group($0.items, "") })
  }

  func overview(_ groups: Groups, _ outline: inout Outline) -> [Report.Block] {
    var blocks = [outline.chapter(language.pick("总体情况", "Overall"))]
    blocks.append(.paragraph(told(groups.tasks)))
    if groups.indicators.total.count > 0 { blocks.append(.paragraph(told(groups.indicators))) }
    let extended = items.filter { !$0.extensions.isEmpty }
    if !extended.isEmpty {
      let total = counted(extended, language.pick("经批准延期", "extended"))
      blocks.append(
        .paragraph(
          language.pick(
            "其中经批准延期\(total)项，按延长后的期限计算，已计入以上各项。",
            "Of all of these, \(total) \(total.count == 1 ? "has" : "have") an approved later day, which counts above.")
        ))
    }
    for (part, owed) in zip(parts, owed) {
      if let text = timetable(of: part, owed) { blocks.append(.paragraph(text)) }
    }
    if sections.count > 1 {
      blocks.append(outline.section(language.pick("分领域情况", "By section")))
      blocks += zip(sections, groups.sections).map { .paragraph(told($1, in: $0.name)) }
      blocks.append(
        .bars(
          Bars(
            title: language.pick("各领域任务状态", "Tasks by section"), bars: sections.map { bar($0.name, $0.items) })))
    }
    if let text = unitsTold {
      blocks.append(outline.section(language.pick("分单位情况", "By unit")))
      blocks.append(.paragraph(text))
    }
    return blocks
  }

  /// `共有重点任务84项。截至…，已完成30项（占35.7%）…`. What is done as a whole is told in one sentence.
  private func told(_ group: Group, in section: String? = nil) -> Report.Text {
    let (total, kind) = (group.total, group.total.words)
    let head: Report.Text =
      section.map { language.pick("\($0)：共\(total)项，", "\($0): \(total) in all; ") }
      ?? language.pick("共有\(kind)\(total)项。", "There are \(total) \(kind). ") + asOfWords
    let parts = group.standings.filter { $0.counted.count > 0 }
    if parts.count == 1, let only = parts.first {
      return head + language.pick("全部\(only.standing.words(language))。", "all are \(only.standing.words(language)).")
    }
    let told = parts.map { part -> Report.Text in
      let share = part.counted.share(of: total) ?? "0"
      return language.pick(
        "\(part.standing.words(language))\(part.counted)项（占\(share)%）",
        "\(part.counted) \(part.standing.words(language)) (\(share)%)")
    }
    return head + language.join(told, language.pick("，", ", ")) + language.pick("。", ".")
  }

  /// `截至2020年9月30日，`; where each plan has its own day, that is told with it.
  private var asOfWords: Report.Text {
    guard let day = parts.sharedDay?.official(language) else { return language.pick("其中", "Of these, ") }
    return language.pick("截至\(day)，", "As of \(day), ")
  }

  // MARK: The timetable

  /// The milestones of a plan that were due by the day. Those of the day itself that nobody confirmed yet are neither late nor on
  /// schedule; of the rest those that stand, those that do not, and those whose task was struck off, put off or given up before they stood.
  struct OwedMilestones {
    let due: Counted
    let today: Counted
    let rest: Counted
    let stood: Counted
    let open: Counted
    let excused: Counted
  }

  static func owedMilestones(of part: Part, _ language: Language) -> OwedMilestones {
    let board = part.board
    var due: [ItemID.Global] = []
    var (today, stood, open, excused): ([Int32], [Int32], [Int32], [Int32]) = ([], [], [], [])
    // By their places: of a large plan copying each task and milestone costs more than all else here.
    for task in board.tasks.indices {
      let milestones = board.tasks[task].assessment.milestones
      for index in milestones.indices where milestones[index].due <= board.asOf {
        let milestone = milestones[index]
        let place = Int32(due.count)
        due.append(ItemID.Global(plan: board.plan.id, item: milestone.id))
        guard milestone.confirmed == nil else {
          stood.append(place)
          continue
        }
        switch milestone.state {
        case .closed, .suspended, .terminated: excused.append(place)
        case .pending: today.append(place)
        case .confirmed, .madeUp, .overdue: open.append(place)
        }
      }
    }
    let list = CountedList(due)
    return OwedMilestones(
      due: Counted(due.indices.map(Int32.init), of: list, language.pick("应完成的节点", "milestones due")),
      today: Counted(today, of: list, language.pick("当日到期待确认的节点", "milestones due today, to be confirmed")),
      rest: Counted(
        (stood + open + excused).sorted(), of: list, language.pick("应已完成的节点", "milestones due before")),
      stood: Counted(stood, of: list, language.pick("已完成的节点", "milestones standing")),
      open: Counted(open, of: list, language.pick("未完成的节点", "milestones open")),
      excused: Counted(
        excused, of: list, language.pick("已销号、暂缓或终止任务的节点", "milestones of tasks struck off, suspended or terminated"))
    )
  }

  private func timetable(of part: Part, _ owed: OwedMilestones) -> Report.Text? {
    guard owed.due.count > 0 else { return nil }
    let name =
      parts.count > 1
      ? language.pick("《\(part.board.plan.title.chinese)》", "“\(part.board.plan.title.words(.english))”: ") : ""
    let rate = owed.stood.share(of: owed.rest)
    var text: Report.Text = language.pick(
      "\(name)按计划应完成节点\(owed.due)个",
      "\(name)\(owed.due) \(owed.due.count == 1 ? "milestone was" : "milestones were") due")
    if owed.today.count > 0 {
      text += language.pick("，其中当日到期待确认\(owed.today)个", ", \(owed.today) of them on the day itself and to be confirmed")
    }
    guard let rate else { return text + language.pick("。", ".") }
    if owed.today.count > 0 { text += language.pick("；其余\(owed.rest)个中", "; of the other \(owed.rest)") }
    text += language.pick("，已完成\(owed.stood)个，节点完成率\(rate)%", ", \(owed.stood) stand (\(rate)%)")
    if owed.open.count > 0, let gap = owed.open.share(of: owed.rest) {
      text += language.pick(
        "，未完成\(owed.open)个，低于应达进度\(gap)个百分点", ", \(owed.open) do not: \(gap) points below what is due")
    }
    if owed.excused.count > 0 {
      let verb = owed.excused.count == 1 ? "belongs" : "belong"
      text += language.pick(
        "，所属任务已销号、暂缓或终止\(owed.excused)个",
        ", \(owed.excused) \(verb) to tasks struck off, suspended or terminated")
    }
    return text + language.pick("。", ".")
  }

  // MARK: Groups

  static func sections(
    of items: [CircularItem], _ parts: [Part], _ language: Language
  ) -> [(name: String, items: [CircularItem])] {
    var groups: [(name: String, items: [CircularItem])] = []
    var places: [String: Int] = [:]
    let names = Dictionary(
      parts.flatMap { part in part.board.plan.sections.map { ("\(part.board.plan.id)/\($0.id)", $0) } }
    ) { first, _ in first }
    func top(_ item: CircularItem) -> String {
      guard var id = item.section, var section = names["\(item.id.plan)/\(id)"] else { return "" }
      var seen: Set<String> = [id]
      while let parent = section.parent, seen.insert(parent).inserted, let above = names["\(item.id.plan)/\(parent)"] {
        (id, section) = (parent, above)
      }
      return section.title.words(language)
    }
    // In the order of the document what belongs to one section mostly stands together.
    var last: (item: CircularItem, place: Int)?
    for item in items where item.kind == .task {
      if let known = last, known.item.section == item.section, known.item.id.plan == item.id.plan {
        groups[known.place].items.append(item)
        continue
      }
      let name = top(item)
      let place = places[name] ?? groups.count
      if place == groups.count {
        places[name] = place
        groups.append((name, []))
      }
      groups[place].items.append(item)
      last = (item, place)
    }
    let other = language.pick("未分领域", "under no section")
    return groups.filter { !$0.name.isEmpty } + groups.filter(\.name.isEmpty).map { (other, $0.items) }
  }

  /// `units` by how many of their items are overdue, then far behind, behind and not told; of those who stand alike in the order in
  /// which they first come.
  private func worstFirst(_ units: [UnitGroup<CircularItem>]) -> [UnitGroup<CircularItem>] {
    let ranked = units.enumerated().map { place, unit in
      let counts = Standing.lateByUrgency.map { those in unit.members.count { those.contains($0.standing) } }
      return (unit: unit, counts: counts, place: place)
    }
    return ranked.sorted { left, right in
      for (one, other) in zip(left.counts, right.counts) where one != other { return one > other }
      return left.place < right.place
    }.map(\.unit)
  }

  /// Every unit that has something late or not told, the worst first, those of the same items together, and how many have nothing; nil
  /// where nobody has.
  private var unitsTold: Report.Text? {
    let late = worstFirst(units.filter { $0.members.contains { $0.standing.isLate } })
    guard !late.isEmpty else { return nil }
    var groups: [(names: [String], members: [CircularItem])] = []
    var places: [[Int32]: Int] = [:]
    for unit in late where unit.unit != nil {
      let members = unit.members.filter(\.standing.isLate)
      let key = members.map(\.place)
      if let place = places[key] {
        groups[place].names.append(unit.name)
      } else {
        places[key] = groups.count
        groups.append(([unit.name], members))
      }
    }
    let all = Set(
      parts.flatMap { part in
        UnitNames(part.board.plan, language).all(AnsweringUnits(part.board).names)
      }
    ).count
    let some = groups.reduce(0) { $0 + $1.names.count }
    var sentences: [Report.Text] = groups.isEmpty ? [] : [named(groups, some, of: all)]
    if let rest = rest(all - some) { sentences.append(rest) }
    if let nobody = late.first(where: { $0.unit == nil }) {
      let told = lateTold(nobody.members)
      sentences.append(language.pick("\(nobody.name)的事项：\(told)。", "With \(nobody.name): \(told)."))
    }
    sentences.append(language.pick("各单位情况见附件。", "The annex has all units."))
    return language.join(sentences, language.pick("", " "))
  }

  private func named(
    _ groups: [(names: [String], members: [CircularItem])], _ some: Int, of all: Int
  ) -> Report.Text {
    let told = groups.map { group -> Report.Text in
      let each = group.names.count > 1 ? language.pick("各", " each") : ""
      return Report.Text([.plain(language.list(group.names) + each + language.pick("", ": "))])
        + lateTold(group.members)
    }
    return language.pick(
      "\(String(all))个单位中，\(String(some))个单位有逾期、滞后、预警或未报的事项：",
      "\(String(some)) of \(String(all)) units have something overdue, behind or unreported: ")
      + language.join(told, language.pick("；", "; ")) + language.pick("。", ".")
  }

  /// How many units have nothing that is late or not told; nil where none is left.
  private func rest(_ count: Int) -> Report.Text? {
    guard count > 0 else { return nil }
    let told = count.description
    return language.pick(
      "其余\(told)个单位没有此类事项。", "The other \(told) \(count == 1 ? "unit has" : "units have") nothing of the kind.")
  }

  /// How many of `items` are late or not told, the most urgent first: `逾期3项、未报1项`.
  private func lateTold(_ items: [CircularItem]) -> Report.Text {
    let parts = Standing.lateByUrgency.flatMap { those in Standing.allCases.filter(those.contains) }
      .compactMap { standing -> Report.Text? in
        let told = counted(items.filter { $0.standing == standing }, standing.words(language))
        guard told.count > 0 else { return nil }
        return language.pick("\(standing.words(language))\(told)项", "\(told) \(standing.words(language))")
      }
    return language.join(parts, language.pick("、", ", "))
  }

  /// Every unit with its items by where they stand; what stands nowhere has no column.
  var unitTable: ReportTable {
    let shown = Standing.allCases.filter { standing in items.contains { $0.standing == standing } }
    // What is struck off was done as well.
    let rate =
      shown.contains(.closed)
      ? language.pick("事项完成率（含销号）", "Items completed or closed") : language.pick("事项完成率", "Items completed")
    let columns =
      [
        ReportTable.Column(language.pick("单位", "Unit"), width: 20),
        .init(language.pick("事项数", "Items"), width: 6, .trailing),
      ]
      + shown.map { .init($0.words(language), width: 8, .trailing) }
      + [.init(rate, width: 8, .trailing)]
    let rows = units.map { unit in
      let whole = counted(unit.members, unit.name)
      let parts = standings(unit.members)
      let stood = unit.members.filter { $0.standing == .completed || $0.standing == .closed }
      let done = counted(stood, rate).share(of: whole) ?? "0"
      let cells = parts.filter { shown.contains($0.standing) }
        .map { $0.counted.count > 0 ? ReportTable.Cell.count($0.counted) : .empty }
      return ReportTable.Row(nil, [.text(unit.name), .count(whole)] + cells + [.text(done + "%")])
    }
    return ReportTable(columns: columns, rows: rows)
  }

  private func bar(_ name: String, _ items: [CircularItem]) -> Bars.Bar {
    Bars.Bar(
      name,
      ToldLight.byUrgency.compactMap { light in
        let those = items.filter { $0.told == light }
        return those.isEmpty ? nil : Bars.Part(light, counted(those, light.words(language)))
      })
  }
}
