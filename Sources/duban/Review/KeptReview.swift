import DubanDocuments
import DubanStore

/// The steps of a review that was interrupted: a file of the person's own for each document, known by the document's bytes.
struct KeptReview {
  /// The file; nil without a home, where nothing is kept.
  private let file: PersonalFile?

  /// What is kept for the document of `bytes`.
  init(of bytes: [UInt8]) {
    let name = (try? HashAlgorithm.sha256.hash(bytes)).map { Array($0.prefix(12)).hexadecimal }
    file = name.flatMap { PersonalFile("reviews/\($0)", in: PersonalFolder.memory) }
  }

  /// The steps that were kept; nil when one of them cannot be read, empty when there are none.
  var steps: [ReviewStep]? {
    guard let file, file.exists else { return [] }
    let lines = file.lines
    let steps = lines.compactMap { ReviewStep(line: $0) }
    return steps.count == lines.count && !lines.isEmpty ? steps : nil
  }

  /// Sets aside steps that do not fit the document as it is read today, so that nothing is lost by beginning anew.
  func setAside() { file?.rename(to: "old") }

  /// Keeps `steps`; none take the file away.
  ///
  /// - Throws: `Failure` when they cannot be written.
  func keep(_ steps: [ReviewStep]) throws(Failure) {
    guard let file else { return }
    guard !steps.isEmpty else { return drop() }
    try file.write(steps.map { $0.line + "\n" }.joined())
  }

  /// The review is over.
  func drop() { file?.remove() }
}
