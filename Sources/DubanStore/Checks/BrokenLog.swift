import Foundation

/// A log that ends in the middle: what lies behind a frame that does not fit was recorded, and SQLite passes over it in silence.
///
/// The log holds pages one after the other, each sealed together with all before it. Where one was damaged, SQLite takes the log to
/// end there, as it does where a writer was stopped in the middle of a write. The two are told apart: behind a write that was not
/// finished nothing of the same log follows, for a writer syncs each act before the next one begins.
/// The layout is the one that SQLite documents as its file format, part 4.
struct BrokenLog: Equatable {
  /// How many acts lie behind the frame that does not fit: at least one.
  let acts: Int
  /// Where in the log that frame begins. Bytes.
  let offset: Int

  /// How the log at `path` ends, when SQLite has taken in what it can.
  ///
  /// - Returns: nil where it is whole, empty or not there. What became of a damaged end whose last frame no longer says that it ends
  ///   an act cannot be told from a write that was not finished.
  static func find(at path: String) -> BrokenLog? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return Reading(descriptor: descriptor)?.broken()
  }

  fileprivate static let headerSize = 32
  fileprivate static let frameHeaderSize = 24

  /// One look at a log. Another program may shorten it meanwhile, so it is read piece by piece and never mapped.
  private struct Reading {
    private let descriptor: CInt
    private let header: [UInt8]

    init?(descriptor: CInt) {
      self.descriptor = descriptor
      guard let header = Reading.bytes(of: descriptor, at: 0, count: BrokenLog.headerSize),
        // Zeros are a log that was never begun.
        header.contains(where: { $0 != 0 })
      else { return nil }
      self.header = header
    }

    /// Walks from the header to the first frame that does not fit, and counts the ends of acts behind it.
    func broken() -> BrokenLog? {
      let pageSize = Int(word(header, 8) == 1 ? 65_536 : word(header, 8))
      let isSized = (512...65_536).contains(pageSize) && pageSize & (pageSize - 1) == 0
      let size = BrokenLog.frameHeaderSize + (isSized ? pageSize : 4096)
      var sum = Sum(isBigEndian: word(header, 0) & 1 == 1)
      sum.add(header[0..<24])
      let isHeaderWhole =
        word(header, 0) & ~1 == 0x377f_0682 && isSized && sum == (word(header, 24), word(header, 28))
      var place = BrokenLog.headerSize
      // Where the header is damaged, the first frame tells to which log the frames belong.
      guard let salt = isHeaderWhole ? Array(header[16..<24]) : frameHeader(place).map({ Array($0[8..<16]) }) else {
        return nil
      }
      while isHeaderWhole, let frame = Reading.bytes(of: descriptor, at: place, count: size),
        frame[8..<16].elementsEqual(salt), word(frame, 0) != 0
      {
        sum.add(frame[0..<8])
        sum.add(frame[BrokenLog.frameHeaderSize...])
        guard sum == (word(frame, 16), word(frame, 20)) else { break }
        place += size
      }
      var acts = 0
      let offset = isHeaderWhole ? place : 0
      while let frame = Reading.bytes(of: descriptor, at: place, count: size) {
        // Both words of the salt are others in every log, so that one alone tells whose the frame is when the other is damaged.
        let isOfThis = frame[8..<12].elementsEqual(salt[0..<4]) || frame[12..<16].elementsEqual(salt[4..<8])
        if isOfThis, word(frame, 4) != 0 { acts += 1 }
        place += size
      }
      return acts > 0 ? BrokenLog(acts: acts, offset: offset) : nil
    }

    private func frameHeader(_ place: Int) -> [UInt8]? {
      Reading.bytes(of: descriptor, at: place, count: BrokenLog.frameHeaderSize)
    }

    private func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// So many bytes of the file from a place on; nil where there are not so many.
    private static func bytes(of descriptor: CInt, at place: Int, count: Int) -> [UInt8]? {
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
        read = max(0, pread(descriptor, buffer.baseAddress, count, off_t(place)))
      }
      return bytes.count == count ? bytes : nil
    }
  }

  /// The sum by which each frame is sealed together with all before it.
  private struct Sum {
    /// In which order the bytes of a word count.
    let isBigEndian: Bool
    private var words: (UInt32, UInt32) = (0, 0)

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    static func == (sum: Sum, words: (UInt32, UInt32)) -> Bool { sum.words == words }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBytes { bytes in
        for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
          words.0 = words.0 &+ word(bytes, offset) &+ words.1
          words.1 = words.1 &+ word(bytes, offset + 4) &+ words.0
        }
      }
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
    }
  }
}
