package import DubanCore

/// Reads what a passage of a plan asks for: targets, milestones, due days and money.
///
/// Linear in the length of the passage. Nothing is guessed silently: what is not sure carries its confidence and its other
/// readings, and every figure that was left aside is told.
package struct PhraseReader: Sendable {
  package let context: RecognitionContext

  /// A reader of passages of a document of which `context` is known.
  package init(context: RecognitionContext) {
    self.context = context
  }

  /// Reads running text: a task, a measure, a paragraph of an item.
  package func read(_ passage: Passage) -> PhraseReading {
    PhraseReading()
  }

  /// Reads the cell of an indicator's target (`≥95%`, `1.74:1`, `完成市定目标`), with the words of the columns for its unit and
  /// its name; nil for an empty cell.
  package func readTarget(cell: Passage, unit: String? = nil, name: String) -> Guess<Target>? {
    nil
  }

  /// Reads the cell of a quarter in a schedule: what must stand by its end.
  ///
  /// - Parameters:
  ///   - quarter: that of the column's heading.
  ///   - targets: those of the item, which a criterion may measure.
  package func readSchedule(cell: Passage, quarter: Quarter, targets: [Target] = []) -> Guess<Milestone>? {
    nil
  }

  /// Reads a schedule of an item in one text (一季度…；二季度…).
  ///
  /// - Parameter targets: those of the item, which a criterion may measure.
  package func readSchedule(_ passage: Passage, targets: [Target] = []) -> [Guess<Milestone>] {
    []
  }

  /// Reads the cell of a limit (`2024年6月底`, `长期`, `6月—9月`).
  package func readDue(cell: Passage) -> (start: Guess<Day>?, due: Guess<Day>?, words: Guess<String>?) {
    (nil, nil, nil)
  }
}
