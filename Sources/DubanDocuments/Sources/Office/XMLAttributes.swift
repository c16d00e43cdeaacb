import Glibc

/// The attributes of an element, found by their names without the namespace.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// Those in a list of names and values in turn.
  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.list = list
  }

  /// The value of `name`, in the parser's memory.
  private func raw(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard var pair = list else { return nil }
    let length = name.utf8CodeUnitCount
    while let candidate = pair[0] {
      let total = strlen(candidate)
      if total >= length, memcmp(candidate + (total - length), name.utf8Start, length) == 0,
        total == length || candidate[total - length - 1] == CChar(bitPattern: XMLPart.separator)
      {
        return pair[1]
      }
      pair += 2
    }
    return nil
  }

  /// The value of `name` as text.
  func text(_ name: StaticString) -> String? { raw(name).map { String(cString: $0) } }

  /// The value of `name` as a whole number; nil when it is none, or beyond 32 bits.
  func number(_ name: StaticString) -> Int? {
    guard let text = raw(name) else { return nil }
    var end: UnsafeMutablePointer<CChar>?
    let number = strtol(text, &end, 10)
    guard let end, end > UnsafeMutablePointer(mutating: text), end.pointee == 0 else { return nil }
    return Int32(exactly: number).map(Int.init)
  }

  /// Whether `name` has `value`.
  func has(_ name: StaticString, _ value: StaticString) -> Bool {
    guard let text = raw(name) else { return false }
    let length = value.utf8CodeUnitCount
    return strlen(text) == length && memcmp(text, value.utf8Start, length) == 0
  }

  /// Whether the switch `name` is on: programs write `1`, `true`, `on`, or nothing at all where the element alone says it.
  func isOn(_ name: StaticString, ifMissing missing: Bool) -> Bool {
    guard raw(name) != nil else { return missing }
    return !(has(name, "0") || has(name, "false") || has(name, "off"))
  }
}
