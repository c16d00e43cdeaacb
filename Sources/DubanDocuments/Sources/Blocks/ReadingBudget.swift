/// Counts what was read, so that a small file cannot become an endless document.
struct ReadingBudget {
  private var blocks = 0
  private var bytes = 0

  /// Counts a paragraph or a field with so many bytes of text.
  mutating func charge(_ count: Int) throws(DocumentProblem.Fault) {
    blocks += 1
    bytes += count
    guard blocks <= ReadingLimits.blocks else { throw .tooManyBlocks(ReadingLimits.blocks) }
    guard bytes <= ReadingLimits.textBytes else {
      throw .tooMuchText(megabytes: ReadingLimits.textBytes / 1_048_576)
    }
  }
}
