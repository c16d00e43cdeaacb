import DubanCore
import DubanDocuments
import DubanStore

/// What a person changed of a published plan and has not published yet: a file of the person's own for each plan of each store,
/// with the version that was amended and the plan as it is to be.
struct KeptAmendment {
  /// The file; nil without a home, where nothing is kept.
  private let file: PersonalFile?

  /// What is kept for the plan `plan` of the store at `store`.
  init(of plan: String, in store: String) {
    let name = (try? HashAlgorithm.sha256.hash(Array("\(store)\n\(plan)".utf8))).map {
      Array($0.prefix(12)).hexadecimal
    }
    file = name.flatMap { PersonalFile("amendments/\($0)", in: PersonalFolder.memory) }
  }

  /// The version that was amended, and the plan as it is to be.
  struct Kept {
    let version: Int
    let plan: Plan
  }

  /// What is kept; nil when there is nothing or when it cannot be read. That is set aside then, so that nothing is lost.
  func take() -> Kept? {
    guard let file, file.exists else { return nil }
    guard let bytes = try? file.bytes(), let text = String(validating: bytes, as: UTF8.self),
      let end = text.firstIndex(of: "\n"), let version = Int(text[..<end]),
      let plan = PlanFileReader.read(Array(text[text.index(after: end)...].utf8), file: file.path).value?.plan
    else {
      file.rename(to: "old")
      return nil
    }
    return Kept(version: version, plan: plan)
  }

  /// Keeps `plan`, made from the version `version`. What no plan file can describe, such as an end before its start, is not kept
  /// before it is mended.
  ///
  /// - Throws: `Failure` when it cannot be written.
  func keep(_ plan: Plan, from version: Int) throws(Failure) {
    guard let file else { return }
    let text = PlanFileWriter.text(plan)
    guard PlanFileReader.read(Array(text.utf8), file: file.path).value?.plan == plan else { return }
    try file.write("\(version)\n\(text)")
  }

  /// Nothing is left to be published.
  func drop() { file?.remove() }
}
