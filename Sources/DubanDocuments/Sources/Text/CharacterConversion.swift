import Glibc

/// Converts between encodings by the C library's `iconv`.
struct CharacterConversion: ~Copyable {
  private let descriptor: iconv_t

  /// From one encoding to another; nil when the system does not have both.
  init?(from source: String, to target: String) {
    guard let descriptor = iconv_open(target, source), Int(bitPattern: descriptor) != -1 else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// What came of it.
  enum Result {
    case whole([UInt8])
    /// How many bytes could be converted before the first that could not.
    case failed(offset: Int)
  }

  /// `bytes` converted.
  func convert(_ bytes: borrowing [UInt8]) -> Result {
    // From the state at the start, whatever was converted before.
    _ = iconv(descriptor, nil, nil, nil, nil)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var piece = [CChar](repeating: 0, count: 1 << 16)
    let converted = bytes.withUnsafeBytes { memory -> Int? in
      var input = UnsafeMutablePointer<CChar>(
        mutating: memory.baseAddress?.assumingMemoryBound(to: CChar.self))
      var left = memory.count
      while left > 0 {
        let (status, error, made) = piece.withUnsafeMutableBufferPointer { buffer in
          var target = buffer.baseAddress
          var room = buffer.count
          let status = iconv(descriptor, &input, &left, &target, &room)
          return (status, errno, buffer.count - room)
        }
        piece.withUnsafeBytes { output.append(contentsOf: $0[..<made]) }
        if status == -1 && error != E2BIG { return memory.count - left }
      }
      return nil
    }
    if let converted { return .failed(offset: converted) }
    return .whole(output)
  }
}
