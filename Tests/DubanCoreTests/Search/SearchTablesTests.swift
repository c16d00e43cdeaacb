import Foundation
import Testing

@testable import DubanCore

/// The tables are made from the transliterator here: `RECORD_SNAPSHOTS=1` writes them anew.
@Suite struct `The tables of the search` {
  /// What the transliterator says of one character.
  private struct Origin {
    let character: Character
    /// Without tones; nil where it has none.
    let reading: String?
    let simplified: Character
  }

  private static let origins: [Origin] = (UInt32(0x4E00)...0x9FFF).compactMap(Unicode.Scalar.init).map { scalar in
    let text = String(scalar)
    let latin = text.applyingTransform(.toLatin, reverse: false) ?? ""
    var typed = ""
    for scalar in latin.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "\u{308}" {
        typed = typed.dropLast() + "v"
      } else if scalar.properties.generalCategory != .nonspacingMark {
        typed.unicodeScalars.append(scalar)
      }
    }
    let simplified = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
    return Origin(
      character: Character(scalar),
      reading: typed.allSatisfy(\.isASCII) ? typed : nil,
      simplified: Character(simplified))
  }

  /// The traditional characters with their simplified forms. Three that are folded in a ring are left as they are, and those
  /// whose simplified form lies in another plane, since folding changes no length.
  private static let folded: [Character: Character] = {
    let all = Dictionary(
      uniqueKeysWithValues: origins.filter { $0.character != $0.simplified }.map { ($0.character, $0.simplified) })
    return all.filter { all[$0.value] == nil && $0.value.utf16.count == 1 }
  }()

  @Test func `the readings are those of the transliterator`() throws {
    let read = Self.origins.filter { Self.folded[$0.character] == nil && $0.reading != nil }
    let syllables = Dictionary(grouping: read) { $0.reading ?? "" }.sorted { $0.key < $1.key }
    let table = syllables.map { $0.key + String($0.value.map(\.character)) }.joined()
    try Self.expect(Readings.table, from: table, in: "Readings+Table.swift")
  }

  @Test func `the traditional characters are those of the transliterator`() throws {
    let pairs = Self.origins.compactMap { origin in
      Self.folded[origin.character].map { String([origin.character, $0]) }
    }
    try Self.expect(Folding.traditional, from: pairs.joined(), in: "Folding+Traditional.swift")
  }

  @Test func `whatever has several readings has the transliterator's among them, and no syllable of its own`() {
    let known = Set(Self.origins.compactMap(\.reading))
    let readings = Dictionary(uniqueKeysWithValues: Self.origins.map { ($0.character, $0.reading) })
    var seen: Set<Character> = []
    for entry in Readings.polyphones.split(whereSeparator: \.isWhitespace) {
      let all = entry.dropFirst().split(separator: ",").map(String.init)
      #expect(seen.insert(entry.first ?? " ").inserted, "\(entry) twice")
      #expect(all.count > 1 && Set(all).count == all.count, "\(entry)")
      #expect(all.contains(readings[entry.first ?? " "]??.description ?? ""), "\(entry)")
      #expect(all.allSatisfy { known.contains($0) || $0 == "dei" }, "\(entry)")
      #expect(Self.folded[entry.first ?? " "] == nil, "\(entry) is folded away")
    }
    #expect(seen.count > 250)
  }

  @Test func `every ideograph in common use is read`() {
    // The first level of the national character set: 3755 characters in the order of their readings.
    let unread = (0xB0...0xD7).flatMap { row in (0xA1...0xFE).map { Data([UInt8(row), UInt8($0)]) } }
      .compactMap { String(data: $0, encoding: .init(rawValue: 0x8000_0632)) }
      .filter { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" && Readings.standard.readings(of: Character($0)).isEmpty }
    #expect(unread == [])
    #expect(Readings.standard.readings(of: "绿") == ["lv", "lu"])
    #expect(Readings.standard.readings(of: "樂") == ["le", "yue", "lao"])
    #expect(Readings.standard.readings(of: "a") == [])
  }

  /// Compares a table, whose lines end anywhere, with what it is made from.
  private static func expect(_ table: String, from origin: String, in file: String) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let url = URL(fileURLWithPath: #filePath).appending(path: "../../../../Sources/DubanCore/Search/\(file)")
        .standardized
      let quote = "\"\"\"\n"
      let parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: quote)
      let characters = Array(origin)
      let lines = stride(from: 0, to: characters.count, by: 112)
        .map { "    " + String(characters[$0..<min($0 + 112, characters.count)]) }
      try (parts[0] + quote + lines.joined(separator: "\n") + "\n    " + quote + parts[2])
        .write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(file) was written anew; look at the difference and run again")
      return
    }
    #expect(table.filter { !$0.isNewline } == origin)
  }
}
