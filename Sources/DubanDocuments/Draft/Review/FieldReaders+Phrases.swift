package import DubanCore

extension FieldReaders {
  /// Readers of what is typed as the document itself would have told it.
  package init(_ context: RecognitionContext) {
    let phrases = PhraseReader(context: context)
    let day: @Sendable (String) -> Day? = { text in
      if let asOf = context.today ?? context.period?.start {
        let reader = DayReader(asOf: asOf, in: context.period)
        for text in [text, TypedLimit.bare(text)] { if let day = try? reader.day(text) { return day } }
      }
      // A sentence that holds a day and more is no day: the rest of it would be lost.
      guard let due = phrases.read(.byHand(text)).due, TypedLimit.tells(text, by: due.passage.text) else { return nil }
      return due.value
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
    targets = { text, passage in phrases.read(Passage(text, at: passage.origin)).targets }
    limitWords = { text in
      // What has figures in it and is no day was meant to be one.
      guard !text.contains(where: \.isNumber), let words = phrases.read(.byHand("完成时限：" + text)).dueWords?.value,
        TypedLimit.tells(text, by: words)
      else { return nil }
      return text
    }
    funding = { text, passage in
      let typed = TypedMoney(text)
      let place = Passage(text, at: passage.origin)
      if let parts = typed.parts { return Guess(parts, from: place) }
      let read = phrases.read(Passage(typed.text, at: passage.origin)).funding
      if read.count == 1, let only = read.first, typed.isTold(by: only.value) {
        return Guess(only.value, from: place, confidence: only.confidence)
      }
      if let whole = typed.whole { return Guess(whole, from: place) }
      // A name and a sum, as in a column beside its heading; of several sums the first is not all of it.
      guard !typed.tellsSeveral, let (name, sum) = (try? Target.named(typed.text))?.first, sum.isMoney else {
        return nil
      }
      return Guess(Funding(id: "", name: Name(name), total: sum), from: place)
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
      duty.takeTime(of: time)
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
