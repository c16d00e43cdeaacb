import DubanCore
import DubanTUI

extension OutputFile {
  /// Writes the bytes that `make` makes into the file that is asked for and opens it where that is wanted, and says what became of it:
  /// where it is, that one of that name is there already, or why it was not written or not opened.
  static func answer(
    _ request: ExportRequest, _ language: Language, bytes make: () throws -> [UInt8]
  ) -> [Message] {
    do {
      try write(try make(), to: request.path, replaces: request.replaces)
      return [.saved(path: TextFile.path(request.path) ?? request.path)]
        + (opening(request, language).map { [$0] } ?? [])
    } catch Failure.fileThere(_) {
      return [.fileExists]
    } catch {
      return [.notSaved(Failure.sentence(for: error, language))]
    }
  }

  /// Opens the file that was written where that is wanted, and says why it is not open; nil where there is nothing to say.
  static func opening(_ request: ExportRequest, _ language: Language) -> Message? {
    guard request.opens, let path = TextFile.path(request.path) else { return nil }
    guard let reason = DesktopOpener().open(path) else { return nil }
    return .failed(
      language.pick("已写入 \(path)，但没能打开：", "written to \(path), but it could not be opened: ")
        + reason.words(language))
  }
}
