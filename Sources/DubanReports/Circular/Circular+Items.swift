import DubanCore

/// 二、进展较好的事项 and 三、存在的问题: items by name, with days and arithmetic.
extension Circular {
  /// How many of one kind are told by name in the body; all stand in the annex.
  static let mostNamed = 12

  func advanced(_ outline: inout Outline) -> [Report.Block] {
    let ahead = items.filter { $0.standing == .ahead }.sorted { $0.gap < $1.gap }
    let done = items.filter { $0.standing == .completed }
    guard !ahead.isEmpty || !done.isEmpty else { return [] }
    var blocks = [outline.chapter(language.pick("进展较好的事项", "Well advanced"))]
    blocks += named(ahead) { item in
      [.item(item.id, who(item)), .plain(language.pick("，\(item.lead)。", ": \(item.lead)."))]
    }
    if !done.isEmpty {
      let total = counted(done, Standing.completed.words(language))
      let names = language.list(done.prefix(Self.mostNamed).map(\.number))
      let more = done.count > Self.mostNamed ? language.pick("等", " and others") : ""
      blocks.append(
        .paragraph(language.pick("已完成\(total)项：\(names)\(more)。", "\(total) completed: \(names)\(more).")))
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
    add("逾期未完成", "Overdue", byDelay(items.filter { $0.standing == .overdue }), overdueSentence)
    let behind = items.filter { $0.standing == .behind || $0.standing == .farBehind }.sorted { $0.gap > $1.gap }
    add("进度滞后", "Behind schedule", behind) { item in
      [.item(item.id, who(item)), .plain(language.pick("，\(item.reason)。", ": \(item.reason)."))]
    }
    add("未按要求报送进展", "Not reported", items.filter { $0.standing == .unreported }) { item in
      [.item(item.id, who(item)), .plain(language.pick("，\(item.reason)。", ": \(item.reason)."))]
    }
    add("逾期后补办", "Made up late", items.filter { !$0.madeUp.isEmpty }) { item in
      let told = item.madeUp.map { milestone, late in
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
        .plain(language.pick("，填报被退回，待重新报送。", ": its report was returned and is awaited anew.")),
      ]
    }
    add("经批准延期", "Extended", items.filter { $0.originalDue != nil }) { item in
      let (old, new) = (item.originalDue.map { $0.official(language) } ?? "", item.due.official(language))
      return [
        .item(item.id, who(item)), .plain(language.pick("，原定\(old)，经批准延至\(new)。", ": due \(old), extended to \(new).")),
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

  /// `市住建局牵头的第1-3项「老旧小区改造」`; those responsible beside who leads are named too.
  func who(_ item: CircularItem) -> String {
    let units = item.units.isEmpty ? language.pick("未明确单位", "nobody named") : language.list(item.units)
    let beside =
      item.responsible.isEmpty
      ? ""
      : language.pick("（责任单位：\(language.list(item.responsible))）", "; responsible: \(language.list(item.responsible))")
    return language.pick(
      "\(units)\(item.isLed ? "牵头" : "负责")\(beside)的\(item.number)“\(item.title)”",
      "\(item.number) “\(item.title)” (\(item.isLed ? "lead: " : "")\(units)\(beside))")
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
