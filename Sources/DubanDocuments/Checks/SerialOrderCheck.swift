import DubanCore
import DubanDiagnostics

/// Rule: serials run on without a gap, none stands twice, none goes back. Remark: a published copy may withhold some.
///
/// They begin anew where another way of numbering does: `1 2 二`, `A-1 B-1`. `1 2 3 3` doubles 3; `1 2 4` lacks 3; `1 3 2` goes back. They may begin anew in each section and under each task. Numbers that are
/// none, and lists of which most are not numbered, are left alone.
enum SerialOrderCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let plan = source.plan
    var diagnostics = list(plan.indicators.map { (.indicator($0.id), $0.number, $0.category?.chinese) }, in: source)
    diagnostics += list(plan.tasks.map { (.task($0.id), $0.number, $0.section) }, in: source)
    for task in plan.allTasks where !task.children.isEmpty {
      diagnostics += list(task.children.map { (.task($0.id), $0.number, nil) }, in: source)
    }
    return diagnostics
  }

  private static func list(
    _ items: [(spot: PlanSpot, number: String, group: String?)], in source: PlanSource
  ) -> [Diagnostic] {
    let serials = items.map { ItemNumber.id($0.number).split(separator: "-").last.flatMap { Int($0) } }
    guard items.count > 2, serials.count(where: { $0 != nil }) == items.count else { return [] }
    var diagnostics: [Diagnostic] = []
    var last: (serial: Int, group: String?, style: String)?
    for (item, serial) in zip(items, serials) {
      guard let serial else { continue }
      let style = style(of: item.number)
      defer { last = (serial, item.group, style) }
      if let last, last.style != style { continue }
      let (number, spot) = (item.number, item.spot)
      if let last {
        let beginsAnew = serial == 1 && last.group != item.group
        if serial == last.serial, !beginsAnew {
          diagnostics.append(
            source.finding(.remark, at: spot, "序号“\(number)”重复", "the serial '\(number)' stands twice"))
        } else if serial > last.serial + 1 {
          let missing = serial == last.serial + 2 ? "\(serial - 1)" : "\(last.serial + 1)-\(serial - 1)"
          diagnostics.append(
            source.finding(
              .remark, at: spot, "序号“\(number)”之前缺\(missing)", "before the serial '\(number)' there is no \(missing)"))
        } else if serial <= last.serial, !beginsAnew {
          diagnostics.append(
            source.finding(
              .remark, at: spot, "序号“\(number)”排在\(last.serial)之后", "the serial '\(number)' stands after \(last.serial)"
            ))
        }
      }
    }
    guard diagnostics.count > most, let first = diagnostics.first, let spot = items.first?.spot else {
      return diagnostics
    }
    // A list that is numbered in some other way gets one remark for all.
    let (count, words) = (diagnostics.count, (first.sentence(.chinese), first.sentence(.english)))
    return [
      source.finding(
        .remark, at: spot, "序号有\(count)处不连续，第一处：\(words.0)",
        "the serials do not run on in \(count) places; first: \(words.1)")
    ]
  }

  /// How a serial is written: what stands before its last part, and whether that is in Chinese numerals.
  private static func style(of number: String) -> String {
    let parts = number.split { "-.．".contains($0) }
    let isHan = parts.last?.contains { "一二三四五六七八九十百".contains($0) } == true
    return parts.dropLast().joined(separator: "-") + (isHan ? "/han" : "")
  }

  /// More of them in one list are told as one.
  private static let most = 3
}
