extension PlanIndex {
  /// The index in few bytes, to be kept.
  package var encoded: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + words.count * 2 + kinds.count * 3)
    func put(_ value: Int) {
      var rest = value
      while rest >= 0x80 {
        out.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      out.append(UInt8(rest))
    }
    put(textCount)
    for text in 0..<textCount { put(Int(byteStarts[text + 1] - byteStarts[text])) }
    out += bytes
    put(count)
    for item in 0..<count {
      let words = words(of: item)
      out.append(kinds[item])
      put(words.count)
      for word in words { put(Int(word.code)) }
    }
    return out
  }

  /// The index that was encoded as `encoded`; nil when that is not whole.
  package init?(encoded: some Sequence<UInt8>) {
    var reader = Reader(Array(encoded))
    guard let texts = reader.number(), texts >= PlanIndex.headTexts, texts <= reader.left else { return nil }
    var byteStarts: [UInt32] = [0]
    byteStarts.reserveCapacity(texts + 1)
    for _ in 0..<texts {
      guard let length = reader.number(), length <= reader.left else { return nil }
      byteStarts.append(byteStarts[byteStarts.count - 1] + UInt32(length))
    }
    guard let bytes = reader.bytes(Int(byteStarts[texts])), let items = reader.number(), items <= reader.left
    else { return nil }
    var (kinds, words, wordStarts): ([UInt8], [Word], [UInt32]) = ([], [], [0])
    kinds.reserveCapacity(items)
    wordStarts.reserveCapacity(items + 1)
    for _ in 0..<items {
      guard let kind = reader.number(), kind < ItemKind.allCases.count, let count = reader.number(), count >= 2,
        count <= reader.left
      else { return nil }
      kinds.append(UInt8(kind))
      for _ in 0..<count {
        guard let code = reader.number(), code >> 2 < texts else { return nil }
        words.append(Word(code: UInt32(code)))
      }
      wordStarts.append(UInt32(words.count))
    }
    guard reader.left == 0 else { return nil }
    self.init(bytes: bytes, byteStarts: byteStarts, kinds: kinds, words: words, wordStarts: wordStarts)
  }

  init(texts: [[UInt8]], kinds: [UInt8], words: [Word], wordStarts: [UInt32]) {
    var byteStarts: [UInt32] = [0]
    for text in texts { byteStarts.append(byteStarts[byteStarts.count - 1] + UInt32(text.count)) }
    self.init(
      bytes: Array(texts.joined()), byteStarts: byteStarts, kinds: kinds, words: words, wordStarts: wordStarts)
  }

  private init(bytes: [UInt8], byteStarts: [UInt32], kinds: [UInt8], words: [Word], wordStarts: [UInt32]) {
    (self.bytes, self.byteStarts) = (bytes, byteStarts)
    (self.kinds, self.words, self.wordStarts) = (kinds, words, wordStarts)
    let (units, unitStarts) = PlanIndex.folded(bytes, byteStarts)
    (self.units, self.unitStarts) = (units, unitStarts)
    let readings = Readings.standard
    signatures = units.withUnsafeBufferPointer { units in
      (0..<byteStarts.count - 1).map { text in
        Signature(of: units[Int(unitStarts[text])..<Int(unitStarts[text + 1])], readings)
      }
    }
    titleLengths = kinds.indices.map { item in
      let title = words[Int(wordStarts[item]) + 1].text
      return UInt8(min(255, unitStarts[title + 1] - unitStarts[title]))
    }
  }

  /// The texts folded. It walks over the bytes itself, because at the first search there are millions.
  private static func folded(_ bytes: [UInt8], _ starts: [UInt32]) -> (units: [UInt16], starts: [UInt32]) {
    let folding = Folding.standard
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var unitStarts: [UInt32] = [0]
    unitStarts.reserveCapacity(starts.count)
    bytes.withUnsafeBufferPointer { bytes in
      for text in 0..<(starts.count - 1) {
        var position = Int(starts[text])
        let end = Int(starts[text + 1])
        while position < end {
          let lead = bytes[position]
          if lead < 0x80 {
            units.append(folding[UInt16(lead)])
            position += 1
          } else if lead & 0xF0 == 0xE0, position + 2 < end {
            let high = UInt16(lead & 0x0F) << 12 | UInt16(bytes[position + 1] & 0x3F) << 6
            units.append(folding[high | UInt16(bytes[position + 2] & 0x3F)])
            position += 3
          } else {
            // Two or four bytes are rare: the standard library knows how.
            var next = position + 1
            while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
            units += folding.units(of: String(decoding: bytes[position..<next], as: UTF8.self))
            position = next
          }
        }
        unitStarts.append(UInt32(units.count))
      }
    }
    return (units, unitStarts)
  }

  /// Reads numbers that were put seven bits a byte.
  private struct Reader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var left: Int { bytes.count - position }

    mutating func number() -> Int? {
      var (value, shift) = (0, 0)
      while position < bytes.count, shift <= 28 {
        let byte = bytes[position]
        position += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value <= Int(UInt32.max) ? value : nil }
        shift += 7
      }
      return nil
    }

    mutating func bytes(_ count: Int) -> [UInt8]? {
      guard count <= left else { return nil }
      defer { position += count }
      return Array(bytes[position..<position + count])
    }
  }
}
