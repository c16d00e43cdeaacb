import ArgumentParser
import DubanCore
import DubanDiagnostics

/// What shows that something was done.
struct EvidenceOption: ParsableArguments {
  @Option(
    name: .customLong("evidence"),
    help: ArgumentHelp(
      "佐证：文号、网址或文件；文件只记摘要，留在原处；可写多次。",
      "What shows it (佐证): the number of a paper, an address, or a file, which is hashed and stays where it is; repeatable.",
      valueName: "number|url|file"))
  var told: [String] = []

  /// What was told. Over SSH no file is looked at: it is told by name and hash.
  ///
  /// - Parameter isServed: whether somebody came in over SSH.
  /// - Throws: `Failure` for a file that cannot be read.
  func evidence(isServed: Bool) throws -> [Evidence] {
    try told.compactMap { text in
      try AuthorName.checkVisible(text, option: "evidence")
      guard let evidence = Evidence(text) else {
        throw Failure.wrongValue(
          option: "evidence", found: text,
          accepted: .described("文号、网址或文件", "the number of a paper, an address or a file"))
      }
      return isServed ? evidence : try EvidenceFile.hashed(evidence)
    }
  }
}
