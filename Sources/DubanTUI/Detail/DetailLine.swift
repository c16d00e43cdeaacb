import DubanScreen
import DubanCore

/// A line of the detail view before it is laid out.
enum DetailLine: Equatable, Sendable {
  /// A heading over what follows.
  case heading(DisplayText)
  /// Spans in one line, clipped; `indent` columns from the left.
  case spans([Span], indent: Int = 0)
  /// A text that wraps, `indent` columns from the left.
  case paragraph(DisplayText, Style, indent: Int = 0)
  /// A label and a text that wraps beside it.
  case labelled(DisplayText, DisplayText, Style)
  /// How far an amount is, with the tick of where it should be; drawn `indent` columns from the left.
  case bar(actual: Fraction, expected: Fraction?, light: Light, caption: DisplayText, indent: Int)
  /// The milestones on the quarters of the plan.
  case quarters([QuarterCell])
  /// Where the part about an item of its own begins, such as a milestone; takes no line.
  case anchor(String)
  case blank
}

/// One quarter on the strip of a task.
struct QuarterCell: Equatable, Sendable {
  let name: DisplayText
  /// Nil when the task has nothing in this quarter.
  let milestone: MilestoneAssessment?
  let quarter: Quarter

  /// Whether `day` falls into it.
  func isCurrent(_ day: Day) -> Bool { Quarter(of: day) == quarter }
}
