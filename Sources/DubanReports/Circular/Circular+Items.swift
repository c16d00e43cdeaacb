import DubanCore

/// 二、进展较好的事项 and 三、存在的问题: items by name, with days and arithmetic.
extension Circular {
  /// How many of one kind are told by name in the body; all stand in the annex.
  static let mostNamed = 12

  func advanced(_ outline: inout Outline) -> [Report.Block] {
    let ahead = items.filter { $0.standing == .ahead }.sorted { $0.gap < $1.gap }
    let done = items.filter { $0.standing == .completed }
    let closed = items.filter { $0.standing == .closed }
    guard !ahead.isEmpty || !done.isEmpty || !closed.isEmpty else { return [] }
    var blocks = [outline.chapter(language.pick("进展较好的事项", "Well advanced"))]
    blocks += named(ahead) { item in
      [.item(item.id, who(item)), .plain(language.pick("，\(item.lead)。", ": \(item.lead)."))]
    }
    for (those, standing) in [(done, Standing.completed), (closed, .closed)] where !those.isEmpty {
      let word = standing.words(language)
      let total = counted(those, word)
      let names = language.list(those.prefix(Self.mostNamed).map(named))
      let more = those.count > Self.mostNamed ? language.pick("等", " and others") : ""
      blocks.append(
        .paragraph(language.pick("\(word)\(total)项：\(names)\(more)。", "\(total) \(word): \(names)\(more).")))
    }
    return blocks
  }

  func problems(_ outline: inout Outline) -> [Report.Block] {
    var chapters: [(title: String, blocks: [Report.Block])] = []
    func add(_ chinese: String, _ english: String, _ items: [CircularItem], _ tell: (CircularItem) -> [Report.Run]) {
      guard !items.isEmpty else { return }
      let total = counted(items, language.pick(chinese, english))
      let head: Report.Text = language.pick("共\(total)项。", "\(total) in all.")
      chapters.append((language.pick(chinese, english), [.paragraph(head)] + named(items, tell)))
    }
    add("逾期", "Overdue", byDelay(items.filter { $0.standing == .overdue }), overdueSentence)
    let behind = items.filter { $0.standing == .behind || $0.standing == .farBehind }.sorted { $0.gap > $1.gap }
    let words = standingWords(behind, .english)
    add(standingWords(behind, .chinese), words.prefix(1).uppercased() + words.dropFirst(), behind, reason)
    add("未报进展", "Unreported", items.filter { $0.standing == .unreported }, reason)
    let missing = missingPieces
    if !missing.isEmpty {
      let title = language.pick("未按要求报送材料", "Not handed in")
      chapters.append((title, missing.map { .paragraph(Report.Text([.plain($0.told)])) }))
    }
    add("分县区未报", "Unreported by area", items.filter { $0.standing == .unreportedByArea }, reason)
    // What was made up before the circular before was told there.
    let since = parts.asOfBefore
    func madeUp(_ item: CircularItem) -> [(milestone: MilestoneAssessment, late: Int)] {
      item.madeUp.filter { made in
        guard let since, let confirmed = made.milestone.confirmed else { return true }
        return confirmed > since
      }
    }
    add("逾期后补确认", "Made up late", items.filter { !madeUp($0).isEmpty }) { item in
      let told = madeUp(item).map { milestone, late in
        let due = milestone.due.official(language)
        let name = milestoneName(milestone.milestone)
        return language.pick(
          "应于\(due)完成的\(name)迟\(late)天完成", "\(name) due \(due), \(English.count(late, "day")) late")
      }
      return [
        .item(item.id, who(item)),
        .plain(language.pick("，\(told.joined(separator: "；"))。", ": \(told.joined(separator: "; ")).")),
      ]
    }
    add("退回重报", "Returned", items.filter { $0.status == .returned }) { item in
      [
        .item(item.id, who(item)),
        .plain(language.pick("，\(returned(item))，待重新报送。", ": \(returned(item)) and is awaited anew.")),
      ]
    }
    add("经批准延期", "Extended", items.filter { !$0.extensions.isEmpty }) { item in
      let told = item.extensions.map { extended($0, of: item) }
      return [
        .item(item.id, who(item)),
        .plain(language.pick("，\(told.joined(separator: "；"))。", ": \(told.joined(separator: "; ")).")),
      ]
    }
    guard !chapters.isEmpty else { return [] }
    var blocks = [outline.chapter(language.pick("存在的问题", "Problems"))]
    for chapter in chapters {
      blocks.append(outline.section(Report.Text([.plain(chapter.title)])))
      blocks += chapter.blocks
    }
    return blocks
  }

  /// How those of `items` stand, the most urgent first: `滞后和预警`.
  func standingWords(_ items: [CircularItem], _ language: Language) -> String {
    let words = [Standing.overdue, .farBehind, .behind].filter { standing in
      items.contains { $0.standing == standing }
    }.map { $0.words(language) }
    return words.joined(separator: language.pick("和", " and "))
  }

  /// Who answers for `item`, and why it stands as it does; of a figure that is old with its day.
  private func reason(_ item: CircularItem) -> [Report.Run] {
    // Of what was not reported there is no figure that could be old.
    let day = item.standing == .unreported ? "" : item.staleTold(language)
    return [.item(item.id, who(item)), .plain(language.pick("，\(item.reason)\(day)。", ": \(item.reason)\(day)."))]
  }

  /// `第1-3项“老旧小区改造”`.
  func named(_ item: CircularItem) -> String {
    "\(item.number)\(language.pick("", " "))\(language.quoting(item.title))"
  }

