package import DubanCore

/// Understands a published document as a plan.
///
/// The steps: cleaning, the head, parting into headings and items, tables, units, then item by item. Nothing is believed
/// without its passage; what is not sure is asked, what is left aside is listed.
package enum PlanRecognizer {
  /// The plan that `document` tells; every sentence and cell of it stands in a field, in what was left aside, or among what
  /// stands around the plan. `today` helps where nothing in it tells the year.
  package static func draft(of document: SourceDocument, today: Day? = nil) -> PlanDraft {
    let document = DocumentCleaner.clean(document)
    let parts = DocumentParts(document)
    let head = HeadReader.read(parts.lines, titles: parts.titles)
    var draft = PlanDraft()
    draft.title = head.title
    draft.documentNumber = head.documentNumber
    draft.issuer = head.issuer
    draft.jurisdiction = head.jurisdiction
    draft.issued = head.issued
    draft.period = head.period
    if let refusal = DocumentJudge.circular(head, parts) ?? DocumentJudge.noPlan(head, parts) {
      draft.refusal = refusal
      return draft
    }
    let context = RecognitionContext(
      period: head.period?.value, issued: head.issued?.value, jurisdiction: head.jurisdiction?.value, today: today)
    var reading = TextReading(parts.lines, head: head, context: context)
    reading.read(tables: parts, into: &draft)
    let phrases = PhraseReader(context: context)
    SourceAccount.settle(document, taken: reading.taken, phrases: phrases, &draft)
    HeadQuestions.ask(head, parts, &draft)
    if draft.tasks.isEmpty, draft.indicators.isEmpty { draft.refusal = DocumentJudge.withoutTasks(head) }
    return draft
  }
}
