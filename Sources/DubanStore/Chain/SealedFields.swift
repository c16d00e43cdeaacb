/// The bytes that a hash is taken of: fields one after another, each led by its length, so that no two lists of fields give
/// the same bytes.
///
/// A length is eight bytes, the highest first; a field that is absent has the highest length there is and no bytes. A number
/// is told in decimal digits, a text in UTF-8. Whoever wants to check a journal without this program needs no more than
/// that and the order of the fields, which stands where they are added.
struct SealedFields {
  private(set) var bytes: [UInt8] = []

  /// No fields yet but the name of what is sealed.
  init(_ name: String) {
    bytes.reserveCapacity(400)
    add(Array(name.utf8))
  }

  /// Adds a text, or bytes as they are.
  mutating func add(_ field: [UInt8]?) {
    guard let field else { return addLength(.max) }
    addLength(UInt64(field.count))
    bytes.append(contentsOf: field)
  }

  /// Adds a number.
  mutating func add(_ number: Int?) { add(number.map { Array(String($0).utf8) }) }

  private mutating func addLength(_ length: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
    }
  }
}
