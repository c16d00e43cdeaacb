/// How text is made alike before it is compared: small letters, half width, simplified characters.
///
/// It works on UTF-16 and changes no length, so that what is found in the folded text lies at the same place in the text.
package struct Folding: Sendable {
  /// What each unit becomes.
  private let units: [UInt16]

  /// The one table, made when it is first asked for.
  package static let standard = Folding()

  private init() {
    var units = [UInt16](0...UInt16.max)
    // Scripts with capitals lie below Hebrew; what else has any are letters for mathematicians.
    for value in UInt16(0x41)..<0x590 {
      let lower = Unicode.Scalar(value)?.properties.lowercaseMapping.utf16
      if let lower, lower.count == 1, let small = lower.first { units[Int(value)] = small }
    }
    for value in UInt16(0xFF01)...0xFF5E { units[Int(value)] = units[Int(value - 0xFF01 + 0x21)] }
    units[0x3000] = 0x20
    var traditional: UInt16?
    for unit in Folding.traditional.utf16 where unit > 0x7F {
      if let from = traditional {
        units[Int(from)] = unit
        traditional = nil
      } else {
        traditional = unit
      }
    }
    self.units = units
  }

  /// `unit` folded.
  package subscript(unit: UInt16) -> UInt16 { units[Int(unit)] }

  /// `text` folded, unit by unit.
  package func units(of text: some StringProtocol) -> [UInt16] { text.utf16.map { units[Int($0)] } }

  /// `text` folded: two names are the same when these are.
  package func text(_ text: some StringProtocol) -> String { String(decoding: units(of: text), as: UTF16.self) }

  /// `text` with letters, digits and signs of full width in their plain forms, character by character, nothing else changed.
  package static func narrow(_ text: some StringProtocol) -> [Character] {
    text.map { character in
      guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return character }
      switch scalar.value {
      case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFF01 + 0x21).map(Character.init) ?? character
      case 0x3000: return " "
      default: return character
      }
    }
  }
}
