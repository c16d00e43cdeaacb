package import DubanCore

/// The targets of one task with their latest values; a part of the page that shows the task.
package enum TargetsListing {
  /// The targets of `entry`.
  package static func answer(_ entry: Board.TaskEntry, in plan: Plan, _ language: Language) -> Answer {
    let targets = entry.assessment.targets
    let keys = [
      "name", "kind", "value", "upper", "unit", "basis", "text", "shares", "places", "latest", "expected", "gap",
      "light", "each",
    ]
    let table = Table(
      title: Name("量化目标", english: "Targets"), columns: keys.map { Table.Column($0, Name($0)) },
      rows: targets.map { assessed in
        let target = assessed.target
        return [
          .text(target.name.chinese), .text(target.kind.rawValue), .figure(target.value), .figure(target.upper),
          .text(target.unit), .text(target.basis.rawValue), .text(target.text ?? target.reference), target.shares.cell,
          places(assessed), assessed.latestCell, .figure(assessed.expectedPercent), .figure(assessed.gapPoints),
          .text(assessed.light.rawValue), .text(target.each?.rawValue),
        ]
      })
    return Answer(table: table, text: text(targets, plan, language))
  }

  /// What areas and years reported, for scripts: the area or the year, what is wanted there, and the figure.
  private static func places(_ assessed: TargetAssessment) -> Table.Cell {
    .list(assessed.places) { place in
      .record([
        Table.Member("name", .text(place.name.chinese)), Table.Member("value", .figure(place.assessment.total)),
        Table.Member("latest", .figure(place.assessment.latest?.value)),
      ])
    }
  }

  /// By area and year: what is reported beside what is wanted there, `东区 4/10`, or `西区 -/20` where nobody reported while others
  /// did; the shares alone where nobody did.
  private static func divided(_ assessed: TargetAssessment, _ language: Language) -> String {
    let separator = language.pick("、", ", ")
    guard assessed.places.contains(where: { $0.assessment.latest != nil }) else {
      return assessed.target.shares.map { "\($0.area) \($0.value)" }.joined(separator: separator)
    }
    return assessed.places.map { place in
      let reached = place.assessment.latest?.value.description ?? "-"
      return place.name.words(language) + " " + reached + (place.assessment.total.map { "/\($0)" } ?? "")
    }.joined(separator: separator)
  }

  private static func text(_ targets: [TargetAssessment], _ plan: Plan, _ language: Language) -> TextTable {
    func column(_ chinese: String, _ english: String, _ fit: TextTable.Fit = .left) -> TextTable.Column {
      TextTable.Column(title: language.pick(chinese, english), fit: fit)
    }
    return TextTable(
      columns: [
        column("名称", "Name", .flexible), column("目标", "Target", .flexible), column("最新值", "Latest"),
        column("灯", "Light"), column("依据", "Reason", .flexible), column("分地区", "By area", .flexible),
      ],
      rows: targets.map { assessed in
        [
          TextTable.Shown(assessed.target.name.words(language)), TextTable.Shown(assessed.target.words(language)),
          TextTable.Shown(assessed.latestWords),
          TextTable.Shown(
            assessed.light.words(language) + lateWords(assessed.lateDays, language), light: assessed.light),
          TextTable.Shown(assessed.judgement.words(language, in: plan.period)),
          TextTable.Shown(divided(assessed, language)),
        ]
      })
  }
}
