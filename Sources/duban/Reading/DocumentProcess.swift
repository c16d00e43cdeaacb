import CConfinement
import DubanDocuments
import Glibc

/// Reads published documents in processes of their own (`ReadingChild`), within bounds of time and memory.
struct DocumentProcess {
  /// The program that is started: this one.
  var program = "/proc/self/exe"
  /// How long it may take by the clock.
  var limit = Duration.seconds(20)

  /// The document in `bytes`.
  ///
  /// - Parameters:
  ///   - file: its name, for what is told by names.
  ///   - isStopped: asked many times a second; true ends the reading at once.
  /// - Throws: why it is no document, or why there was no answer.
  func read(
    _ bytes: [UInt8], file: String, isStopped: () -> Bool = { false }
  ) throws(DocumentProblem) -> SourceDocument {
    let memory = cc_memory_file()
    guard memory >= 0 else { throw .noAnswer(.notStarted(Int(errno))) }
    defer { close(memory) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(memory, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw .noAnswer(.notStarted(Int(errno))) }
      if count > 0 { rest = rest.dropFirst(count) }
    }
    lseek(memory, 0, SEEK_SET)
    return try read(descriptor: memory, file: file, isStopped: isStopped)
  }

  /// The document that stands open as `descriptor`, a regular file.
  func read(
    descriptor: Int32, file: String, isStopped: () -> Bool = { false }
  ) throws(DocumentProblem) -> SourceDocument {
    let child = try start(descriptor, file)
    defer { close(child.answer) }
    let answer: [UInt8]
    do throws(DocumentProblem) {
      answer = try collect(child.answer, isStopped)
    } catch {
      kill(child.process, SIGKILL)
      _ = wait(for: child.process)
      throw error
    }
    let status = wait(for: child.process)
    guard status & 0x7F == 0 else { throw .noAnswer(.signal(Int(status & 0x7F))) }
    let code = (status >> 8) & 0xFF
    guard code != ReadingChild.Code.notConfined.rawValue else { throw .noAnswer(.notConfined) }
    guard code != ReadingChild.Code.noLibrary.rawValue else { throw .noAnswer(.noLibrary) }
    guard code == 0 else { throw .noAnswer(.code(Int(code))) }
    guard let whole = ReadingAnswer(bytes: answer) else { throw .noAnswer(.garbled) }
    return try whole.get()
  }

  // MARK: The child

  private func start(_ document: Int32, _ file: String) throws(DocumentProblem) -> (process: pid_t, answer: Int32) {
    let arguments = CStrings(["duban", ReadingChild.word, file])
    let variables = CStrings(Self.environment)
    var answer: Int32 = -1
    var process: Int32 = 0
    let error = cc_start(program, arguments.pointers, variables.pointers, document, &answer, &process)
    guard error == 0 else { throw .noAnswer(.notStarted(Int(error))) }
    return (process, answer)
  }

  /// Nothing of a person's environment but where the loader finds libraries; a crash is to end the child, not to be explored.
  private static var environment: [String] {
    ["LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
      + (Environment.variable("LD_LIBRARY_PATH").map { ["LD_LIBRARY_PATH=\($0)"] } ?? [])
  }

  /// Everything that comes through the pipe until it is closed.
  private func collect(_ answer: Int32, _ isStopped: () -> Bool) throws(DocumentProblem) -> [UInt8] {
    let started = ContinuousClock.now
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if isStopped() { throw .noAnswer(.stopped) }
      guard ContinuousClock.now - started < limit else {
        throw .noAnswer(.tooLong(seconds: Int(limit.components.seconds)))
      }
      var descriptor = pollfd(fd: answer, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 50) > 0 else { continue }
      let count = Glibc.read(answer, &piece, piece.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += piece[..<count] } else if errno != EINTR { throw .noAnswer(.garbled) }
      guard bytes.count <= ReadingAnswer.mostBytes else { throw .noAnswer(.garbled) }
    }
  }

  private func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}

/// A list of C strings that ends with a null pointer.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) { pointers = texts.map { strdup($0) } + [nil] }

  deinit { for pointer in pointers { free(pointer) } }
}
