import DubanDocuments
import DubanStore

/// The steps of a review that was interrupted: a file of the person's own for each document and the store into which it is
/// reviewed, known by the document's bytes and the store's place.
///
/// A step says which part it changes by its place, so it holds only for the reading on which it was taken. That is told by a
/// hash at the head of the file: when a newer program reads the document better, its reading is offered, and the old steps
/// are set aside.
struct KeptReview {
  /// The file; nil without a home, where nothing is kept.
  private let file: PersonalFile?
  /// The first line: by what reading the steps were taken.
  private let head: String

  /// What is kept in `folder` for the document whose files hold `bytes`, read as `draft`, on its way into the store at `store`.
  ///
  /// What an older program kept for the document alone is that of the first store into which it is reviewed again.
  init(of bytes: [[UInt8]], readAs draft: PlanDraft, into store: String, in folder: String? = PersonalFolder.memory) {
    let whole = bytes.count == 1 ? bytes[0] : bytes.flatMap { $0 + Array("\u{1}\($0.count)\u{1}".utf8) }
    let place = Array("\u{1}into \(StorePlace.whole(store))".utf8)
    head = "reading " + (KeptReview.hash(draft.bytes) ?? "")
    let name = KeptReview.hash(whole + place)
    file = name.flatMap { PersonalFile("reviews/\($0)", in: folder) }
    guard let file, !file.exists, let name = KeptReview.hash(whole),
      let older = PersonalFile("reviews/\(name)", in: folder), older.exists
    else { return }
    older.move(to: file.path)
  }

  private static func hash(_ bytes: [UInt8]) -> String? {
    (try? HashAlgorithm.sha256.hash(bytes)).map { Array($0.prefix(12)).hexadecimal }
  }

  /// The steps that were kept; nil when one of them cannot be read or they were taken on another reading, empty when there are
  /// none.
  var steps: [ReviewStep]? {
    guard let file, file.exists else { return [] }
    guard file.lines.first.map(String.init) == head else { return nil }
    let lines = file.lines.dropFirst()
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
    try file.write(([head] + steps.map(\.line)).map { $0 + "\n" }.joined())
  }

  /// The review is over.
  func drop() { file?.remove() }
}
