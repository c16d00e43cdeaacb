import Synchronization

/// How far the reading of a document has come, told to whoever listens while it runs.
///
/// A process that reads for somebody reads one document, so there is one listener a process.
package enum ReadingProgress {
  /// What is being done.
  package enum Phase: UInt8, CaseIterable, Sendable {
    /// The file is unpacked and parsed.
    case reading
    /// What does not belong to the document is cleaned away.
    case cleaning
    /// Sentences and tables are understood.
    case understanding
  }

  /// A phase and how much of it is done, 0 to 100.
  package struct Step: Hashable, Sendable {
    package var phase: Phase
    package var percent: Int

    /// `percent` of `phase`.
    package init(_ phase: Phase, percent: Int) {
      self.phase = phase
      self.percent = min(max(percent, 0), 100)
    }
  }

  /// Who listens. A closure that is kept in a generic box by itself is wrapped once more by every look at it, and every call
  /// goes through all of the wraps.
  private final class Listener: Sendable {
    let told: @Sendable (Step) -> Void

    init(_ told: @escaping @Sendable (Step) -> Void) { self.told = told }
  }

  /// Who listens; nobody unless a reading is run for somebody.
  private static let listener = Mutex<Listener?>(nil)

  /// From now on `listener` is told.
  package static func listen(_ listener: @escaping @Sendable (Step) -> Void) {
    self.listener.withLock { $0 = Listener(listener) }
  }

  /// Tells that `done` of `whole` is done; of a part of the phase where `range` (per cent) says which.
  static func tell(_ phase: Phase, _ done: Int, of whole: Int, in range: ClosedRange<Int> = 0...100) {
    guard whole > 0, let listener = listener.withLock({ $0 }) else { return }
    let part = min(max(done, 0), whole) * (range.upperBound - range.lowerBound) / whole
    listener.told(Step(phase, percent: range.lowerBound + part))
  }
}
