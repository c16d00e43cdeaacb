import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

@Suite struct `Damaged files` {
  /// Bytes that mean something in YAML, so that damage hits the grammar and not only the words.
  private static let sharp: [UInt8] = Array("\n\t :-?[]{},&*!|>'\"%@#\\0a~".utf8) + [0x00, 0x1B, 0x80, 0xE4, 0xFF]

  private func damaged(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[position] = random.one(of: Self.sharp)
      case 1: bytes.insert(random.one(of: Self.sharp), at: position)
      case 2: bytes.remove(at: position)
      case 3: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0..<40, using: &random)))
      default:
        let end = min(bytes.count, position + Int.random(in: 1...60, using: &random))
        bytes.insert(contentsOf: bytes[position..<end], at: Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return bytes
  }

  @Test func `a damaged plan file is read or refused with places, and never crashes`() throws {
    let file = try #require(TestFiles.fixtures("Good").first { $0.lastPathComponent == "canonical.yaml" })
    let good = try TestFiles.bytes(file)
    var refused = 0
    for seed in 0..<500 as Range<UInt64> {
      let bytes = damaged(good, seed: seed)
      let reading = PlanFileReader.read(bytes, file: "damaged.yaml")
      if let source = reading.value {
        // What is still a plan can be checked, written and read again.
        _ = PlanCheck.diagnostics(in: source)
        let again = PlanFileReader.read([UInt8](PlanFileWriter.text(source.plan).utf8), file: "again.yaml")
        #expect(again.value?.plan == source.plan, "seed \(seed)")
      } else {
        refused += 1
        #expect(!reading.diagnostics.isEmpty, "seed \(seed)")
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 3
        #expect(reading.diagnostics.allSatisfy { (1...lines).contains($0.place.line) && $0.place.column >= 1 })
      }
    }
    #expect(refused > 250)
  }

  @Test func `a damaged file of updates never crashes`() throws {
    let plan = try TestFiles.canonicalPlan()
    let file = try #require(TestFiles.fixtures("Good").first { $0.lastPathComponent == "updates.yaml" })
    let good = try TestFiles.bytes(file)
    for seed in 1000..<1500 as Range<UInt64> {
      let reading = UpdatesFileReader.read(damaged(good, seed: seed), file: "damaged.yaml", plan: plan)
      #expect(reading.value != nil || !reading.diagnostics.isEmpty, "seed \(seed)")
    }
  }

  @Test func `noise is told to be noise`() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let noise = (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let reading = PlanFileReader.read(noise, file: "noise")
      #expect(reading.value == nil && !reading.diagnostics.isEmpty)
    }
  }
}
