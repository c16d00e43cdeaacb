import DubanDocuments

/// Which of several documents belong together: a notice whose annex stands in a file of its own, and that annex.
enum AnnexFiles {
  /// `documents` in groups, each the first of one document and its annexes; in their order.
  ///
  /// Only where exactly one of them lacks its annex, so that no guess is made whose annex it is: what has a number of its own
  /// is a document of its own, the others are its annexes.
  static func groups(_ documents: [Int], _ intake: (Int) -> DocumentIntake?) -> [[Int]] {
    let covers = documents.filter { intake($0).map(lacksAnnex) ?? false }
    guard covers.count == 1, let cover = covers.first else { return documents.map { [$0] } }
    let annexes = documents.filter { index in
      guard index != cover, let other = intake(index) else { return false }
      return other.draft.documentNumber == nil && !other.draft.isMinutes && other.progress == nil
    }
    var groups: [[Int]] = []
    for index in documents where !annexes.contains(index) {
      groups.append(index == cover ? [cover] + annexes : [index])
    }
    return groups
  }

  /// Whether it brings or names an annex that is not in it.
  private static func lacksAnnex(_ intake: DocumentIntake) -> Bool {
    if case .coverWithoutAnnex = intake.draft.refusal { return true }
    return (intake.draft.missing + intake.draft.questions).contains { $0.kind == .annex }
  }
}