  private func remarks(of item: CircularItem) -> CircularRemarks? {
    parts.first { $0.board.plan.id == item.id.plan }?.remarks
  }

  /// Who had the last word on `item`, where that is none of those who answer for it; else nil.
  func speaker(of item: CircularItem) -> String? {
    remarks(of: item)?.speaker(of: item.id.item ?? "", board(of: item)?.plan, language)
  }

  /// `填报于9月21日被退回（缺附件）`, as far as it is known.
  private func returned(_ item: CircularItem) -> String {
    guard let told = remarks(of: item)?.returns[item.id.item ?? ""] else {
      return language.pick("填报被退回", "its report was returned")
    }
    let on = told.on.official(language)
    let reason = told.reason.map { language.pick("（\($0)）", " (\($0))") } ?? ""
    return language.pick("填报于\(on)被退回\(reason)", "its report was returned on \(on)\(reason)")
  }

  /// `“主体完工”节点原定2020年6月30日，经市政府批准延至2020年8月31日`.
  private func extended(_ extension: CircularItem.Extension, of item: CircularItem) -> String {
    let (old, new) = (`extension`.from.official(language), `extension`.to.official(language))
    let subject =
      `extension`.milestone.map {
        Milestone.subject(task: item.id.item ?? "", milestone: $0.id)
      } ?? item.id.item
    let approver = subject.flatMap { remarks(of: item)?.approvers[$0] } ?? ""
    let name = `extension`.milestone.map { milestoneName($0) + language.pick("", " ") } ?? ""
    return language.pick(
      "\(name)原定\(old)，经\(approver)批准延至\(new)",
      "\(name)due \(old), extended to \(new)\(approver.isEmpty ? "" : " by \(approver)")")
  }

  /// What units owe of one report duty and did not hand in by its day.
  struct MissingPieces {
    /// `“工作月报”未按期报送的有：市住建局缺5月至7月（3期）。`
    let told: String
    /// `未按要求报送“工作月报”的单位立即补报：市住建局缺5月至7月（3期）。`
    let demand: String
  }

  /// What units owe of the report duties, one a duty.
  var missingPieces: [MissingPieces] {
    parts.flatMap { part -> [MissingPieces] in
      let (board, names) = (part.board, UnitNames(part.board.plan, language))
      return board.plan.duties.compactMap { duty -> MissingPieces? in
        let sheet = board.dutySheet(of: duty)
        let owing = sheet.rows.filter { $0.missing > 0 }.sorted { $0.missing > $1.missing }
        guard !owing.isEmpty else { return nil }
        // Those who miss the same are told together.
        var told: [String] = []
        var groups: [(spans: [Int], units: [String])] = []
        for row in owing {
          let spans = row.cells.indices.filter { row.cells[$0].state == .missing }
          if let place = groups.firstIndex(where: { $0.spans == spans }) {
            groups[place].units.append(row.unit)
          } else {
            groups.append((spans, [row.unit]))
          }
        }
        for group in groups {
          let units = names.all(group.units)
          let spans = duty.names(of: group.spans, in: sheet, year: board.asOf.year, language)
          let count =
            group.spans.count > 1
            ? language.pick("（\(group.spans.count)期）", " (\(English.count(group.spans.count, "time")))") : ""
          let named = language.list(Array(units.prefix(Self.mostNamed)))
          let more =
            units.count > Self.mostNamed
            ? language.pick("等\(units.count)个单位", " and \(units.count - Self.mostNamed) more") : ""
          let each = units.count > 1 ? language.pick("各", " each") : ""
          told.append(
            language.pick(
              "\(named)\(more)\(each)缺\(spans)\(count)", "\(named)\(more)\(each) for \(spans)\(count)"))
        }
        let title = language.quoting(duty.title.words(language))
        let owed = told.joined(separator: language.pick("；", "; "))
        return MissingPieces(
          told: language.pick(
            "\(title)未按期报送的有：\(owed)。", "\(title) was not handed in in time by \(owed)."),
          demand: language.pick(
            "未按要求报送\(title)的单位立即补报：\(owed)。", "Hand in at once what is missing of \(title): \(owed)."))
      }
    }
  }

  /// `市住建局牵头的第1-3项「老旧小区改造」`; those responsible beside who leads are named too.
  func who(_ item: CircularItem) -> String {
    let units = item.units.isEmpty ? language.pick("未明确单位", "nobody named") : language.list(item.units)
    let beside =
      item.responsible.isEmpty
      ? ""
      : language.pick("（责任单位：\(language.list(item.responsible))）", "; responsible: \(language.list(item.responsible))")
    return language.pick(
      "\(units)\(item.isLed ? "牵头" : "负责")\(beside)的\(named(item))",
      "\(named(item)) (\(item.isLed ? "lead: " : "")\(units)\(beside))")
  }

  private func byDelay(_ items: [CircularItem]) -> [CircularItem] {
    items.enumerated().sorted { (-$0.element.overdueDays, $0.offset) < (-$1.element.overdueDays, $1.offset) }
      .map(\.element)
  }

  /// A numbered paragraph for each of the first of `items`, and how many more there are.
  func named(_ items: [CircularItem], _ tell: (CircularItem) -> [Report.Run]) -> [Report.Block] {
    var blocks = items.prefix(Self.mostNamed).enumerated().map { index, item in
      Report.Block.paragraph(Report.Text([.plain("\(index + 1). ")] + tell(item)))
    }
    let rest = counted(items.dropFirst(Self.mostNamed), language.pick("其余", "the rest"))
    if rest.count > 0 {
      blocks.append(.paragraph(language.pick("其余\(rest)项见附件。", "\(rest) more in the annex.")))
    }
    return blocks
  }
}
