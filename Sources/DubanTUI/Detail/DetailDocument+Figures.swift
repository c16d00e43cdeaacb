import DubanScreen
import DubanCore

extension DetailDocument {
  /// The targets with their values, bars, parts and shares.
  mutating func targets(_ assessed: [TargetAssessment]) {
    guard !assessed.isEmpty else { return }
    append([.blank, .heading(presentation.pick("目标", "Targets"))])
    for target in assessed {
      let light = LightStyle(target.light)
      append([
        .spans(
          light.spans(presentation) + [
            Span("  "), Span(presentation.words(target.target.name)), Span("  "),
            Span(DisplayText(target.target.words(presentation.language)), .strong),
          ], indent: 2)
      ])
      if let actual = target.actual {
        append([
          .bar(
            actual: actual, expected: target.expected?.share, light: target.light, caption: caption(target), indent: 4)
        ])
      }
      append([
        .paragraph(
          DisplayText(target.judgement.words(presentation.language, in: board.plan.period)),
          Style(light.role),
          indent: 4)
      ])
      places(target)
      breakdown(target.target)
    }
  }

  private func caption(_ target: TargetAssessment) -> DisplayText {
    guard let latest = target.latest, let total = target.total else { return .empty }
    let day = latest.on.words(presentation.language)
    return DisplayText("\(latest.value) / \(Target.joined(total, target.target.unit))  \(day)")
  }

  /// What areas and years reported beside what is wanted of each, and a stated total that is not their sum.
  private mutating func places(_ target: TargetAssessment) {
    let told = target.places.filter { $0.assessment.latest != nil }
    if !told.isEmpty {
      let words = told.map { place in
        let value = place.assessment.latest.map(\.value.description) ?? ""
        return place.name.words(presentation.language) + " " + value
          + (place.assessment.total.map { "/\($0)" } ?? "")
      }
      let silent = target.silentPlaces.map { $0.name.words(presentation.language) }
      let missing =
        silent.isEmpty
        ? ""
        : presentation.language.pick("；未填报：", "; not reported: ")
          + silent.joined(separator: presentation.language.pick("、", ", "))
      let reached = words.joined(separator: presentation.language.pick("、", ", "))
      append([
        .paragraph(
          presentation.pick("各地实际：\(reached)\(missing)", "reached: \(reached)\(missing)"), Style(.dim), indent: 4)
      ])
    }
    if let both = target.contradiction {
      append([
        .paragraph(
          presentation.pick(
            "所报合计 \(both.stated) 与各地之和 \(both.sum) 不一致",
            "the total of \(both.stated) and the sum of \(both.sum) do not agree"), Style(.lightBehind), indent: 4)
      ])
    }
  }

  private mutating func breakdown(_ target: Target) {
    if let alternative = target.alternative {
      let words = Target.joined(alternative.value, alternative.unit)
      append([.paragraph(presentation.pick("或 \(words)", "or \(words)"), Style(.dim), indent: 4)])
    }
    if !target.parts.isEmpty {
      let parts = target.parts.map { part in
        "\(part.name.words(presentation.language)) \(Target.joined(part.value, part.unit ?? target.unit))"
      }
      let joined = parts.joined(separator: presentation.language.pick("、", ", "))
      append([.paragraph(presentation.pick("其中：\(joined)", "of which: \(joined)"), Style(.dim), indent: 4)])
    }
    if !target.shares.isEmpty { append([.paragraph(shares(target.shares), Style(.dim), indent: 4)]) }
    append(target.notes.map { .paragraph(DisplayText($0), Style(.dim), indent: 4) })
  }

  /// The areas' shares in one running line.
  func shares(_ shares: [Target.Share]) -> DisplayText {
    let words = shares.map { share in
      let parts = share.parts.map { "\($0.name.words(presentation.language)) \($0.value)" }
      return "\(areaName(share.area).words(presentation.language)) \(share.value)"
        + (parts.isEmpty
          ? "" : presentation.language.bracketed(parts.joined(separator: presentation.language.pick("、", ", "))))
    }
    return presentation.pick(
      "分地区：" + words.joined(separator: "、"), "by area: " + words.joined(separator: ", "))
  }

