package import DubanCore
package import DubanReports

/// The formats in which reports leave the program. A format is one folder; the switches below name what is missing for another.
package enum ExportFormat: String, CaseIterable, Sendable {
  case markdown = "md"

  /// The ending of its files, without the point.
  package var fileExtension: String { rawValue }

  /// Whether it is text that a terminal can show.
  package var isText: Bool {
    switch self {
    case .markdown: true
    }
  }

  /// What people call it.
  package func words(_ language: Language) -> String {
    switch self {
    case .markdown: "Markdown"
    }
  }

  /// `report` as the bytes of a file.
  ///
  /// - Throws: `ExportProblem.sumsDiffer` when a total is not exactly its parts: such a report is never written.
  package func bytes(_ report: Report) throws(ExportProblem) -> [UInt8] {
    guard report.addsUp else { throw .sumsDiffer }
    switch self {
    case .markdown: return [UInt8](MarkdownWriter.text(report).utf8)
    }
  }
}

/// Why a report was not written; `words` says it.
package enum ExportProblem: Error, Hashable, Sendable {
  /// A total and its parts differ: a fault of the program.
  case sumsDiffer

  /// What happened, and what to do.
  package func words(_ language: Language) -> String {
    switch self {
    case .sumsDiffer:
      language.pick(
        "总数与分项之和不符，未输出；这是程序的差错，请报告",
        "a total differs from its parts, so nothing was written; this is a fault of the program: please report it")
    }
  }
}
