import CCrypto

/// How entries and definitions are hashed. A row names its own, so that one journal may hold several.
package enum HashAlgorithm: String, CaseIterable, Sendable {
  /// SHA-256 (FIPS 180-4): the usual one.
  case sha256
  /// SM3 (GB/T 32905-2016), where the house asks for the national algorithm.
  case sm3

  /// The hash of `bytes`; 32 bytes in both cases.
  ///
  /// - Throws: `noHash` where the system's library lacks the algorithm.
  package func hash(_ bytes: [UInt8]) throws(StoreError) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    guard let method, EVP_Digest(bytes, bytes.count, &digest, &count, method, nil) == 1 else {
      throw .noHash(algorithm: rawValue)
    }
    return Array(digest.prefix(Int(count)))
  }

  private var method: OpaquePointer? {
    switch self {
    case .sha256: HashAlgorithm.secureHash
    case .sm3: HashAlgorithm.chineseHash
    }
  }

  // Looked up once, since looking up takes longer than hashing an entry. Both are kept by the library and never change.
  private nonisolated(unsafe) static let secureHash = fetch("SHA2-256")
  private nonisolated(unsafe) static let chineseHash = fetch("SM3")

  private static func fetch(_ name: String) -> OpaquePointer? {
    // The system's configuration is of no use for two hashes, and reading it takes longer than they do.
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
    return EVP_MD_fetch(nil, name, nil)
  }
}

extension [UInt8] {
  /// Two digits for each byte, in lower case.
  package var hexadecimal: String {
    let digits = [UInt8]("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
