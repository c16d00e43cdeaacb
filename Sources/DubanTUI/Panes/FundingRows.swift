import DubanScreen
import DubanCore

/// A row of the funding pane.
enum FundingRow: Equatable, Sendable {
  /// A source or an area with what comes from it or goes there.
  case group(Int)
  /// All of a line's money: its position in `FundingSheet.lines`.
  case line(Int)
  /// A part of a line's money: the positions of the group and within it.
  case member(group: Int, Int)

  /// The rows that show the money of `sheet`.
  static func rows(of sheet: FundingSheet, _ groups: [FundingGroup], _ view: FundingView) -> [FundingRow] {
    if view == .task { return sheet.lines.indices.map { .line($0) } }
    return groups.enumerated().flatMap { index, group in
      [.group(index)] + group.members.indices.map { .member(group: index, $0) }
    }
  }

  /// The position of its line; nil for a heading.
  func line(_ groups: [FundingGroup]) -> Int? {
    switch self {
    case .group: nil
    case .line(let line): line
    case .member(let group, let member): groups[group].members[member].line
    }
  }

  /// What names the row when the rows are made anew.
  func key(_ sheet: FundingSheet, _ groups: [FundingGroup]) -> String {
    switch self {
    case .group(let group): "# " + groups[group].name.chinese
    case .line(let line): sheet.lines[line].funding.id
    case .member(let group, let member):
      "\(sheet.lines[groups[group].members[member].line].funding.id) \(groups[group].name.chinese) \(member)"
    }
  }
}

/// Money in words.
struct FundingWords {
  let presentation: Presentation
  let context: PaneContext

  init(_ context: PaneContext) {
    self.context = context
    presentation = context.presentation
  }

  /// `约 1.8 亿元`: the stated total with how it binds; that there is none.
  func total(_ funding: Funding) -> DisplayText {
    guard let total = funding.total else { return presentation.pick("未列总额", "none stated") }
    var target = Target(funding.name, kind: funding.kind, value: total.value, unit: total.unit)
    target.each = funding.each
    return DisplayText(target.words(presentation.language))
  }

  /// Of a sum, with its sign where a line is a floor. How many lines are only about so much `about` tells: the sum of what
  /// they state is no estimate.
  func total(_ sum: FundingSheet.Sum) -> DisplayText {
    DisplayText((sum.isFloor ? "≥ " : "") + Target.joined(short(sum.whole), sum.unit))
  }

  /// How many lines of a sum the plan states as about so much; nothing where it does so of none.
  func about(_ sum: FundingSheet.Sum) -> DisplayText {
    sum.about == 0 ? .empty : presentation.pick("\(sum.about) 项约数", "\(sum.about) about")
  }

  /// A figure as rows tell it: with two digits after the point at most, unless nothing would be left of it. The lines below
  /// the rows, the item's detail and what is exported tell all digits.
  func short(_ figure: Figure) -> Figure {
    guard let rounded = figure.fraction.rounded(places: 2), rounded != .zero else { return figure }
    return rounded
  }

  /// `0.66 亿元`: what is paid, always with its unit, since lines of one plan are told in several.
  func paid(_ figure: Figure, _ unit: String?) -> DisplayText { DisplayText(Target.joined(short(figure), unit)) }

  /// Whether the sources add up, in a word or two: `余 1.8`, `多 0.2`.
  func balance(_ balance: FundingLine.Balance) -> DisplayText {
    switch balance {
    case .unknown: "-"
    case .even: presentation.pick("相符", "adds up")
    case .rest(let figure): presentation.pick("未落实 \(short(figure))", "\(short(figure)) left")
    case .short(let figure): presentation.pick("少 \(short(figure))", "\(short(figure)) short")
    case .over(let figure): presentation.pick("多 \(short(figure))", "\(short(figure)) over")
    }
  }

  /// What the plan says of one line, and whether it adds up: what does not comes first.
  func lines(_ line: FundingLine) -> [(text: DisplayText, isMismatch: Bool)] {
    let funding = line.funding
    let task = line.entry.task.map { $0 + " " + context.entry.title(of: $0, presentation).string + "  " } ?? ""
    var lines: [(DisplayText, Bool)] = [
      (DisplayText(task + funding.name.words(presentation.language) + "  ") + total(funding), false)
    ]
    func tell(_ label: DisplayText, _ words: [String], _ balance: FundingLine.Balance) {
      guard !words.isEmpty else { return }
      let joined = words.joined(separator: presentation.language.pick("、", ", "))
      let verdict = sentence(balance, line)
      lines.append((label + DisplayText(presentation.language.colon + joined) + verdict, balance.isMismatch))
    }
    tell(
      presentation.pick("来源", "Sources"),
      funding.sources.map { source in
        source.name.words(presentation.language)
          + (source.value.map { " " + Target.joined($0, source.unit ?? line.unit) }
            ?? presentation.language.pick(" 未列数", " (no amount)"))
      }, line.sources)
    tell(
      presentation.pick("用途", "Uses"),
      funding.parts.map { "\($0.name.words(presentation.language)) \(Target.joined($0.value, $0.unit ?? line.unit))" },
      line.parts)
    tell(
      presentation.pick("分地区", "By area"), funding.shares.map { "\(context.area($0.area)) \($0.value)" }, line.shares)
    return lines.filter(\.1) + lines.filter { !$0.1 }
  }

  /// How amounts stand to the total, at the end of their list.
  private func sentence(_ balance: FundingLine.Balance, _ line: FundingLine) -> DisplayText {
    func told(_ figure: Figure) -> String { Target.joined(figure, line.unit) }
    return switch balance {
    case .unknown: ""
    case .even: presentation.pick(" （与总额相符）", "  (adds up)")
    case .rest(let figure): presentation.pick(" （其余 \(told(figure)) 未列数）", "  (\(told(figure)) left to the others)")
    case .short(let figure): presentation.pick(" （比总额少 \(told(figure))）", "  (\(told(figure)) short of the total)")
    case .over(let figure): presentation.pick(" （比总额多 \(told(figure))）", "  (\(told(figure)) above the total)")
    }
  }

  /// What a source gives or an area gets: one amount for each unit, and how many parts state none.
  func sums(_ group: FundingGroup) -> DisplayText {
    let amounts = group.sums.map { Target.joined(short($0.value), $0.unit) }.joined(separator: " + ")
    guard group.open > 0 else { return DisplayText(amounts) }
    let open = presentation.language.pick("\(group.open) 笔未列数", "\(group.open) without amount")
    return DisplayText(amounts.isEmpty ? open : amounts + presentation.language.pick("，另 ", ", ") + open)
  }
}
