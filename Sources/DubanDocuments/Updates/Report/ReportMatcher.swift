package import DubanCore

/// Matches the figures of a report to the items of a plan.
///
/// A figure is taken only where the item's name, what it is counted in and what was reached of it all fit; each thing that
/// does not is a doubt, and what fits nothing is told and left.
package struct ReportMatcher {
  /// What came of a report.
  package struct Outcome: Equatable, Sendable {
    /// In the order of the report, each measure once.
    package var proposals: [ProposedUpdate] = []
    /// What is known already, word for word.
    package var known: [ProposedUpdate] = []
    /// What fits nothing in the plan.
    package var left: [Passage] = []
  }

  private let board: Board
  private let on: Day
  private let isDaySure: Bool
  private let matcher: ItemMatcher

  /// A matcher for the plan of `board`, whose figures are to hold on `on`.
  package init(_ board: Board, on: Day, isDaySure: Bool) {
    self.board = board
    self.on = on
    self.isDaySure = isDaySure
    matcher = ItemMatcher(board.plan)
  }

  /// The figures of `report`.
  package func match(_ report: ProgressReport) -> Outcome {
    var outcome = Outcome()
    var places: [ProposedUpdate.Place: Int] = [:]
    for entry in report.entries {
      let found = proposals(entry)
      if found.isEmpty { outcome.left.append(entry.passage) }
      for proposal in found {
        let place = ProposedUpdate.Place(proposal.subject, proposal.measure)
        if let index = places[place] {
          // Told a second time: the same says nothing new, another one makes both doubtful.
          let first = outcome.proposals[index]
          if first.value != proposal.value {
            outcome.proposals[index].doubts.append(.twice(proposal.value))
            outcome.left.append(proposal.passage)
          }
          continue
        }
        if isKnown(proposal) {
          outcome.known.append(proposal)
        } else {
          places[place] = outcome.proposals.count
          outcome.proposals.append(proposal)
        }
      }
    }
    return outcome
  }

  // MARK: One entry

  private func proposals(_ entry: ProgressEntry) -> [ProposedUpdate] {
    var found: [ProposedUpdate] = []
    for figure in entry.figures {
      guard figure.sort == .reached || figure.sort == .growth else { continue }
      guard let proposal = proposal(figure, of: entry) else { continue }
      if let same = found.firstIndex(where: { $0.subject == proposal.subject && $0.measure == proposal.measure }) {
        // Several figures of one sentence for one measure: the first that its own percentage bears out, else a doubt.
        if found[same].value != proposal.value {
          if !proposal.doubts.contains(where: \.isOfFigure), found[same].doubts.contains(where: \.isOfFigure) {
            found[same] = proposal
          } else if !found[same].doubts.contains(.twice(proposal.value)) {
            found[same].doubts.append(.twice(proposal.value))
          }
        }
        continue
      }
      found.append(proposal)
    }
    return found
  }

  private func proposal(_ figure: ReportedFigure, of entry: ProgressEntry) -> ProposedUpdate? {
    // The words of the figure's own clause come first: one sentence tells of several items.
    let own = matcher.matches(figure.words, id: entry.id, number: entry.number, units: entry.units)
    let isOwn = own.first.map { $0.score >= ItemMatcher.sure } ?? false
    let matches =
      isOwn ? own : merged(own, matcher.matches(entry.subject, id: entry.id, number: entry.number, units: entry.units))
    var fitting: [(match: ItemMatcher.Match, measure: String, value: Figure, isClear: Bool)] = []
    for match in matches {
      let measures = fits(figure, of: match.subject, in: entry)
      guard let first = measures.first else { continue }
      fitting.append((match, first.measure, first.value, measures.count == 1))
    }
    guard let best = fitting.first else { return nil }
    var proposal = ProposedUpdate(
      ProposedUpdate.Place(best.match.subject, best.measure), best.value, from: entry.passage)
    proposal.others = fitting.dropFirst().map { ProposedUpdate.Place($0.match.subject, $0.measure) }
    // An id that names another item, or none, speaks against whatever the words say.
    let isNamedElse = entry.id.map { ItemID.Global($0, within: board.plan.id).item != best.match.subject } ?? false
    if best.match.score < ItemMatcher.sure || isNamedElse { proposal.doubts.append(.name) }
    let isClose = fitting.count > 1 && best.match.score - fitting[1].match.score < ItemMatcher.margin
    if isClose || !best.isClear { proposal.doubts.append(.several) }
    if best.match.isOfOthers { proposal.doubts.append(.unit) }
    if figure.isVague { proposal.doubts.append(.vague) }
    if !isDaySure { proposal.doubts.append(.day) }
    proposal.doubts += figureDoubts(proposal, entry)
    return proposal
  }

  /// Both lists, each item with its better score, the best first.
  private func merged(_ a: [ItemMatcher.Match], _ b: [ItemMatcher.Match]) -> [ItemMatcher.Match] {
    var best: [String: ItemMatcher.Match] = [:]
    for match in a + b where match.score > best[match.subject]?.score ?? 0 { best[match.subject] = match }
    return best.values.sorted { ($1.score, $0.subject) < ($0.score, $1.subject) }
  }

  // MARK: The measure

  /// The measures of `subject` that `figure` may be of, with its value in their unit; one where it is clear.
  private func fits(
    _ figure: ReportedFigure, of subject: String, in entry: ProgressEntry
  ) -> [(measure: String, value: Figure)] {
    let isStart = ReportMatcher.isStart(figure.words)
    var fitting: [(measure: String, value: Figure, score: Double)] = []
    for (key, name, basis, title) in measures(of: subject) {
      guard figure.sort == .growth ? basis == .growth : basis != .growth && basis != .text else { continue }
      // What was begun is no figure of what was finished, and the other way round.
      guard isStart == ReportMatcher.isStart(name) || ReportMatcher.isStart(title) else { continue }
      let reader = FigureReader(key, of: subject, on: board)
      let text = figure.value.description + figure.unit
      guard let value = try? reader.figure(text), !figure.unit.isEmpty || (try? reader.figure(text)) != nil else {
        continue
      }
      let likeness = Reconciliation.likeness(name, figure.words + entry.subject)
      fitting.append((key, value, likeness))
    }
    let best = fitting.map(\.score).max() ?? 0
    return fitting.filter { $0.score >= best - 0.2 }.sorted { $1.score < $0.score }.map { ($0.measure, $0.value) }
  }

  /// The measures that a report may tell of: the item's own, none that is reported elsewhere.
  private func measures(of subject: String) -> [(key: String, name: String, basis: Target.Basis, title: String)] {
    switch board.plan.item(subject) {
    case .task(let task):
      let title = task.title.chinese + (task.text ?? "")
      return task.askedMeasures.map { key in
        let target = task.targets.first { $0.key == key }
        return (key, target?.name.chinese ?? key, target?.basis ?? .amount, target == nil ? "" : title)
      }
    case .indicator(let indicator):
      return indicator.askedMeasures.map { ($0, indicator.target.name.chinese, indicator.target.basis, "") }
    case .plan, .milestone, .duty, .funding, nil: return []
    }
  }

  /// Whether `words` tell of a beginning.
  private static func isStart(_ words: String) -> Bool {
    ["开工", "启动", "动工", "进场", "主体封顶", "签约"].contains { words.contains($0) }
  }

  // MARK: The figure

  private func isKnown(_ proposal: ProposedUpdate) -> Bool {
    board.state(of: proposal.subject).values[proposal.measure]?.values.contains {
      $0.on == on && $0.value == proposal.value
    } ?? false
  }

  /// What the report's own percentage, the target and what is known say against a figure.
  private func figureDoubts(_ proposal: ProposedUpdate, _ entry: ProgressEntry) -> [ProposedUpdate.Doubt] {
    var doubts: [ProposedUpdate.Doubt] = []
    let target = target(of: proposal)
    if let target, target.basis == .amount, let whole = target.value, whole > .zero {
      let share = (proposal.value.fraction * Fraction(100)).divided(by: whole.fraction) ?? .zero
      if let told = entry.figures.first(where: { $0.sort == .share && !$0.isVague })?.value,
        let computed = share.rounded(places: 1), let gap = computed.subtracting(told),
        gap.fraction.magnitude > Fraction(1)
      {
        doubts.append(.share(told: told, computed: computed))
      }
      if share > Fraction(150), target.kind != .atMost { doubts.append(.high(target: whole)) }
    }
    guard let series = board.state(of: proposal.subject).values[proposal.measure] else { return doubts }
    if series.latest.on > on {
      doubts.append(.older(known: series.latest.value, on: series.latest.on))
    } else if target?.basis ?? .amount == .amount, let before = series.value(on: on), before.value > proposal.value {
      doubts.append(.falling(from: before.value, on: before.on))
    }
    return doubts
  }

  private func target(of proposal: ProposedUpdate) -> Target? {
    switch board.plan.item(proposal.subject) {
    case .task(let task): task.targets.first { $0.key == proposal.measure }
    case .indicator(let indicator): indicator.target
    case .plan, .milestone, .duty, .funding, nil: nil
    }
  }
}

extension ProposedUpdate.Doubt {
  /// Whether it is about the figure and not about whose it is.
  fileprivate var isOfFigure: Bool {
    switch self {
    case .share, .high, .falling, .twice, .vague: true
    case .name, .several, .unit, .older, .day: false
    }
  }
}
