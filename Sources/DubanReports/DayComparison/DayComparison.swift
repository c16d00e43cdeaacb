package import DubanCore

/// Two days of plans side by side: which lights changed, by unit, and counts that add up on both days.
package struct DayComparison {
  let parts: [Circular.Part]
  let settings: Circular.Settings
  let language: Language
  /// What stands on the later day, in the order of the documents.
  let items: [CircularItem]
  /// What stood on the earlier day.
  let itemsBefore: [CircularItem]

  /// The comparison of each part's board with the one before it.
  package init(_ parts: [Circular.Part], _ settings: Circular.Settings, _ language: Language) {
    self.parts = parts
    self.settings = settings
    self.language = language
    items = parts.items(settings, language)
    itemsBefore = parts.itemsBefore(settings, language)
  }

  /// An item of either day.
  struct Change {
    let item: CircularItem
    let before: ToldLight?
    let after: ToldLight?

    /// What became of it.
    var movement: Movement { Movement(from: before, to: after) }
  }

  /// Every item of either day, those that are no longer listed last.
  var changes: [Change] {
    let known = Dictionary(itemsBefore.map { ($0.id, $0.told) }) { first, _ in first }
    let present = Set(items.map(\.id))
    return items.map { Change(item: $0, before: known[$0.id], after: $0.told) }
      + itemsBefore.filter { !present.contains($0.id) }.map { Change(item: $0, before: $0.told, after: nil) }
  }

  private var asOf: Day { parts.asOf ?? settings.day }

  func counted(_ changes: [Change], _ words: String) -> Counted { Counted(changes.map(\.item.id), words) }

  /// `changes` by what became of them, none left out.
  func grouped(_ changes: [Change]) -> [(movement: Movement, counted: Counted)] {
    Movement.allCases.map { movement in
      (movement, counted(changes.filter { $0.movement == movement }, movement.words(language)))
    }
  }

  /// It as a report.
  package var report: Report {
    let changes = self.changes
    let (now, before) = parts.dayNames(language)
    var report = Report(title: title(before, now), day: settings.day, asOf: asOf, language: language)
    report.issuer = settings.office
    report.isSimulated = parts.contains { $0.board.isSimulated || $0.before?.isSimulated == true }
    let lights = LightsTable(
      now: .init(day: now, items: CircularItem.lights(items)),
      before: .init(day: before, items: CircularItem.lights(itemsBefore)), language: language)
    var outline = Outline(language)
    report.blocks = [
      .paragraph(overview(changes, before, now)), outline.chapter(language.pick("两日状态", "The lights on both days")),
      .table(lights.table), outline.chapter(language.pick("各单位变化", "What changed, by unit")),
    ]
    report.blocks += byUnit(changes, &outline)
    report.annexes = [
      .init(title: language.pick("状态变化对照表", "From light to light"), table: movements(changes)),
      .init(
        title: language.pick("各单位情况", "All units"), table: unitTable(changes), notes: [UnitsRule.note(language)]),
    ]
    report.sums = lights.sums + sums(changes)
    return report
  }

  private func title(_ before: String, _ now: String) -> String {
    // Where each plan has its own days, they are told with it.
    let isShared = parts.sharedDay != nil && parts.sharedDayBefore != nil
    let days = isShared ? language.pick("（\(before)与\(now)）", ": \(before) and \(now)") : ""
    guard parts.count == 1, let plan = parts.first?.board.plan else {
      return language.pick("\(parts.count)个方案两日对比", "\(parts.count) plans on two days") + days
    }
    let name = plan.title.words(language)
    return language.pick("《\(language.inBook(name))》两日对比", "“\(name)” on two days") + days
  }

  /// Where each plan has its own days, these.
  private var daysTold: Report.Text {
    guard parts.sharedDay == nil || parts.sharedDayBefore == nil else { return "" }
    let told = parts.map { part in
      let (title, now) = (part.board.plan.title, part.board.asOf.official(language))
      let before = part.before.map { $0.asOf.official(language) }
      return language.pick(
        "《\(language.inBook(title.chinese))》\(before.map { "\($0)与" } ?? "")\(now)",
        "“\(title.words(.english))” \(before.map { "\($0) and " } ?? "")\(now)")
    }
    return language.pick(
      "各方案分别比较：\(told.joined(separator: "，"))。", "Each plan on its own days: \(told.joined(separator: "; ")). ")
  }

  private func overview(_ changes: [Change], _ before: String, _ now: String) -> Report.Text {
    let (old, new) = (
      Counted(itemsBefore.map(\.id), before), Counted(items.map(\.id), now)
    )
    let moved = grouped(changes).filter { $0.counted.count > 0 }.map { part -> Report.Text in
      language.pick(
        "\(part.movement.words(language))\(part.counted)项", "\(part.counted) \(part.movement.words(language))")
    }
    let on = parts.sharedDay == nil || parts.sharedDayBefore == nil ? "" : "on "
    let head: Report.Text =
      daysTold
      + language.pick(
        "\(before)共\(old)项，\(now)共\(new)项", "\(old) items \(on)\(before), \(new) \(on)\(now)")
    guard !moved.isEmpty else { return head + language.pick("。", ".") }
    return head + language.pick("；其中", ": ") + language.join(moved, language.pick("、", ", "))
      + language.pick("。", ".")
  }

  /// Each total with its parts: all items by what became of them, and those of each unit.
  private func sums(_ changes: [Change]) -> [Sum] {
    func sum(_ changes: [Change]) -> Sum { Sum(counted(changes, ""), grouped(changes).map(\.counted)) }
    let lights: [ToldLight?] = ToldLight.byUrgency + [nil]
    // Every item has one light or none before, and one or none after.
    let from = Sum(counted(changes, ""), lights.map { light in counted(changes.filter { $0.before == light }, "") })
    let to = Sum(counted(changes, ""), lights.map { light in counted(changes.filter { $0.after == light }, "") })
    let moved = Sum(
      counted(changes.filter(\.movement.isChange), ""), movedByUnit(changes).map { counted($0.members, $0.name) })
    return [sum(changes), from, to, moved] + units(changes).map { sum($0.members) }
  }
}
