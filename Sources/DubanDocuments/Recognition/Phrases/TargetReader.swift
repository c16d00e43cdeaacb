import DubanCore

/// Reads the targets of a passage out of its figures, clause by clause.
///
/// What belongs to a figure told before is added to it: shares of areas, parts (其中), years, the higher figure to strive for.
struct TargetReader {
  let text: PhraseText
  let clauses: Clauses
  let finder: AreaFinder
  let context: RecognitionContext

  /// What was found so far, in order.
  var found: [Found] = []
  /// Money that was found among the figures and is no target.
  var money = FundingReader()
  /// The noun of the last sentence that was broken off by a schedule, for the figure behind it.
  private var carried: (sentence: Int, noun: Range<Int>)?
  /// Figures that were left aside.
  var ignored: [Range<Int>] = []
  /// Amounts bound to days, which make milestones (3月底前2家，6月底前4家).
  var dated: [Dated] = []

  /// The day of the aims that are being told, from the horizon before them: 到2030年，….
  var horizon: Day?

  /// A target as it is being put together.
  struct Found {
    var target: Target
    /// From the clause's first character to what belongs to the figure.
    var range: Range<Int>
    var clause: Int
    var confidence = Confidence.sure
    var alternatives: [Target] = []
    /// The unit as printed; empty where there is none.
    var unit: String
    /// Whether its figure was told by days only, so that the largest of them is the whole.
    var isOfDays = false
    /// Whether it became a part of another target.
    var isRemoved = false
    /// Whether its figure is that of its first year only.
    var isOfFirstYear = false
    /// The figure as it stands, where it may turn out to be that of a day.
    var amount: Amount?
    /// How that figure is told, if it is that of a day: as a total, as what is added, by an end.
    var isCumulative = false
    var isIncrement = false
    var isEnd = false
    var isOfFirstSpan = false
    /// Whether its day is that of a horizon told before.
    var isOfHorizon = false
    /// Whether its clause names a day that is kept as text (春节前).
    var isByFeast = false

    /// What the amounts of its schedule run to, where that is told.
    var total: Figure? { isOfFirstYear ? nil : target.value }
  }

  /// An amount with the day by which it must stand.
  struct Dated: Equatable {
    var day: Day
    var amount: Amount
    var range: Range<Int>
    /// Its place in `found`.
    var target: Int
    var isCumulative: Bool
    var isIncrement: Bool
    /// Whether the day is told as an end (3月底前), not as a span (上半年, 2026年).
    var isEnd: Bool
    /// Whether its span begins with the plan (上半年).
    var isOfFirstSpan = false
    /// What a share without a name of its own tells (完成率), and the target of which it is one.
    var rate: String?
    var rateOf: String?
  }

  /// State that lasts through a sentence.
  struct Sentence {
    /// The place in `found` of what 其中 looks into.
    var whole: Int?
    /// Whether the clause stands behind 其中.
    var isInside = false
    /// The sort of the figures of a list that began with 力争, while it goes on.
    var striven: MeasureUnit.Sort?
    /// How many parts were given so far, as candidates.
    var parts: [PartCandidate] = []
    /// The area whose share is being told piece by piece (新建4座、改造3座).
    var openShare: String?
    /// How many areas the last figure was shared out to (各8个: two).
    var lastShares = 0
    /// Shares without a whole yet.
    var shares: [Target.Share] = []
    /// What of it no place has but the level itself (县直2所), told among the shares.
    var ownParts: [Target.Part] = []
    /// Shares of a second quantity told beside the first (河东区60公里、4座), by unit.
    var paired: [(unit: String, shares: [Target.Share])] = []
    var sharesUnit = ""
    var sharesRange: Range<Int>?
    /// What the shares count, where it stands behind the first of them.
    var sharesNoun: Range<Int>?
    var sharesAreSure = true
    /// Days that stand in a clause of their own before the figures (到2026年底、2027年底、2028年底，…).
    var days: [DaySpan] = []
    /// The noun of the last clause without a figure, for a figure without a name.
    var lastNoun: Range<Int>?
  }

  /// A piece behind 其中: a part if the sums say so, else a target of its own.
  struct PartCandidate {
    var found: Int
    var isJoined: Bool
  }

  /// A reader of `text` in a document of which `context` is known.
  init(_ text: PhraseText, clauses: Clauses, finder: AreaFinder, context: RecognitionContext) {
    self.text = text
    self.clauses = clauses
    self.finder = finder
    self.context = context
  }

