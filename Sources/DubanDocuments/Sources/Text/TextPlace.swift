/// Lines and columns of a text.
enum TextPlace {
  /// The place of what follows `text`.
  static func after(_ text: String) -> DocumentProblem.Place {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return .init(line: line, column: column)
  }
}

/// Where a text in UTF-8 is damaged.
enum UTF8Damage {
  /// The place of the first byte of `bytes` that is no UTF-8.
  static func place(in bytes: [UInt8]) -> DocumentProblem.Place {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    var column = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return .init(line: line, column: column)
  }
}
