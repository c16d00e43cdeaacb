import CLateLibraries
import DubanDocuments
import Glibc

/// The program as its own child, which reads one published document and can do nothing else.
///
/// The document stands open as standard input, the answer goes to standard output. Before the first byte is parsed the process
/// has given up everything that the wall gives up too: a document that takes over one of the libraries has got nothing. What
/// the document costs is limited as well.
enum ReadingChild {
  /// What the program is called with; nobody types it, so no help tells of it.
  static let word = "read-document"

  /// Seconds of the processor.
  static let mostSeconds = 10
  /// Bytes of memory, the program's own among them.
  static let mostMemory = 1_024 * 1_048_576

  /// How the process ends.
  enum Code: Int32 {
    case answered = 0
    /// Nothing was read, because the rights would not be taken away.
    case notConfined = 3
    /// The document or the answer could not be passed on.
    case cut = 4
    /// Nothing was read, because a library that reads documents is not installed.
    case noLibrary = 5
  }

  /// Whether `arguments` ask for it.
  static func isAsked(by arguments: [String]) -> Bool { arguments.count == 3 && arguments[1] == word }

  /// Reads the document, whose name is the last of `arguments`, answers and ends.
  static func run(_ arguments: [String]) -> Never {
    limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: mostSeconds)
    limit(__rlimit_resource_t(RLIMIT_AS.rawValue), to: mostMemory)
    Confinement.forgetCrashHandlers()
    DocumentReader.prepare()
    guard ll_load_readers() == nil else { end(.noLibrary) }
    guard (try? Confinement.confine(reading: [])) != nil else { end(.notConfined) }
    guard let bytes = document() else { end(.cut) }
    let answer = ReadingAnswer(reading: bytes, file: arguments[2]).bytes
    end(isWritten(answer) ? .answered : .cut)
  }

  /// Ends at once: nothing of this process is worth tidying up.
  private static func end(_ code: Code) -> Never { _exit(code.rawValue) }

  private static func limit(_ resource: __rlimit_resource_t, to most: Int) {
    var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
    setrlimit(resource, &limit)
  }

  /// The document; one byte more than any may have, so that one that is too large is told. nil when it cannot be read.
  private static func document() -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= DocumentKind.mostBytes {
      let count = read(STDIN_FILENO, &piece, min(piece.count, DocumentKind.mostBytes + 1 - bytes.count))
      if count == 0 { break }
      if count > 0 { bytes += piece[..<count] } else if errno != EINTR { return nil }
    }
    return bytes
  }

  private static func isWritten(_ answer: [UInt8]) -> Bool {
    var rest = answer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }
}
