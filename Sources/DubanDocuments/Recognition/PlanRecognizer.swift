package import DubanCore

/// Understands a published document as a plan.
///
/// The steps: cleaning, the head, parting into headings and items, tables, units, then item by item. Nothing is believed
/// without its passage; what is not sure is asked, what is left aside is listed.
package enum PlanRecognizer {
  /// The plan that `document` tells; every sentence and cell of it stands in a field, in what was left aside, or among what
  /// stands around the plan. `today` helps where nothing in it tells the year.
  package static func draft(of document: SourceDocument, today: Day? = nil) -> PlanDraft {
    understood(DocumentCleaner.clean(document), today: today).draft
  }

  /// The plan that `document`, which is clean already, tells; with its figures where it says how far a plan has come.
  ///
  /// - Parameter isReport: whether a person said that it is a report, whatever it is called.
  static func understood(
    _ document: SourceDocument, today: Day?, isReport: Bool = false
  ) -> (draft: PlanDraft, progress: ProgressReport?) {
    let parts = DocumentParts(document)
    let head = HeadReader.read(parts.lines, titles: parts.titles, tables: parts.tables)
    var draft = PlanDraft()
    draft.title = head.title
    draft.documentNumber = head.documentNumber
    draft.issuer = head.issuer
    draft.jurisdiction = head.jurisdiction
    draft.issued = head.issued
    draft.period = head.period
    draft.isMinutes = head.isMinutes
    if isReport { return (draft, ProgressReport(reading: parts, head: head, today: today)) }
    if let refusal = DocumentJudge.circular(head, parts) ?? DocumentJudge.noPlan(head, parts) {
      draft.refusal = refusal
      guard case .circular = refusal else { return (draft, nil) }
      return (draft, ProgressReport(reading: parts, head: head, today: today))
    }
    let context = RecognitionContext(
      period: head.period?.value, issued: head.issued?.value, jurisdiction: head.jurisdiction?.value, today: today)
    var reading = TextReading(parts.lines, head: head, context: context)
    reading.read(tables: parts, into: &draft)
    let phrases = PhraseReader(context: context)
    SourceAccount.settle(document, taken: reading.taken, phrases: phrases, &draft)
    HeadQuestions.ask(head, parts, &draft)
    OutsideDays.settle(&draft)
    if head.period == nil, head.issued == nil { UnknownYears.settle(&draft) }
    ImpossibleDays.ask(document, context, &draft)
    ShareDoubts.ask(&draft)
    FundingDoubts.ask(&draft)
    GapMarks.ask(&draft, isEach: head.isMinutes || head.isOfInstructions)
    LeftFigures.ask(phrases, context, &draft)
    let letter = CoverLetter.find(in: parts.lines, head: head)
    if draft.tasks.isEmpty, draft.indicators.isEmpty {
      draft.refusal = letter.map { .coverWithoutAnnex($0.bringing) } ?? DocumentJudge.withoutTasks(head)
    } else if let letter, !letter.hasPlanBelow, draft.tasks.isEmpty, draft.missing.allSatisfy({ $0.kind != .annex }) {
      draft.missing.append(Question(.annex, about: letter.bringing))
    }
    return (draft, nil)
  }
}
