import DubanCore
import DubanDocuments
import Glibc
import Synchronization
import Testing

@Suite struct ReadingProgressTests {
  @Test func `telling costs the same however often it was told before`() throws {
    let text = "青石县2026年绿化工作方案\n" + (1...400).map { "\($0).新建口袋公园\($0)个。（责任单位：县住建局）\n" }.joined()
    let source = try DocumentReader.read([UInt8](text.utf8), file: "f.txt")
    let thread = pthread_self()
    // How deep the stack is whenever an item is told: calls that go through what earlier calls left behind go deeper and deeper.
    let depths = Depths()
    ReadingProgress.listen { step in
      guard pthread_equal(pthread_self(), thread) != 0, step.phase == .understanding, (41..<100).contains(step.percent)
      else { return }
      var here = 0
      let depth = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
      depths.open.withLock { $0?.append(depth) }
    }
    _ = PlanRecognizer.draft(of: source, today: Day(2026, 1, 1))
    let told = depths.open.withLock { open in
      defer { open = nil }
      return open ?? []
    }
    #expect(told.count > 100)
    #expect(Set(told).count == 1)
  }

  private final class Depths: Sendable {
    /// What was noted; nil once nothing is any more, for the listener stays.
    let open = Mutex<[UInt]?>([])
  }
}
