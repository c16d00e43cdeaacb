import Foundation

/// LibreOffice, where it is installed: what a file looks like to whoever opens it.
enum WordProcessor {
  private static let programs = ["/usr/bin/soffice", "/usr/bin/pdfinfo"]

  static var isThere: Bool { programs.allSatisfy(FileManager.default.isExecutableFile) }

  /// How many pages each of `papers` has, by its name.
  static func pages(of papers: [(name: String, bytes: [UInt8])]) throws -> [String: Int] {
    try inFolder { folder in
      for paper in papers { try Data(paper.bytes).write(to: folder.appending(path: paper.name + ".docx")) }
      try convert(papers.map { folder.appending(path: $0.name + ".docx") }, to: "pdf", in: folder)
      var pages: [String: Int] = [:]
      for paper in papers {
        let told = try run(programs[1], [folder.appending(path: paper.name + ".pdf").path()])
        let line = told.split(separator: "\n").first { $0.hasPrefix("Pages:") }
        pages[paper.name] = line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) }
      }
      return pages
    }
  }

  /// Opens each of `files` and writes it into `folder` as `format`.
  static func convert(_ files: [URL], to format: String, in folder: URL) throws {
    let profile = folder.appending(path: "profile").path()
    _ = try run(
      programs[0],
      ["-env:UserInstallation=file://\(profile)", "--headless", "--convert-to", format, "--outdir", folder.path()]
        + files.map { $0.path() })
  }

  private static func inFolder<T>(_ work: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "duban-papers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let told = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: told, as: UTF8.self)
  }
}