  /// Reads the clauses in `range` with their `amounts` and `spans`, both in order.
  mutating func read(_ range: Range<Int>, amounts: [Amount], spans: [DaySpan]) {
    let filter = NoTarget(text: text, dayEnds: Set(spans.map(\.range.upperBound)))
    var (amount, span, number, pastSentence) = (0, 0, -1, -1)
    var sentence = Sentence()
    for (index, clause) in clauses.ranges.enumerated() where range.overlaps(clause) {
      if clauses.sentences[index] != number {
        close(&sentence)
        number = clauses.sentences[index]
        if let carried, carried.sentence == number { sentence.lastNoun = carried.noun }
      }
      while amount < amounts.count, amounts[amount].range.lowerBound < clause.lowerBound { amount += 1 }
      var own: [Amount] = []
      while amount < amounts.count, amounts[amount].range.lowerBound < clause.upperBound {
        // 「其中一季度完成3亿元」: what a schedule tells is read with it.
        if !range.contains(amounts[amount].range.lowerBound) {
          amount += 1
          continue
        }
        if filter.isNone(amounts[amount]) {
          if amounts[amount].sort != nil, !amounts[amount].isChinese {
            ignored.append(around(amounts[amount].range, in: clause))
          }
        } else {
          own.append(amounts[amount])
        }
        amount += 1
      }
      while span < spans.count, spans[span].range.upperBound <= clause.lowerBound { span += 1 }
      var days: [DaySpan] = []
      var next = span
      while next < spans.count, spans[next].range.lowerBound < clause.upperBound {
        days.append(spans[next])
        next += 1
      }
      if days.contains(where: {
        if case .past = $0.sort {
          text.has("截", at: $0.range.lowerBound - 2) || text.has("截", at: $0.range.lowerBound - 3)
            || text.has("截至目前", at: $0.range.lowerBound - 4)
        } else {
          false
        }
      }) {
        // 「截至2025年底，老城片区仍有…」 tells what was.
        pastSentence = clauses.sentences[index]
      }
      if pastSentence == clauses.sentences[index] {
        own.forEach { ignored.append(around($0.range, in: clause)) }
        continue
      }
      if Horizon.isTold(in: clause, days: days, text: text) {
        horizon = Horizon.day(in: clause, days: days, text: text, context)
      }
      var reading = ClauseReading(index: index, range: clause, amounts: own, days: days, horizon: horizon)
      read(&reading, &sentence)
    }
    if let noun = sentence.lastNoun { carried = (number, noun) }
    close(&sentence)
    settleDays()
  }

  /// The words around a figure, for the person to see what was left aside.
  private func around(_ range: Range<Int>, in clause: Range<Int>) -> Range<Int> {
    max(clause.lowerBound, range.lowerBound - 10)..<min(clause.upperBound, range.upperBound + 10)
  }
}

/// A clause with its figures and days.
struct ClauseReading {
  let index: Int
  let range: Range<Int>
  var amounts: [Amount]
  let days: [DaySpan]
  /// The day of the horizon told before it or at its head.
  var horizon: Day?

  /// The words of the clause before `amount`, as far back as one sentence may speak of it: a list may have no end.
  func words(before amount: Amount) -> Range<Int> {
    max(range.lowerBound, amount.range.lowerBound - 600)..<max(range.lowerBound, amount.range.lowerBound)
  }

  /// The clause as the passage of the figure at `figure`; of a list without end what stands near it.
  func passage(around figure: Range<Int>) -> Range<Int> {
    guard range.count > 1600 else { return range }
    let near = max(range.lowerBound, figure.lowerBound - 600)..<min(range.upperBound, figure.upperBound + 200)
    return near
  }

  /// The day by which the clause's matter is due; nil where it names none, or several.
  var due: Day? {
    let dues = days.compactMap(\.due)
    return Set(dues).count == 1 ? dues.first : nil
  }

  /// The day of the horizon, where the clause tells no day of its own.
  var dueOfHorizon: Day? { days.contains { $0.due != nil } ? nil : horizon }

  /// Whether its day is told as an end: 3月底前.
  var isEnd: Bool {
    days.contains {
      switch $0.sort {
      case .by(let span): span.count < 32
      case .occasion: true
      case .span, .from, .past, .words, .recurring, .impossible, .name: false
      }
    }
  }

  /// Whether its day is the end of a span that begins with `start`: 上半年 of a plan of a year.
  func isOfFirstSpan(from start: Day?) -> Bool {
    days.contains {
      switch $0.sort {
      case .by(let span), .span(let span): span.count > 32 && span.lowerBound == start
      case .from, .past, .words, .occasion, .recurring, .impossible, .name: false
      }
    }
  }

  /// The year that it speaks of, where it names one whole year.
  var year: Int? {
    for day in days {
      if case .by(let span) = day.sort, span.count > 300, span.lowerBound.year == span.upperBound.year {
        return span.upperBound.year
      }
    }
    return nil
  }

  /// The year that stands right before the figure at `figure`: 2025年2000人次.
  func year(before figure: Range<Int>) -> Int? {
    guard let day = days.last(where: { $0.range.upperBound <= figure.lowerBound }),
      figure.lowerBound - day.range.upperBound <= 6, case .by(let span) = day.sort, span.count > 300,
      span.lowerBound.year == span.upperBound.year
    else { return nil }
    return span.upperBound.year
  }

  /// The day from which on it holds.
  var start: Day? {
    for day in days { if case .from(let start) = day.sort { return start } }
    return nil
  }
}
