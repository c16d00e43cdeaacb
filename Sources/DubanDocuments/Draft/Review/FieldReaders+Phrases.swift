package import DubanCore

extension FieldReaders {
  /// Readers of what is typed as the document itself would have told it.
  package init(_ context: RecognitionContext) {
    let phrases = PhraseReader(context: context)
    let day: @Sendable (String) -> Day? = { text in
      if let asOf = context.today ?? context.period?.start,
        let day = try? DayReader(asOf: asOf, in: context.period).day(text)
      {
        return day
      }
      return phrases.read(.byHand(text)).due?.value
    }
    self.init(
      target: { text, passage in
        // A name and a figure, as in a column beside its heading, are a target too.
        phrases.read(Passage(text, at: passage.origin)).targets.first
      },
      milestones: { text, passage in
        let reading = phrases.read(Passage(text, at: passage.origin))
        guard reading.milestones.isEmpty, let due = reading.due else { return reading.milestones }
        let day = Milestone(id: due.value.description, quarters: [], due: due.value, text: text)
        return [Guess(day, from: due.passage)]
      },
      day: day)
    today = context.today
  }

  /// Readers for a draft of `period` and `jurisdiction`, read on `today`.
  package init(of draft: PlanDraft, today: Day) {
    self.init(
      RecognitionContext(
        period: draft.period?.value, issued: draft.issued?.value, jurisdiction: draft.jurisdiction?.value,
        areas: draft.areas.map(\.value), units: draft.units.map(\.name.value), today: today))
  }
}
