import DubanCore
import DubanDiagnostics
import DubanDocuments

/// The sheets among files that came back, and what is wrong with the other files.
struct SheetIntake {
  private(set) var sheets: [ReturnedSheet] = []
  /// What cannot be read, or is no sheet.
  private(set) var problems: [Diagnostic] = []
  /// Files that are no sheets and were only found in a folder.
  private(set) var strangers: [String] = []
  /// Folders in which nothing was looked for.
  let folders: [String]

  /// Reads `files`, each by itself in a process that can do nothing else.
  ///
  /// - Throws: `readingStopped` when a person stops it.
  init(_ files: UpdateFiles, _ clock: PlanClock, _ language: Language) throws {
    folders = files.folders
    for file in files.files {
      let input: InputFile
      switch file.input {
      case .success(let read): input = read
      case .failure(let failure):
        problems.append(failure.diagnostic(of: file.path))
        continue
      }
      switch DocumentKind(input.bytes, file: input.name) {
      case .document(.xlsx), .document(.csv): try read(input, named: file, clock, language)
      case .unknown where file.isFound && SheetIntake.isNote(file.name): leave(file)
      case .unknown(let diagnostic): problems.append(diagnostic)
      case .document(.text), .document(.html), .document(.docx), .plan, .updates, .store: leave(file)
      }
    }
  }

  /// Whether a file of this name is nothing that a unit would fill in: notes, and what systems leave in folders. Anything else that
  /// cannot be read may be a sheet in a form that is not read, or a damaged one, and is told.
  private static func isNote(_ name: String) -> Bool {
    ["txt", "md", "log", "ini", "db"].contains { name.lowercased().hasSuffix("." + $0) }
  }

  private mutating func read(
    _ input: InputFile, named file: UpdateFiles.File, _ clock: PlanClock, _ language: Language
  ) throws {
    let watch = ReadingWatch(file.name, language)
    defer { watch.end() }
    do throws(DocumentProblem) {
      let intake = try DocumentIntake(
        [ReadingRequest.File(file.name, input.bytes)], path: file.path, today: clock.today, known: [:], isReport: true,
        watch: watch)
      let found = ReturnedSheet.all(in: intake.source, file: file.name)
      if found.isEmpty { leave(file) } else { sheets += found }
    } catch .noAnswer(.stopped) {
      throw Failure.readingStopped(file.path)
    } catch {
      problems.append(error.diagnostic(in: file.path))
    }
  }

  /// What is no sheet is left: a folder may hold other things, whoever names a file means it.
  private mutating func leave(_ file: UpdateFiles.File) {
    if file.isFound {
      strangers.append(file.path)
    } else {
      problems.append(
        Diagnostic(
          .start(of: file.path),
          .unreadable(
            chinese: "不是填报表；通报和报告请与填报表分开导入",
            english: "it is no sheet of a unit; circulars and reports are imported apart from sheets")))
    }
  }
}
