import CConfinement
import DubanDocuments
import Glibc

/// Reads and understands published documents in processes of their own (`ReadingChild`), within bounds of time and memory.
struct DocumentProcess {
  /// The program that is started: this one; nil where its file cannot be found.
  var program = ProgramStart.program
  /// How long it may take by the clock.
  var limit = Duration.seconds(30)

  /// What was understood of the document that `request` brings.
  ///
  /// - Parameters:
  ///   - isStopped: asked many times a second; true ends the reading at once.
  ///   - progress: told how far the reading is, as often as that changes.
  /// - Throws: why it is no document, or why there was no answer.
  func understand(
    _ request: ReadingRequest, isStopped: () -> Bool = { false }, progress: (ReadingProgress.Step) -> Void = { _ in }
  ) throws(DocumentProblem) -> UnderstoodDocument {
    let size = request.files.reduce(0) { $0 + $1.bytes.count }
    guard size <= DocumentKind.mostBytes else { throw .tooLarge(megabytes: DocumentKind.mostBytes / 1_048_576) }
    let memory = cc_memory_file()
    guard memory >= 0 else { throw .noAnswer(.notStarted(Int(errno))) }
    defer { close(memory) }
    try write(request.bytes, to: memory)
    lseek(memory, 0, SEEK_SET)
    let child = try start(memory)
    defer { close(child.answer) }
    let answer: [UInt8]
    do throws(DocumentProblem) {
      answer = try collect(child.answer, isStopped, progress)
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

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(DocumentProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw .noAnswer(.notStarted(Int(errno))) }
      if count > 0 { rest = rest.dropFirst(count) }
    }
  }

  // MARK: The child

  private func start(_ request: Int32) throws(DocumentProblem) -> (process: pid_t, answer: Int32) {
    guard let program else { throw .noAnswer(.notStarted(Int(ENOENT))) }
    let arguments = CStrings(["duban", ReadingChild.word, "\(getpid())"])
    let variables = CStrings(Self.environment)
    var answer: Int32 = -1
    var process: Int32 = 0
    let error = cc_start(program, arguments.pointers, variables.pointers, request, &answer, &process)
    guard error == 0 else { throw .noAnswer(.notStarted(Int(error))) }
    return (process, answer)
  }

  /// Nothing of a person's environment but where the loader finds libraries; a crash is to end the child, not to be explored.
  private static var environment: [String] {
    ["LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
      + (Environment.variable("LD_LIBRARY_PATH").map { ["LD_LIBRARY_PATH=\($0)"] } ?? [])
  }

  /// Everything that comes through the pipe until it is closed.
  private func collect(
    _ answer: Int32, _ isStopped: () -> Bool, _ progress: (ReadingProgress.Step) -> Void
  ) throws(DocumentProblem) -> [UInt8] {
    let started = ContinuousClock.now
    var stream = AnswerStream()
    var told: ReadingProgress.Step?
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if isStopped() { throw .noAnswer(.stopped) }
      guard ContinuousClock.now - started < limit else {
        throw .noAnswer(.tooLong(seconds: Int(limit.components.seconds)))
      }
      var descriptor = pollfd(fd: answer, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 50) > 0 else { continue }
      let count = Glibc.read(answer, &piece, piece.count)
      if count == 0 { return stream.answer }
      guard count > 0 || errno == EINTR else { throw .noAnswer(.garbled) }
      guard stream.take(piece[..<max(0, count)]), stream.answer.count <= ReadingAnswer.mostBytes else {
        throw .noAnswer(.garbled)
      }
      if let step = stream.step, step != told {
        told = step
        progress(step)
      }
    }
  }

  private func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
