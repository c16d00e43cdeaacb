import DubanCore
import DubanDiagnostics

/// What is asked of bytes before the YAML library sees them: a sane size, UTF-8, no control characters, no alias bombs.
enum TextGuard {
  /// `bytes` as text without a byte order mark; throws the reason why they are none.
  static func text(of bytes: [UInt8], file: String) throws(Diagnostic) -> String {
    let start = SourceLocation.start(of: file)
    guard bytes.count <= DocumentKind.mostBytes else {
      throw Unreadable.tooLarge(DocumentKind.mostBytes / 1_048_576).diagnostic(at: start)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Unreadable.utf16.diagnostic(at: start, in: FileLines(bytes))
    }
    guard !bytes.contains(0) else { throw Unreadable.binary.diagnostic(at: start) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      throw Unreadable.notUTF8.diagnostic(at: firstBadPlace(body, file: file), in: FileLines(bytes))
    }
    if let (code, place) = firstControl(text, file: file) {
      let isInvisible = Unicode.Scalar(code).map(isInvisible) ?? false
      throw (isInvisible ? Unreadable.invisibleCharacter(code) : .controlCharacter(code)).diagnostic(
        at: place, in: FileLines(bytes))
    }
    if let place = aliasBomb(text, file: file) { throw Unreadable.anchor.diagnostic(at: place, in: FileLines(bytes)) }
    return text
  }

  /// The place of the first byte that is no UTF-8.
  private static func firstBadPlace(_ body: ArraySlice<UInt8>, file: String) -> SourceLocation {
    // Decoding with repair puts U+FFFD where the damage is; a genuine one before it is rare enough to be told apart by
    // decoding line by line.
    var line = 1
    for bytes in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: bytes, as: UTF8.self) == nil {
        let repaired = String(decoding: bytes, as: UTF8.self)
        let column = repaired.prefix { $0 != "\u{FFFD}" }.count + 1
        return SourceLocation(file: file, line: line, column: column)
      }
      line += 1
    }
    return .start(of: file)
  }

  /// The first character that YAML does not take as it is, with its number.
  private static func firstControl(_ text: String, file: String) -> (code: UInt32, place: SourceLocation)? {
    var line = 1
    var column = 1
    var previous = Unicode.Scalar(0x20 as UInt8)
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if !isPrintable(scalar) && !(scalar.value == 0x200D && InvisibleCharacters.joins(previous)) {
        return (scalar.value, SourceLocation(file: file, line: line, column: column))
      }
      if scalar == "\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    return nil
  }

  /// Whether YAML takes `scalar` unescaped (YAML 1.2, production 1, as far as the library follows it), and a person sees it.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if isInvisible(scalar) { return false }
    return switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD: true
    default: scalar.value >= 0x10000
    }
  }

  /// Whether `scalar` shows as nothing: a name that holds one is another name than the one that a person reads.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool { InvisibleCharacters.hasNoForm(scalar) }

  /// The place of the first anchor in a text with more aliases than could be harmless.
  ///
  /// Nested aliases multiply: the library would compare keys of astronomic size before the tree could be looked at.
  /// So the text is searched for what looks like an alias (`*` and a letter or digit where a value may start); a few are
  /// left to the walk over the tree, which refuses every anchor with its exact place.
  private static func aliasBomb(_ text: String, file: String) -> SourceLocation? {
    var aliases = 0
    var anchor: SourceLocation?
    var line = 1
    var column = 1
    var previous = Unicode.Scalar(0x20 as UInt8)
    var sigil: (scalar: Unicode.Scalar, place: SourceLocation)?
    for scalar in text.unicodeScalars {
      if let (kind, place) = sigil, isNameCharacter(scalar) {
        if kind == "*" { aliases += 1 } else if anchor == nil { anchor = place }
      }
      sigil = nil
      if scalar == "*" || scalar == "&", " \t\r\n[{,:?-".unicodeScalars.contains(previous) {
        sigil = (scalar, SourceLocation(file: file, line: line, column: column))
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      previous = scalar
    }
    return aliases > harmlessAliases ? anchor : nil
  }

  private static let harmlessAliases = 8

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-")
  }
}
