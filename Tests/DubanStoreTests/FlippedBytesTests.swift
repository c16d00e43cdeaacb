import StoreTorture
import Testing

/// Every byte of a store that was turned over is found when the store is checked, or means nothing; `make torture` tries them all.
@Suite struct `A store with a byte turned over` {
  @Test(arguments: [UInt8(0x01), 0x80]) func `never shows something else in silence`(mask: UInt8) throws {
    let folder = try Folder()
    try MadeStore.make(at: folder.store)
    let bytes = try FlippedBytes(
      of: folder.store, at: folder["flipped.duban"], on: MadeStore.day, program: "test")
    var outcomes: Set<FlippedBytes.Outcome> = []
    var generator = SystemRandomNumberGenerator()
    for place in bytes.places.shuffled(using: &generator).prefix(150) {
      let outcome = try bytes.outcome(at: place, mask: mask)
      #expect(outcome != .silent && outcome != .unread, "byte \(place): \(outcome)")
      outcomes.insert(outcome)
    }
    #expect(outcomes.contains(.found) && outcomes.contains(.refused))
  }
}
