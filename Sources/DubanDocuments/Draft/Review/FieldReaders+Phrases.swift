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
    funding = { text, passage in
      if let read = phrases.read(Passage(text, at: passage.origin)).funding.first { return read }
      // A name and a sum, as in a column beside its heading.
      guard let (name, sum) = (try? Target.named(text))?.first, sum.isMoney else { return nil }
      return Guess(Funding(id: "", name: Name(name), total: sum), from: Passage(text, at: passage.origin))
    }
    duty = { text, owners in
      var task = TaskDraft(number: "", title: .init("", from: .byHand("")))
      task.leads = owners.map { Guess($0, from: .byHand($0)) }
      let reader = DutyReader(parties: DutyParties([task]))
      let passage = Passage.byHand(text)
      if var read = reader.duties(in: Line(text.unicodeScalars, origin: passage.origin)).first {
        if read.value.units.isEmpty, !ReportDuty.isOfEverybody(text) { read.value.units = owners }
        return Guess(read.value, from: passage)
      }
      // How often alone is a duty of what is reported anyway.
      guard text.count <= 20, let time = DutyReader.time(text) else { return nil }
      var duty = ReportDuty(id: "", title: Name("进展情况"), every: time.every, units: owners)
      (duty.dueDay, duty.dueMonth) = (time.dueDay, time.dueMonth)
      return Guess(duty, from: passage)
    }
  }

  /// Readers for a draft of `period` and `jurisdiction`, read on `today`.
  package init(of draft: PlanDraft, today: Day) {
    self.init(
      RecognitionContext(
        period: draft.period?.value, issued: draft.issued?.value, jurisdiction: draft.jurisdiction?.value,
        areas: draft.areas.map(\.value), units: draft.units.map(\.name.value), today: today))
  }
}
