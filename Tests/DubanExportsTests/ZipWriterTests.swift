import Testing

@testable import DubanExports

/// The container: what went in comes out, on any machine and day the same.
@Suite struct `ZIP containers` {
  @Test func `parts come back in their order, byte for byte`() throws {
    let big = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    let parts: [(name: String, bytes: [UInt8])] = [("b.xml", [1, 2, 3]), ("a/c.bin", big), ("empty", [])]
    let read = try Unpacked(try ZipWriter.packed(parts)).parts
    #expect(read.map(\.name) == parts.map(\.name))
    #expect(read.map(\.bytes) == parts.map(\.bytes))
  }

  @Test func `no time of the machine is in it`() throws {
    let bytes = try ZipWriter.packed([("a", [0x61])])
    #expect(Array(bytes.prefix(4)) == [0x50, 0x4B, 3, 4])
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0], "1 January 1980, the first day that the format knows")
    #expect(bytes == (try ZipWriter.packed([("a", [0x61])])))
    #expect(bytes.count < 1_000, "not filled up to a block")
  }
}
