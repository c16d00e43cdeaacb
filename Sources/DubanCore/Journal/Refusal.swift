/// Why a change cannot be made to an item. The sentence is written in `Refusal+Message.swift`.
package enum Refusal: Error, Equatable, Sendable {
  /// There is no such item in the plan.
  case noSuchItem(String, nearest: String?)
  /// This sort of item has no such change.
  case notFor(ItemKind, Step)
  /// The item has no such measure.
  case noSuchMeasure(String, known: [String])
  /// The quantity is reported at the item where the plan tells it first.
  case toldElsewhere(String, at: String)
  /// An amount cannot be less than nothing; the measure, or nil for what is paid.
  case negative(String?)
  /// The unit's report may not set what the office decides.
  case decision(Status)
  /// An extension must be approved before the old due day passed.
  case extensionTooLate(due: Day)
  /// The new day of a milestone, the first, lies behind days that were to come after it; that must be meant.
  case extensionPast(Day, [PassedDay])
  /// An extension must lead to a later day.
  case extensionNotLater(due: Day)
  /// The approver is missing.
  case noApprover
  /// The step needs a note: the reason for sending back, what closes the work.
  case noNote(Step)
  /// It was given to nobody yet.
  case notYetAssigned
  /// It was given to others, not to this unit.
  case notAssigned(String)
  /// The unit gave it back on a day.
  case alreadyHandedBack(String, Day)
  /// The unit acknowledged it on a day already.
  case alreadyAcknowledged(String, Day)
  /// It is no longer handed back after this day.
  case handBackTooLate(Day)
  /// Who hands it back must name another unit that should have it.
  case handBackToNobody
  /// No unit answers for it, so it can be given to nobody.
  case nobodyAnswers
  /// The plan knows no such unit; those that are called nearly so, the likeliest first.
  case noSuchUnit(String, nearest: [String])
  /// By this day it was to be acknowledged, but it lies before the day on which it is given.
  case limitPassed(Day)
  /// It was asked to be struck off on a day already; the office decides.
  case alreadyApplied(Day)
  /// Nobody asked for more time.
  case noRequest
  /// The step is not this capacity's.
  case notYours(Step, Capacity)
  /// The act is not this capacity's.
  case notYourAct(Capacity.Act, Capacity)
  /// The item is not this unit's.
  case notOfUnit(String)
  /// The unit only cooperates: status and figures are told by those that answer for the item, by name.
  case onlyCooperates(String, answering: [String])
  /// It was sent back, for a reason where one is known: a report that says nothing new does not answer that.
  case returnNotAnswered(reason: String?)
  /// The unit is none of the plan.
  case notOfPlan(String)
  /// It already stands so.
  case already(String, Status?)
  /// A milestone stands already since a day.
  case alreadyConfirmed(Day)
  /// There is nothing to resume.
  case notSuspended
  /// There is no report to send back.
  case nothingReported
  /// Nobody ever said anything of it, so that "nothing changed" says nothing.
  case nothingToRepeat
  /// The step decides on a report that is of a later day than it is dated.
  case beforeReport(Step, on: Day, reported: Day)
  /// The duty is not this unit's, or not for this span.
  case notOwed(unit: String, span: Day)
  /// The span for which something is handed in begins only on this day.
  case spanNotBegun(span: Day, start: Day)
  /// All that is owed came in already, last on a day where that is known; a further piece must be meant.
  case handedInAlready(unit: String, span: Day, on: Day?)
  /// Figures that the milestone demands are not reached, or not reported; confirming all the same must be meant.
  case figuresAgainst([CriterionProgress])
  /// What was stated of a measure differs from what its areas or years add up to; taking it all the same must be meant.
  case sumAgainst(String, Figures.Contradiction)
  /// Figures look like slips; reporting them all the same must be meant.
  case unlikely([FigureDoubt])
  /// The item, or the task to which it belongs, is off the open list; take it up again first.
  case closed
  /// The day has not come.
  case tooLate(Day)
  /// The day lies before the plan's first.
  case tooEarly(Day, start: Day)
  /// By this day it was to be answered, but it has passed.
  case answerDayPassed(Day)
  /// A slip of a stronger colour stands on the item.
  case slipGoesDown(Slip.Colour, standing: Slip.Colour)
  /// The last slip of the series was issued on a later day.
  case slipBefore(SlipNumber, Day)
  /// Whose instruction it is was not said.
  case noLeader
  /// No entry with this number raised anything on the item; those that stand have the others.
  case noSuchDirective(Int, known: [Int])
  /// What was raised was taken as done on a day.
  case alreadySettled(Directive.Kind, Day)
  /// What was raised was taken back on a day.
  case alreadyWithdrawn(Directive.Kind, Day)
  /// Something later was done to it already, on this day.
  case beforeDirective(Directive.Kind, Day)
  /// It does not ask this unit.
  case notNamed(String)
  /// The unit answered on a day already.
  case alreadyAnswered(String, Day)
  /// These units have not answered.
  case notAnswered([String])
  /// This step takes no evidence.
  case evidenceNotFor(Step)
  /// More evidence than an entry bears.
  case tooMuchEvidence(most: Int)
  /// This is no number of a paper, no address and no file with its hash, or too long.
  case badEvidence(String)
  /// The plan wants evidence of what is closed, and none was told.
  case noEvidence
  /// What was raised on the item still stands; taking it off the open list all the same must be meant.
  case openDirectives([Directive.Kind])
  /// Something in the item is open, in a plan of this period; closing it or asking for it all the same must be meant.
  case openParts([OpenPart], in: Period)
}
