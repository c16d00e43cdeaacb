import Testing

@testable import DubanStore

@Suite struct `Hashes` {
  /// Sources: FIPS 180-4, examples of NIST for one and two blocks; GB/T 32905-2016, appendix A, both examples.
  @Test(arguments: [
    (HashAlgorithm.sha256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (.sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      .sha256, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (.sm3, "abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
    (
      .sm3, "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd",
      "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    ),
  ])
  func `are those of the standards`(algorithm: HashAlgorithm, text: String, hash: String) throws {
    #expect(try algorithm.hash(Array(text.utf8)).hexadecimal == hash)
  }

  @Test func `are taken of fields that cannot run into each other`() {
    func bytes(_ fields: [[UInt8]?]) -> [UInt8] {
      var sealed = SealedFields("x")
      for field in fields { sealed.add(field) }
      return sealed.bytes
    }
    #expect(bytes([[1, 2], [3]]) != bytes([[1], [2, 3]]))
    #expect(bytes([nil]) != bytes([[]]))
    #expect(bytes([[], nil]) != bytes([nil, []]))
    #expect(bytes([[7]]) == [0, 0, 0, 0, 0, 0, 0, 1, 0x78, 0, 0, 0, 0, 0, 0, 0, 1, 7])
  }
}
