import DubanCore

/// Makes milestones of a schedule's segments.
struct ScheduleReader {
  let text: PhraseText
  let clauses: Clauses
  let context: RecognitionContext

  /// The milestones of `schedule`, in order, their amounts read alike throughout.
  func milestones(
    _ schedule: ScheduleText, amounts: [Amount], spans: [DaySpan], targets: [Target]
  ) -> [Guess<Milestone>] {
    var reader = CriterionReader(text: text, clauses: clauses, targets: targets)
    if let name = schedule.name, TargetReader.rates.match(in: text, before: name.upperBound) != nil {
      reader.lastRate = Naming(text: text, spans: []).before(name, isShare: true)
    }
    var readings: [[CriterionReader.Reading]] = []
    let start = context.period?.start ?? schedule.segments.first.flatMap { Day($0.due.year, 1, 1) }
    var (amount, span) = (0, 0)
    for segment in schedule.segments {
      while amount < amounts.count, amounts[amount].range.lowerBound < segment.body.lowerBound { amount += 1 }
      var end = amount
      while end < amounts.count, amounts[end].range.lowerBound < segment.body.upperBound { end += 1 }
      while span < spans.count, spans[span].range.upperBound <= segment.body.lowerBound { span += 1 }
      var endOfSpans = span
      while endOfSpans < spans.count, spans[endOfSpans].range.lowerBound < segment.body.upperBound { endOfSpans += 1 }
      let label = text.text(segment.label)
      let isAtEnd = ["末", "底", "前"].contains { label.hasSuffix($0) }
      let own = amounts[amount..<end]
      readings.append(
        (reader.bareRates(segment.body, amounts: own)
          ?? reader.criteria(segment.body, amounts: own, spans: Array(spans[span..<endOfSpans]))).map { reading in
            var reading = reading
            reading.isAtEnd = isAtEnd
            reading.isOfFirstSpan = segment.quarters.first?.start == start
            return reading
          })
      if let rate = readings.last?.last(where: { $0.criterion.basis == .rate && $0.criterion.of == nil }) {
        reader.lastRate = rate.criterion.name
      }
    }
    readings = CriterionReader.parted(readings)
    let byDay = schedule.segments.allSatisfy(\.quarters.isEmpty)
    let bases = ScheduleReader.bases(readings, byDay: byDay)
    var milestones: [Guess<Milestone>] = []
    for (segment, readings) in zip(schedule.segments, readings) {
      let id = ScheduleReader.id(segment.quarters, due: segment.due, context)
      var milestone = Milestone(
        id: id, quarters: segment.quarters, due: segment.due, text: text.passage(segment.body).text)
      milestone.criteria = readings.map { ScheduleReader.settled($0, bases) }
      var guess = Guess(milestone, from: text.passage(segment.range))
      let doubtful = readings.filter {
        $0.criterion.basis != .rate && bases[$0.criterion.name]?.confidence == .doubtful
      }
      if !doubtful.isEmpty {
        guess.confidence = .doubtful
        var other = milestone
        for index in other.criteria.indices
        where doubtful.contains(where: { $0.criterion.name == other.criteria[index].name }) {
          other.criteria[index].basis = other.criteria[index].basis == .increment ? .cumulative : .increment
        }
        guess.alternatives = [other]
      } else if readings.contains(where: { bases[$0.criterion.name]?.confidence == .likely }) {
        guess.confidence = .likely
      }
      if let same = milestones.firstIndex(where: { $0.value.id == id }) {
        milestones[same].value.text += "；" + milestone.text
        for criterion in milestone.criteria
        where !milestones[same].value.criteria.contains(where: { $0.name == criterion.name }) {
          milestones[same].value.criteria.append(criterion)
        }
      } else {
        milestones.append(guess)
      }
    }
    return milestones
  }

  /// 「一季度覆盖率达60%，二季度达75%」: what a rate that every step tells comes to in the end is the target, as with figures by days; nil
  /// where the steps only tell how far the work has come.
  static func lastRate(of milestones: [Guess<Milestone>]) -> Guess<Target>? {
    let rates = milestones.map { $0.value.criteria.filter { $0.basis == .rate && $0.of == nil } }
    guard rates.count >= 2, rates.allSatisfy({ $0.count == 1 }), let last = milestones.last,
      let criterion = rates.last?.first, rates.joined().allSatisfy({ $0.name == criterion.name }),
      milestones.allSatisfy({ $0.value.criteria.count == 1 }), criterion.name.count >= 3,
      TargetReader.rates.ending(of: criterion.name.scalars[...]) != nil,
      !processes.contains(where: criterion.name.hasSuffix)
    else { return nil }
    var target = Target(Name(criterion.name), unit: criterion.unit)
    (target.kind, target.basis, target.value) = (.exactly, .level, criterion.value)
    return Guess(target, from: last.passage)
  }

  /// Rates of the work itself.
  private static let processes = ["开工率", "完工率", "完成率", "竣工率", "进度", "进场率", "清零率", "支付率", "签约率"]

  /// How the amounts of each name are read.
  static func bases(
    _ readings: [[CriterionReader.Reading]], byDay: Bool
  ) -> [String: (basis: Criterion.Basis, confidence: Confidence)] {
    var byName: [String: [CriterionReader.Reading]] = [:]
    for reading in readings.joined() where reading.criterion.basis != .rate {
      byName[reading.criterion.name, default: []].append(reading)
    }
    return byName.mapValues { CriterionBasis.decide($0, byDay: byDay) }
  }

  static func settled(
    _ reading: CriterionReader.Reading, _ bases: [String: (basis: Criterion.Basis, confidence: Confidence)]
  ) -> Criterion {
    var criterion = reading.criterion
    if criterion.basis != .rate, let basis = bases[criterion.name]?.basis { criterion.basis = basis }
    return criterion
  }

  /// The id as in the plan file.
  static func id(_ quarters: [Quarter], due: Day, _ context: RecognitionContext) -> String {
    Milestone.id(quarters: quarters, due: due, firstYear: context.period?.start.year ?? context.year ?? due.year)
  }
}
