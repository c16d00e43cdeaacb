import CConfinement
import CLateLibraries
import DubanDocuments
import Glibc
import Synchronization

/// The program as its own child, which reads and understands one published document and can do nothing else.
///
/// The request stands open as standard input, how far it is and then the answer go to standard output. Before the first byte is parsed the process
/// has given up everything that the wall gives up too: a document that takes over one of the libraries has got nothing. What
/// the document costs is limited as well.
enum ReadingChild {
  /// What the program is called with; nobody types it, so no help tells of it.
  static let word = "read-document"

  /// Seconds of the processor.
  static let mostSeconds = 20
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

  /// Reads the document, answers and ends; at once when the process that asked is gone, whose number is the last of `arguments`.
  static func run(parent arguments: [String]) -> Never {
    if let parent = arguments.last.flatMap({ Int32($0) }) { cc_end_with_parent(parent) }
    limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: mostSeconds)
    limit(__rlimit_resource_t(RLIMIT_AS.rawValue), to: mostMemory)
    Confinement.forgetCrashHandlers()
    DocumentReader.prepare()
    guard ll_load_readers() == nil else { end(.noLibrary) }
    guard (try? Confinement.confine(reading: [])) != nil else { end(.notConfined) }
    guard let bytes = input(), let request = ReadingRequest(bytes: bytes) else { end(.cut) }
    let teller = Teller()
    ReadingProgress.listen { teller.tell($0) }
    end(isWritten(ReadingAnswer(to: request).bytes) ? .answered : .cut)
  }

  /// Tells each new per cent once.
  private final class Teller: Sendable {
    private let last = Mutex<ReadingProgress.Step?>(nil)

    func tell(_ step: ReadingProgress.Step) {
      let isNew = last.withLock { last in
        defer { last = step }
        return last != step
      }
      // Nobody may listen any more; the answer's end tells that.
      if isNew { _ = isWritten(AnswerStream.bytes(of: step)) }
    }
  }

  /// Ends at once: nothing of this process is worth tidying up.
  private static func end(_ code: Code) -> Never { _exit(code.rawValue) }

  private static func limit(_ resource: __rlimit_resource_t, to most: Int) {
    var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
    setrlimit(resource, &limit)
  }

  /// The request; nil when it cannot be read or is longer than any may be.
  private static func input() -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= ReadingRequest.mostBytes {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += piece[..<count] } else if errno != EINTR { return nil }
    }
    return nil
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
