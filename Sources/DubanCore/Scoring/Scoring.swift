/// An assessment of units (考核) over one stretch of a plan, as of a day: the points of each with what made them.
///
/// A pure function of the plan with its rules, the entries recorded up to an instant, and the day (invariant 2). What counts:
/// - Late is what was still overdue on the day after it was due, or is overdue now. So what was done late stays late when it is
///   struck off; what was suspended over its day is not late, unless it was taken up again and is overdue; what was given up is not
///   late from then on; what was extended in time is judged by its new day. The lights are the board's (invariant 14).
/// - An entry counts for the day for which it holds, also where it was recorded later, unless the plan sets `graceDays`.
/// - What was taken back by an undo counts nothing.
/// - Each unit that answers for an item bears its points whole; one that only helps bears none. A report that was sent back is
///   that of the unit that made it, where the journal knows who did.
/// - A unit without items is left out and named apart.
/// - What is due after the plan's end belongs to the last stretch.
package struct Scoring: Equatable, Sendable {
  package let rules: ScoringRules
  /// The stretch over which points run.
  package let span: Period
  package let asOf: Day
  /// Whether the stretch is over on that day.
  package var isOver: Bool { asOf > span.end }
  /// Those who have items, in the order of the groups.
  package let scores: [Score]
  /// The groups in the order of the plan, without those who have no items; none is empty.
  package let groups: [Group]
  /// Who has no items, with why.
  package let leftOut: [LeftOut]

  /// What one has in all.
  package struct Score: Equatable, Sendable {
    package let party: ScoredParty
    /// The ids of the items for which it answers, in the order of the document, then of its duties.
    package let items: [String]
    /// In the order of their days.
    package let points: [ScoredPoint]
    /// With how many it began.
    package let base: Points

    /// What was given, after all limits.
    package var added: Points { points.map(\.counted).filter { $0 > .zero }.sum }
    /// What was taken, after all limits; without the sign.
    package var deducted: Points { -points.map(\.counted).filter { $0 < .zero }.sum }
    /// What it has.
    package var total: Points { base + added - deducted }
  }

  /// Those who are compared with each other.
  package struct Group: Equatable, Sendable {
    /// Nil where the plan tells no groups.
    package let name: Name?
    package let standings: [Standing]
  }

  /// Where one stands in its group.
  package struct Standing: Equatable, Sendable {
    /// From 1; those who have as much share a place, and the next one counts them all: 1, 2, 2, 4. Nil where nobody is ranked.
    package let place: Int?
    package let score: Score
  }

  /// One who is not assessed.
  package struct LeftOut: Equatable, Sendable {
    package let party: ScoredParty
    /// Whether it helps with something.
    package let helps: Bool
  }

  /// The assessments of `plan` over every stretch that has begun on `asOf`, the first first; none where the plan has no rules.
  ///
  /// - Parameters:
  ///   - entries: all of the plan, in the order of their numbers.
  ///   - knownBy: the day up to which entries are known; nil for all there are.
  package static func all(_ plan: Plan, entries: [Entry], asOf: Day, knownBy: Day? = nil) -> [Scoring] {
    guard let rules = plan.assessment else { return [] }
    let journal = ScoringJournal(entries, knownBy: knownBy, asOf: asOf, graceDays: rules.graceDays)
    let spans = rules.spans(in: plan)
    return spans.enumerated().filter { $0.element.start <= asOf }.map { index, span in
      var builder = ScoringBuilder(
        plan, rules, span: span, isLast: index == spans.count - 1, asOf: asOf, journal: journal)
      return builder.scoring()
    }
  }

  init(_ rules: ScoringRules, span: Period, asOf: Day, scores: [Score?], parties: ScoredParties, helping: Set<Int>) {
    self.rules = rules
    self.span = span
    self.asOf = asOf
    self.scores = scores.compactMap(\.self)
    groups = parties.groups.compactMap { group in
      let members = group.members.compactMap { scores[$0] }
      return members.isEmpty ? nil : Group(name: group.name, standings: Scoring.standings(members, rules.isRanked))
    }
    leftOut = parties.all.indices.filter { scores[$0] == nil }.map {
      LeftOut(party: parties.all[$0], helps: helping.contains($0))
    }
  }

  /// Source of ties: 椒江区 2018, where two seconds are followed by a fourth.
  private static func standings(_ scores: [Score], _ isRanked: Bool) -> [Standing] {
    guard isRanked else { return scores.map { Standing(place: nil, score: $0) } }
    let sorted = scores.enumerated().sorted { left, right in
      (right.element.total, left.offset) < (left.element.total, right.offset)
    }.map(\.element)
    return sorted.map { score in
      Standing(place: sorted.count { $0.total > score.total } + 1, score: score)
    }
  }
}