  /// The milestones, first on a strip of quarters, then each with its day, its state and its figures.
  mutating func milestones(_ assessed: [MilestoneAssessment]) {
    guard !assessed.isEmpty else { return }
    append([.blank, .heading(presentation.pick("节点", "Milestones")), .quarters(strip(assessed))])
    for item in assessed {
      let light = LightStyle(item.light)
      var due = item.due.words(presentation.language, in: board.plan.period)
      if item.due != item.milestone.due {
        let old = item.milestone.due.words(presentation.language, in: board.plan.period)
        due += presentation.language.pick("（原 \(old)）", " (was \(old))")
      }
      append([
        .anchor(item.id),
        .spans(
          [
            Span(item.id == highlighted ? presentation.glyphs.pointer + " " : "  ", .strong),
            Span(DisplayText(item.milestone.id), .strong), Span("  "),
          ] + light.spans(presentation) + [
            Span("  "), Span(presentation.pick("\(due)到期", "due \(due)"), .dim), Span("  "),
            // Its quarter and its day stand before it.
            Span(
              DisplayText(
                item.judgement.reason.shortWords(presentation.language)
                  ?? item.judgement.words(presentation.language, in: board.plan.period)),
              Style(light.role)),
          ], indent: 0),
        .paragraph(DisplayText(item.milestone.text), Style(), indent: 6),
      ])
      if !item.milestone.criteria.isEmpty {
        append([.paragraph(criteria(item.criteria), Style(.dim), indent: 6)])
      }
    }
  }

  /// What a milestone demands, each figure with what is reached of it as far as it is reported.
  private func criteria(_ criteria: [CriterionProgress]) -> DisplayText {
    let words = criteria.map { progress in
      let criterion = progress.criterion
      let basis =
        switch criterion.basis {
        case .cumulative: presentation.language.pick("累计 ", "in all ")
        case .increment: presentation.language.pick("新增 ", "added ")
        case .rate: ""
        }
      let reached = progress.reached.map { Target.joined($0, criterion.unit) }
      let actual =
        switch (reached, progress.isMet) {
        case (let reached?, false): presentation.language.pick("（实际 \(reached)，未达）", " (\(reached) reached, not met)")
        case (let reached?, _): presentation.language.pick("（实际 \(reached)）", " (\(reached) reached)")
        case (nil, _): ""
        }
      return "\(criterion.name) \(basis)\(Target.joined(criterion.value, criterion.unit))\(actual)"
    }
    return DisplayText(words.joined(separator: presentation.language.pick("；", "; ")))
  }

  private func strip(_ assessed: [MilestoneAssessment]) -> [QuarterCell] {
    let period = board.plan.period
    var quarters: [Quarter] = []
    var quarter = Quarter(of: period.start)
    while quarter <= Quarter(of: period.end), quarters.count < 16 {
      quarters.append(quarter)
      quarter = Quarter(of: quarter.end.advanced(by: 1))
    }
    return quarters.map { quarter in
      let milestone = assessed.first { item in
        item.milestone.quarters.contains(quarter)
          || (item.milestone.quarters.isEmpty && Quarter(of: item.milestone.due) == quarter)
      }
      let name = (period.spansYears ? "\(quarter.year) " : "") + quarter.words(presentation.language)
      return QuarterCell(name: DisplayText(name), milestone: milestone, quarter: quarter)
    }
  }

  /// Money: totals, where it comes from, what it is for, by area, and how much is paid.
  mutating func funding(_ funding: [Funding]) {
    guard !funding.isEmpty else { return }
    append([.blank, .heading(presentation.pick("资金", "Funding"))])
    for item in funding {
      let total = item.total.map { total in
        let words = Target.joined(total.value, total.unit)
        return switch item.kind {
        case .about: presentation.language.pick("约 \(words)", "about \(words)")
        case .atLeast: "≥ \(words)"
        case .atMost, .exactly, .ratioAtMost, .fromTo, .text, .relative, .stretch, .floorWithStretch, .grade,
          .frequency, .responseTime:
          words
        }
      }
      var spans = [Span(presentation.words(item.name)), Span("  ")]
      spans.append(Span(DisplayText(total ?? presentation.language.pick("未列总额", "no total stated")), .strong))
      if let paid = board.state(of: item.id).paid {
        let words = Target.joined(paid, item.total?.unit)
        spans.append(Span(presentation.pick("  已付 \(words)", "  paid \(words)"), .lightDone))
      }
      append([.spans(spans, indent: 2)])
      let unit = item.total?.unit
      amounts(presentation.pick("来源", "from"), item.sources.map { ($0.name, $0.value, $0.unit ?? unit, $0.note) })
      amounts(presentation.pick("用途", "for"), item.parts.map { ($0.name, $0.value, $0.unit ?? unit, nil) })
      if !item.shares.isEmpty { append([.paragraph(shares(item.shares), Style(.dim), indent: 4)]) }
      append(item.notes.map { .paragraph(DisplayText($0), Style(.dim), indent: 4) })
    }
  }

  private mutating func amounts(
    _ label: DisplayText, _ amounts: [(name: Name, value: Figure?, unit: String?, note: String?)]
  ) {
    guard !amounts.isEmpty else { return }
    let words = amounts.map { amount in
      amount.name.words(presentation.language) + (amount.value.map { " " + Target.joined($0, amount.unit) } ?? "")
        + (amount.note.map(presentation.language.bracketed) ?? "")
    }
    let joined = words.joined(separator: presentation.language.pick("、", ", "))
    append([.paragraph(label + DisplayText(presentation.language.colon + joined), Style(.dim), indent: 4)])
  }
}
