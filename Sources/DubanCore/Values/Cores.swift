import Glibc

/// Does pieces of work that do not depend on each other on several cores, in the order of the pieces.
///
/// Threads of the system and nothing above them: a document is understood in a process that may start threads and nothing else, in
/// little memory, so that there are never more than `most` of them, and none where the system refuses one.
package enum Cores {
  /// How many threads work at once at most.
  @TaskLocal package static var most = 4

  /// How many cores the machine has. Where its folders cannot be looked at, the system is asked which this process may run on.
  private static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// What `body` makes of `0..<count`, cut into ranges of `least` elements or more that follow each other; in their order.
  ///
  /// The results are the same on any number of cores only where each element is worked on by itself.
  package static func map<Result: Sendable>(
    _ count: Int, least: Int, _ body: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let parts = min(most, self.count, count / max(1, least))
    guard parts > 1 else { return count > 0 ? [body(0..<count)] : [] }
    let ranges = (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
    let works = ranges.dropFirst().map { Work($0, body) }
    for work in works { work.start() }
    // This thread does the first part meanwhile.
    let first = body(ranges[0])
    return [first] + works.map { $0.finish() }
  }

  /// A range that is worked on by a thread of its own.
  ///
  /// Unchecked: the thread alone writes the result, and it is read when the thread has ended.
  private final class Work<Result: Sendable>: @unchecked Sendable {
    private let range: Range<Int>
    private let body: @Sendable (Range<Int>) -> Result
    private var result: Result?
    private var thread: pthread_t?

    init(_ range: Range<Int>, _ body: @escaping @Sendable (Range<Int>) -> Result) {
      self.range = range
      self.body = body
    }

    /// Begins, where the system gives a thread for it.
    func start() {
      let box = Unmanaged.passRetained(Job { [self] in result = body(range) })
      var thread = pthread_t()
      let isStarted =
        pthread_create(
          &thread, nil,
          { job in
            if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().run() }
            return nil
          }, box.toOpaque()) == 0
      if isStarted { self.thread = thread } else { box.release() }
    }

    /// Waits for the thread, or does the work now.
    func finish() -> Result {
      if let thread { pthread_join(thread, nil) }
      return result ?? body(range)
    }
  }

  /// What a thread is started with.
  private final class Job {
    private let work: () -> Void

    init(_ work: @escaping () -> Void) { self.work = work }

    func run() { work() }
  }
}
