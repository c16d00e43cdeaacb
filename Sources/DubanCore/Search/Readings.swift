/// How Chinese characters are read: pinyin without tones, every reading of a character that has several.
///
/// The readings stand in tables of the program, made once from the transliterator of Foundation, so that nothing has to be
/// worked out or waited for when somebody types. Traditional characters are folded before they are looked up.
package struct Readings: Sendable {
  /// All syllables as they are typed, in ASCII; `lü` is typed `lv`, and by some `lu`.
  let syllables: [[UInt8]]
  /// For each ideograph the number of its syllable, or `isSeveral` and its place in `several`.
  private let numbers: [UInt16]
  private let several: [[UInt16]]
  /// For each ideograph the letters with which its readings begin; bit 0 is `a`.
  private let letters: [UInt32]

  /// The one table, made when it is first asked for.
  package static let standard = Readings()

  private static let block = UInt16(0x4E00)...0x9FFF
  private static let none = UInt16.max
  private static let isSeveral: UInt16 = 0x8000

  private init() {
    var syllables = Syllables()
    var numbers = [UInt16](repeating: Readings.none, count: Readings.block.count)
    var several: [[UInt16]] = []
    Readings.forEachCharacter { unit, syllable in
      numbers[Int(unit - Readings.block.lowerBound)] = syllables.number(of: syllable)
    }
    // Whoever types `lu` for 绿 finds it too: such a syllable has two numbers.
    let umlauts = syllables.withUmlaut
    for index in numbers.indices {
      guard let spelt = umlauts[numbers[index]] else { continue }
      several.append(spelt)
      numbers[index] = Readings.isSeveral | UInt16(several.count - 1)
    }
    for entry in Readings.polyphones.split(whereSeparator: \.isWhitespace) {
      guard let unit = entry.utf16.first, Readings.block.contains(unit) else { continue }
      let readings = entry.dropFirst().split(separator: ",").map { syllables.number(of: Array($0.utf8)) }
      several.append(readings.flatMap { umlauts[$0] ?? [$0] })
      numbers[Int(unit - Readings.block.lowerBound)] = Readings.isSeveral | UInt16(several.count - 1)
    }
    self.syllables = syllables.all
    self.numbers = numbers
    self.several = several
    letters = numbers.map { number in
      guard number != Readings.none else { return 0 }
      let readings = number & Readings.isSeveral == 0 ? [number] : several[Int(number & ~Readings.isSeveral)]
      return readings.reduce(0) { $0 | 1 << UInt32(syllables.all[Int($1)][0] - UInt8(ascii: "a")) }
    }
  }

  // MARK: Asking

  /// The readings of `character`, as they are typed; none of what is not an ideograph.
  package func readings(of character: Character) -> [String] {
    guard let unit = character.utf16.first, character.utf16.count == 1 else { return [] }
    var readings: [String] = []
    forEachSyllable(of: Folding.standard[unit]) { number, _ in
      readings.append(String(decoding: syllables[number], as: UTF8.self))
    }
    return readings
  }

  /// The letters with which the readings of a folded unit begin; bit 0 is `a`.
  @inline(__always)
  func initials(of unit: UInt16) -> UInt32 {
    Readings.block.contains(unit) ? letters[Int(unit &- Readings.block.lowerBound)] : 0
  }

  /// The numbers of the syllables of a folded unit, each with whether it is the first, which is the usual one.
  @inline(__always)
  func forEachSyllable(of unit: UInt16, _ body: (Int, Bool) -> Void) {
    guard Readings.block.contains(unit) else { return }
    let number = numbers[Int(unit &- Readings.block.lowerBound)]
    if number == Readings.none { return }
    if number & Readings.isSeveral == 0 { return body(Int(number), true) }
    var isFirst = true
    for syllable in several[Int(number & ~Readings.isSeveral)] {
      body(Int(syllable), isFirst)
      isFirst = false
    }
  }

  // MARK: Reading the tables

  /// The syllables while they are numbered.
  private struct Syllables {
    private(set) var all: [[UInt8]] = []
    private var numbers: [[UInt8]: UInt16] = [:]

    mutating func number(of syllable: [UInt8]) -> UInt16 {
      if let number = numbers[syllable] { return number }
      all.append(syllable)
      numbers[syllable] = UInt16(all.count - 1)
      return UInt16(all.count - 1)
    }

    /// The syllables with `v`, each with the other way of typing it.
    var withUmlaut: [UInt16: [UInt16]] {
      mutating get {
        var spelt: [UInt16: [UInt16]] = [:]
        for syllable in all where syllable.contains(UInt8(ascii: "v")) {
          let plain = syllable.map { $0 == UInt8(ascii: "v") ? UInt8(ascii: "u") : $0 }
          let number = number(of: syllable)
          spelt[number] = [number, self.number(of: plain)]
        }
        return spelt
      }
    }
  }

  /// Walks over the table: a syllable, then the characters that are read so, then the next.
  private static func forEachCharacter(_ body: (UInt16, [UInt8]) -> Void) {
    var syllable: [UInt8] = []
    var isSpelling = false
    for unit in table.utf16 {
      if (0x61...0x7A).contains(unit) {
        if !isSpelling { syllable = [] }
        syllable.append(UInt8(unit))
        isSpelling = true
      } else if block.contains(unit) {
        isSpelling = false
        body(unit, syllable)
      }
    }
  }
}
