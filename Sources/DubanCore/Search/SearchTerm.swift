/// One word of a query, made ready for being looked for in much text.
///
/// It matches a run of characters that follow each other, where each character takes one of these from the word: itself,
/// one of its readings whole, its initial (`z` or `zh` alike), or, at the word's end, the beginning of a reading. So
/// `laojiu`, `ljxq`, `lao旧xq` and `laojiuxiaoq` all match 老旧小区. Letters and digits take themselves.
///
/// All ways are followed at once: a set of bits says how much of the word may be used up after each character, so that the
/// time grows with the text alone.
package struct SearchTerm: Sendable {
  /// The word, folded.
  package let units: [UInt16]
  private let readings: Readings
  /// For each syllable where in the word it stands whole, and where the word ends with a beginning of it.
  private let whole: [UInt64]
  private let begun: [UInt64]
  private let syllables: [Syllable]
  /// Where in the word each letter stands, and where `zh`, `ch` and `sh`.
  private let letters: [UInt64]
  private let doubles: [UInt64]
  /// Where `'` stands, which parts syllables: `xi'an`.
  private let partings: UInt64
  private let first: UInt16
  /// What a text must have in it.
  let signature: Signature
  /// The bit of the letter with which it begins; 0 when it begins otherwise.
  private let firstLetter: UInt32
  private let end: UInt64
  private let hasLetters: Bool

  private struct Syllable {
    let length: Int
    let letter: Int
    let double: Int?
  }

  /// How the characters of a run were typed, the worst of them. A reading that is not the first of its character counts as initials do:
  /// who types `lu` means 路 before 绿.
  package enum Spelling: Int, Comparable, Sendable {
    case characters, pinyin, initials

    package static func < (left: Spelling, right: Spelling) -> Bool { left.rawValue < right.rawValue }
  }

  /// So many units of a word are looked for; nobody types more without a space, and text that is pasted is found by them.
  private static let longest = 60

  /// `units` with ü behind l and n as it stands in the table of readings: `lü`, `lǜ` and `lv` are typed for 绿 alike.
  private static func typed(_ units: [UInt16]) -> [UInt16] {
    var typed: [UInt16] = []
    for unit in units {
      let before = typed.last
      let isBehind = before == 0x6C || before == 0x6E
      switch unit {
      case 0xFC, 0x1D6, 0x1D8, 0x1DA, 0x1DC: typed.append(isBehind ? 0x76 : unit)
      // u and the dots by themselves, as some systems write it.
      case 0x308 where before == 0x75 && (typed.dropLast().last == 0x6C || typed.dropLast().last == 0x6E):
        typed[typed.count - 1] = 0x76
      default: typed.append(unit)
      }
    }
    return typed
  }

  /// The word `text`, which is not empty.
  package init(_ text: some StringProtocol, readings: Readings = .standard) {
    self.init(units: Folding.standard.units(of: text), readings: readings)
  }

  init(units: [UInt16], readings: Readings) {
    let units = Array(SearchTerm.typed(units).prefix(SearchTerm.longest))
    self.units = units
    self.readings = readings
    signature = Signature(needed: units, readings)
    end = 1 << UInt64(units.count)
    func places(_ text: [UInt8]) -> UInt64 {
      var places: UInt64 = 0
      for start in units.indices where units[start...].starts(with: text.map(UInt16.init)) {
        places |= 1 << UInt64(start)
      }
      return places
    }
    let alphabet = UInt8(ascii: "a")...UInt8(ascii: "z")
    letters = alphabet.map { places([$0]) }
    hasLetters = letters.contains { $0 != 0 }
    partings = places([UInt8(ascii: "'")]) & ~1
    first = units.first ?? 0
    firstLetter = first < 0x80 && alphabet.contains(UInt8(first)) ? 1 << UInt32(first - 0x61) : 0
    doubles = ["zh", "ch", "sh"].map { places(Array($0.utf8)) }
    guard hasLetters else {
      (whole, begun, syllables) = ([], [], [])
      return
    }
    var (whole, begun): ([UInt64], [UInt64]) = ([], [])
    for syllable in readings.syllables {
      // Most syllables begin with a letter that the word does not have.
      guard letters[Int(syllable[0] - 0x61)] != 0 else {
        whole.append(0)
        begun.append(0)
        continue
      }
      whole.append(places(syllable))
      var ends: UInt64 = 0
      for length in 1..<max(2, syllable.count) where length < syllable.count && length <= units.count {
        if units.suffix(length).elementsEqual(syllable.prefix(length).map(UInt16.init)) {
          ends |= 1 << UInt64(units.count - length)
        }
      }
      begun.append(ends)
    }
    self.whole = whole
    self.begun = begun
    syllables = readings.syllables.map { syllable in
      let isDouble = syllable.count > 1 && syllable[1] == UInt8(ascii: "h")
      return Syllable(
        length: syllable.count, letter: Int(syllable[0] - 0x61),
        double: isDouble ? Array("zcs".utf8).firstIndex(of: syllable[0]) : nil)
    }
  }

  // MARK: Looking

  /// How far the word may be used up, for runs typed with characters alone, with pinyin too, and with initials too.
  private struct Ways {
    var characters: UInt64 = 1
    var pinyin: UInt64 = 1
    var initials: UInt64 = 1
  }

  /// A run that matches.
  struct Run {
    var spelling: Spelling
    /// The unit after the last.
    var end: Int
    /// Whether the word may also be spread so that the run takes all of the text.
    var reachesEnd: Bool
  }

  /// Whether a run may begin with `unit`.
  @inline(__always)
  func mayBegin(with unit: UInt16) -> Bool {
    unit == first || (firstLetter != 0 && readings.initials(of: unit) & firstLetter != 0)
  }

  /// The best run that begins at `start` of the folded `text`.
  func run(in text: UnsafeBufferPointer<UInt16>, from start: Int) -> Run? {
    var ways = Ways()
    var found: Run?
    var position = start
    while position < text.count, ways.initials != 0 {
      let spelling = advance(&ways, over: text[position])
      position += 1
      guard let spelling else { continue }
      let reachesEnd = position == text.count
      if let better = found, better.spelling <= spelling {
        found?.reachesEnd = better.reachesEnd || reachesEnd
      } else {
        found = Run(spelling: spelling, end: position, reachesEnd: reachesEnd || found?.reachesEnd == true)
      }
    }
    return found
  }

  /// Takes `unit` into every way; how the word was used up with it, if it was.
  @inline(__always)
  private func advance(_ ways: inout Ways, over unit: UInt16) -> Spelling? {
    var same: UInt64 = 0
    for index in units.indices where units[index] == unit { same |= 1 << UInt64(index) }
    var next = Ways(
      characters: (ways.characters & same) << 1, pinyin: (ways.pinyin & same) << 1,
      initials: (ways.initials & same) << 1)
    var (endsInPinyin, endsInInitials) = (false, false)
    if hasLetters {
      let before = ways
      readings.forEachSyllable(of: unit) { number, isFirst in
        let syllable = syllables[number]
        if isFirst { next.pinyin |= (before.pinyin & whole[number]) << UInt64(syllable.length) }
        next.initials |= (before.initials & whole[number]) << UInt64(syllable.length)
        next.initials |= (before.initials & letters[syllable.letter]) << 1
        if let double = syllable.double { next.initials |= (before.initials & doubles[double]) << 2 }
        endsInPinyin = endsInPinyin || (isFirst && before.pinyin & begun[number] != 0)
        endsInInitials = endsInInitials || before.initials & begun[number] != 0
      }
      if partings != 0 {
        next.pinyin |= (next.pinyin & partings) << 1
        next.initials |= (next.initials & partings) << 1
      }
    }
    ways = next
    if next.characters & end != 0 { return .characters }
    if next.pinyin & end != 0 || endsInPinyin { return .pinyin }
    return next.initials & end != 0 || endsInInitials ? .initials : nil
  }
}
