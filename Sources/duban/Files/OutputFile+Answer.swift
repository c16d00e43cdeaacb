import DubanCore
import DubanTUI

extension OutputFile {
  /// Writes the bytes that `make` makes into the file that is asked for, and says what became of it: where it is, that one of that
  /// name is there already, or why it was not written.
  static func answer(
    _ request: ExportRequest, _ language: Language, bytes make: () throws -> [UInt8]
  ) -> Message {
    do {
      try write(try make(), to: request.path, replaces: request.replaces)
      return .saved(path: TextFile.path(request.path) ?? request.path)
    } catch Failure.fileThere(_) {
      return .fileExists
    } catch {
      return .notSaved(Failure.sentence(for: error, language))
    }
  }
}
