package import DubanCore

/// The brief (一页通): one page for the morning meeting. How many items show which light beside a week ago, the five most urgent with
/// who, since when, what the unit said last and what is asked for, and what is due next. All of it stands in the circular in full;
/// here it keeps to one A4 page: on a busy day words are cut, then items, and how many more there are is told.
package struct Brief {
  /// How many days ahead it looks.
  static let horizon = 7
  /// How many days it looks back unless it is told otherwise.
  private static let lookBack = ReportKind.brief.lookBack ?? 7

  private let parts: [Circular.Part]
  private let settings: Circular.Settings
  private let language: Language
  private let items: [CircularItem]
  /// What stood on the earlier day; nil where no plan has one.
  private let itemsBefore: [CircularItem]?

  /// The brief about `parts`, all as of one day, each with how it stood a week before.
  package init(_ parts: [Circular.Part], _ settings: Circular.Settings, _ language: Language) {
    self.parts = parts
    self.settings = settings
    self.language = language
    items = parts.items(settings, language)
    itemsBefore = parts.asOfBefore == nil ? nil : parts.itemsBefore(settings, language)
  }

  private var asOf: Day { parts.asOf ?? settings.day }

  /// It as a report of one page.
  package var report: Report {
    let (lights, urgent) = (self.lights, self.urgent)
    var shortest: Report?
    for brevity in Brevity.all {
      let report = report(lights, urgent, brevity)
      if BriefPage.holds(report) { return report }
      shortest = report
    }
    return shortest ?? report(lights, urgent, Brevity())
  }

  private func report(_ lights: LightsTable, _ all: [CircularItem], _ brevity: Brevity) -> Report {
    var report = Report(title: title, day: settings.day, asOf: asOf, language: language)
    report.isOnePage = true
    report.isSimulated = parts.contains(where: \.board.isSimulated)
    report.issuer = settings.office.shortened(to: 40)
    let urgent = Array(all.prefix(brevity.items))
    var outline = Outline(language)
    report.blocks = [.paragraph(headline)]
    report.blocks += [outline.chapter(language.pick("状态变化", "The lights")), .table(lights.table)]
    report.sums = lights.sums
    if !urgent.isEmpty {
      let total = Counted(urgent.map(\.id), language.pick("最急事项", "most urgent"))
      report.blocks += [
        outline.chapter(language.pick("重点督办事项\(total)项", "The \(total) most urgent")),
        .table(table(urgent, brevity)),
      ]
      if let rest = rest(Array(all.dropFirst(brevity.items))) {
        report.blocks.append(.paragraph(rest.told))
        report.sums.append(rest.sum)
      }
    }
    let coming = [next(brevity), reports(brevity)].compactMap(\.self)
    if !coming.isEmpty {
      report.blocks += [outline.chapter(language.pick("近期到期", "Due next"))] + coming.map { .paragraph($0) }
    }
    return report
  }

  private var title: String {
    let day = parts.dayInTitle(settings, language)
    guard parts.count == 1, let plan = parts.first?.board.plan else {
      return language.pick("\(parts.count)个方案一页通", "Brief on \(parts.count) plans") + day
    }
    let name = plan.title.words(language).shortened(to: 36)
    return language.pick("《\(language.inBook(name))》一页通", "Brief on “\(name)”") + day
  }

  // MARK: The headline

  private var lights: LightsTable {
    let days = parts.dayNames(language)
    return LightsTable(
      now: .init(day: days.now, items: CircularItem.lights(items)),
      before: itemsBefore.map { before in
        .init(day: days.before, items: CircularItem.lights(before))
      }, language: language)
  }

  private func counted(_ items: [CircularItem], _ words: String) -> Counted { Counted(items.map(\.id), words) }

  /// Those of which that became, by their lights, as the table below and the comparison of two days count.
  private func moved(_ movement: Movement) -> [CircularItem] {
    items.filter { Movement(from: $0.lightBefore, to: $0.told) == movement }
  }

  /// How many there are, how many of them want attention, and what moved.
  private var headline: Report.Text {
    let total = counted(items, language.pick("合计", "total"))
    let late = [Light.overdue, .farBehind, .behind, .unreported].compactMap { light -> Report.Text? in
      let those = items.filter { $0.light == light }
      guard !those.isEmpty else { return nil }
      let told = counted(those, light.words(language))
      return language.pick("\(light.words(language))\(told)项", "\(told) \(light.words(language))")
    }
    let head: Report.Text =
      late.isEmpty
      ? language.pick("共\(total)项，没有逾期、滞后、预警和未报的。", "\(total) items, none overdue, behind or unreported.")
      : language.pick("共\(total)项，其中", "\(total) items, of which ")
        + language.join(late, language.pick("、", ", ")) + language.pick("。", ".")
    guard itemsBefore != nil else { return head }
    // Better, worse and unchanged are always told, the others where there are any.
    let shown: [Movement] =
      [.better, .worse] + [.silenced, .putOff, .ended, .added, .otherwise].filter { !moved($0).isEmpty } + [.same]
    let told = shown.map { movement -> Report.Text in
      let total = counted(moved(movement), movement.words(language))
      return language.pick("\(movement.words(language))\(total)项", "\(total) \(movement.words(language))")
    }
    let day = parts.sharedDayBefore.map { $0.official(language) }
    return head
      + language.pick("与\(day ?? "\(Self.lookBack)天前")相比，", " Since \(day ?? "\(Self.lookBack) days before"), ")
      + language.join(told, language.pick("，", ", ")) + language.pick("。", ".")
  }

  // MARK: The most urgent

  /// What wants attention, the most urgent first: by its light, then by days late or by how far it is behind.
  private var urgent: [CircularItem] {
    items.enumerated().filter { $0.element.standing.isLate || $0.element.light == .dueSoon }
      .sorted { left, right in
        let (one, other) = (left.element, right.element)
        if one.light != other.light { return one.light.urgency > other.light.urgency }
        if one.overdueDays != other.overdueDays { return one.overdueDays > other.overdueDays }
        if one.gap != other.gap { return one.gap > other.gap }
        return (one.due, left.offset) < (other.due, right.offset)
      }.map(\.element)
  }

  /// How many of those that want attention the page has no room for, by their lights; nil where it has for all.
  private func rest(_ rest: [CircularItem]) -> (told: Report.Text, sum: Sum)? {
    guard !rest.isEmpty else { return nil }
    let total = counted(rest, language.pick("其余事项", "more"))
    let parts = Light.byUrgency.map { light in counted(rest.filter { $0.light == light }, light.words(language)) }
    let lights = parts.filter { $0.count > 0 }
    let told = lights.map { part -> Report.Text in
      lights.count == 1
        ? Report.Text([.plain(language.pick("均为\(part.words)", "all \(part.words)"))])
        : language.pick("\(part.words)\(part)项", "\(part) \(part.words)")
    }
    let named = language.join(told, language.pick("、", ", "))
    return (
      language.pick("另有\(total)项见通报（\(named)）。", "\(total) more: see the circular (\(named))."),
      Sum(total, parts)
    )
  }

  private func table(_ items: [CircularItem], _ brevity: Brevity) -> ReportTable {
    let columns: [ReportTable.Column] = [
      .init(language.pick("事项", "Item"), width: 17),
      .init(language.pick("牵头（责任）单位", "Who answers"), width: 15),
      .init(language.pick("状态", "Light"), width: language == .chinese ? 5 : 10, .centre),
      .init(language.pick("逾期（差距）情况", "Since when, how far"), width: 21),
      .init(language.pick("单位说明", "What was said last"), width: 23),
      .init(language.pick("要求", "What is asked for"), width: 17),
    ]
    let rows = items.map { item in
      ReportTable.Row(
        item.id,
        [
          .text("\(item.number) \(item.title)".shortened(to: brevity.title)), .text(who(item, most: brevity.units)),
          .light(item.told), .text(since(item).shortened(to: brevity.since)), said(item, cells: brevity.wording),
          .text(demand(item, isFull: brevity.isFull)),
        ])
    }
    return ReportTable(columns: columns, rows: rows)
  }

  /// The first units that answer for it, and how many there are.
  private func who(_ item: CircularItem, most: Int) -> String {
    guard !item.units.isEmpty else { return language.pick("未明确单位", "nobody named") }
    let named = language.list(item.units.prefix(most).map { $0.shortened(to: 14) })
    guard item.units.count > most else { return named }
    return named + language.pick("等\(item.units.count)个单位", " and \(item.units.count - most) more")
  }

  /// What was said last of it, after who said it and on which day.
  private func said(_ item: CircularItem, cells: Int) -> ReportTable.Cell {
    guard let wording = item.wording, let spoken = item.spoken else { return .empty }
    let part = parts.first { $0.board.plan.id == item.id.plan }
    let speaker = part?.remarks.speaker(of: item.id.item ?? "", part?.board.plan, language)
    let who = spoken.who(speaker, cells: 14, language)
    let period = part?.board.plan.period
    let on = spoken.on.map { day in
      let told = period.map { day.words(language, in: $0) } ?? day.official(language)
      return language.pick("（\(told)）", " (\(told))")
    }
    return .text(who + (on ?? "") + language.pick("：", ": ") + language.quoting(wording.shortened(to: cells)))
  }

  private func since(_ item: CircularItem) -> String {
    guard let open = parts.overdue(item.id).first, !open.judgement.reason.isExceeded else {
      return item.reason + item.staleTold(language)
    }
    let isExtended = open.originalDue != open.due
    let due = open.due.official(language) + (isExtended ? language.pick("（经批准延期）", " (extended)") : "")
    return language.pick(
      "应于\(due)完成，逾期\(open.overdueDays)天",
      "due \(due), \(English.count(open.overdueDays, "day")) overdue")
  }

  /// What the circular demands of an item that stands so.
  private func demand(_ item: CircularItem, isFull: Bool) -> String {
    switch item.standing {
    case .overdue where !isFull, .farBehind where !isFull:
      language.pick("\(settings.answerDays)个工作日内书面说明", "explain within \(settings.answerDays) working days")
    case .overdue, .farBehind:
      language.pick(
        "\(settings.answerDays)个工作日内书面报送原因、措施、分月计划",
        "cause, measures and a dated plan in writing within \(settings.answerDays) working days")
    case .behind: language.pick("报送赶上进度的措施（未定日期）", "say how it will catch up (no day set)")
    case .unreported: language.pick("立即补报进展", "report at once")
    case .unreportedByArea: language.pick("立即分县区补报", "report by area at once")
    case .dueToday: language.pick("当日确认完成情况", "confirm today whether it is done")
    case .ahead, .onSchedule, .suspended, .terminated, .completed, .closed: language.pick("对照时限抓紧推进", "keep to the day")
    }
  }

  // MARK: What comes

  private func next(_ brevity: Brevity) -> Report.Text? {
    let due = parts.due(within: Self.horizon).enumerated()
      .sorted { ($0.element.item.due, $0.offset) < ($1.element.item.due, $1.offset) }.map(\.element)
    guard !due.isEmpty else { return nil }
    let kinds = AgendaItem.Kind.allCases.compactMap { kind -> Report.Text? in
      let those = due.filter { $0.item.kind == kind }
      guard !those.isEmpty else { return nil }
      let words = Upcoming.words(kind, those.count, language)
      let ids = those.map { ItemID.Global(plan: parts[$0.part].board.plan.id, item: $0.item.key) }
      let total = Counted(ids, words)
      return language.pick("\(total)个\(words)", "\(total) \(words)")
    }
    // Tasks are counted above, here what falls due in them, and it says so.
    let total = language.join(kinds, language.pick("、", ", "))
    let named = due.prefix(brevity.coming).map { part, item in
      "\(item.due.words(language, in: parts[part].board.plan.period)) \(item.headline.words(language).shortened(to: 24))"
    }
    let more = due.count > named.count ? language.pick("等", " and others") : ""
    return language.pick(
      "\(Self.horizon.description)天内到期\(total)：\(named.joined(separator: "；"))\(more)。",
      "Due within \(Self.horizon.description) days: \(total): \(named.joined(separator: "; "))\(more).")
  }

  /// Which reports units owe within the same days, the nearest first; nil where none is due.
  private func reports(_ brevity: Brevity) -> Report.Text? {
    let due = parts.dueDuties(within: Self.horizon)
    guard !due.isEmpty else { return nil }
    let told = due.prefix(brevity.coming).map { due -> String in
      let board = parts[due.part].board
      let title = language.quoting(due.duty.title.words(language).shortened(to: 24))
      let span = due.duty.name(of: due.span, in: board.asOf.year, language)
      let day =
        due.due == board.asOf
        ? language.pick("当日", "today") : due.due.words(language, in: board.plan.period) + language.pick("前", "")
      let count = due.units.count.description
      let units = due.units.count == 1 ? "1 unit" : "\(count) units"
      return language.pick("\(title)（\(span)，\(day)，\(count)个单位未报）", "\(title) for \(span) by \(day), \(units) to go")
    }
    let more = due.count > told.count ? language.pick("等", " and others") : ""
    let list = told.joined(separator: language.pick("；", "; "))
    return Report.Text([.plain(language.pick("应报送：\(list)\(more)。", "To hand in: \(list)\(more)."))])
  }
}
