import DubanCore
import DubanDiagnostics
import DubanDocuments
import Glibc

/// The readers of plan files and of files of updates.
enum PlanFuzz {
  /// A plan that can be read can be checked, told, written and read again as it was.
  static func plan(_ bytes: [UInt8]) {
    let reading = PlanFileReader.read(bytes, file: "f.yaml")
    holds(reading.diagnostics)
    guard let source = reading.value else {
      precondition(reading.diagnostics.contains { $0.severity == .error }, "refused without a reason")
      return
    }
    holds(PlanCheck.diagnostics(in: source))
    isWrittenWell(source.plan)
  }

  /// Updates to the plan that the tests of the readers use.
  static func updates(_ bytes: [UInt8]) {
    let reading = UpdatesFileReader.read(bytes, file: "f.yaml", plan: known)
    holds(reading.diagnostics)
    precondition(reading.value != nil || reading.diagnostics.contains { $0.severity == .error })
  }

  static func isWrittenWell(_ plan: Plan) {
    let text = PlanFileWriter.text(plan)
    let again = PlanFileReader.read([UInt8](text.utf8), file: "again.yaml")
    precondition(again.value?.plan == plan, "not read as it was written:\n\(text)\n\(again.diagnostics)")
  }

  /// Every fault has a place and can be told.
  static func holds(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      precondition(diagnostic.place.line >= 1 && diagnostic.place.column >= 1)
      for language in Language.allCases { _ = diagnostic.words(language) }
    }
  }

  private static let known: Plan = {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    let path = folder + "/DubanDocumentsTests/Fixtures/Good/canonical.yaml"
    guard let file = fopen(path, "r") else { fatalError("no \(path)") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    guard let plan = PlanFileReader.read(bytes, file: path).value?.plan else { fatalError("no plan in \(path)") }
    return plan
  }()
}
