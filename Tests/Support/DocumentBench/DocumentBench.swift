import Corpus
import DubanCore
import DubanDocuments
import Glibc

/// Prints how long documents take from their bytes to draft, plan and report, each at three sizes: `make bench-documents`.
///
/// An argument names the one kind that is wanted. The times are those of the clock, and those of the processor on all of its
/// cores; without the child that reads documents for `duban import`.
@main
enum DocumentBench {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst().first
    print(line("document", "size", "seconds", "processor", "memory", "understood"))
    for kind in BenchKind.all where wanted == nil || wanted == kind.name {
      for size in kind.sizes {
        let bytes = kind.bytes(size)
        let before = time(CLOCK_PROCESS_CPUTIME_ID)
        let (seconds, words) = try measured(bytes, kind)
        let processor = time(CLOCK_PROCESS_CPUTIME_ID) - before
        print(
          line(
            kind.name, "\(size) \(kind.unit)", rounded(seconds), rounded(processor), "\(peak / 1024) MB", words))
      }
    }
  }

  private static func measured(_ bytes: [UInt8], _ kind: BenchKind) throws -> (Double, String) {
    guard let today = Day(2026, 2, 1) else { return (0, "") }
    let start = now
    let source = try DocumentReader.read(bytes, file: "bench." + kind.ending)
    let read = now
    let draft = PlanRecognizer.draft(of: source, today: today)
    let recognized = now
    let built = PlanBuilder.build(draft, document: "bench", today: today)
    _ = ImportReport(of: source, document: "bench", draft: draft, built: built)
    let end = now
    let targets = draft.tasks.reduce(0) { $0 + $1.targets.count }
    return (
      end - start,
      "\(draft.tasks.count) tasks, \(targets) targets, \(draft.units.count) units; reading \(rounded(read - start)), "
        + "recognition \(rounded(recognized - read)), plan and report \(rounded(end - recognized))"
    )
  }

  // MARK: Measuring

  private static var now: Double { time(CLOCK_MONOTONIC) }

  /// Seconds by `clock`.
  private static func time(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that the process ever had, in KB.
  private static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  private static func rounded(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  private static func line(_ cells: String...) -> String {
    zip(cells, [12, 16, 9, 11, 9, 0]).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }.joined()
  }
}
