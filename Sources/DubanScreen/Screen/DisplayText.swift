/// Text that is fit for the screen.
///
/// **Invariant 6**: text from data never reaches the terminal unsanitised. This is the only type that a `Grid` takes, and
/// `init(_:)` is the only way to make one from a string. After it the text holds no control, no separator of lines, no
/// bidirectional override, no invisible character, nothing unassigned, and at most four marks on one base.
///
/// Emoji are shown one scalar at a time: joiners, skin tones and variation selectors are dropped, because terminals disagree
/// on the width of the composed forms and a wrong guess breaks the whole row.
package struct DisplayText: Hashable, Sendable {
  /// The clean text.
  package let string: String
  /// The columns that it takes where ambiguous characters take one.
  private let narrowWidth: Int
  /// Whether every scalar stands by itself: no marks, which is true of nearly all text.
  let isSimple: Bool

  /// Cleans `raw`. Tabs and ends of lines become spaces; other controls, the unassigned and what is for private use U+FFFD; what is
  /// invisible goes.
  package init(_ raw: some StringProtocol) {
    var raw = String(raw)
    if let width = DisplayText.plainWidth(&raw) {
      string = raw
      narrowWidth = width
      isSimple = true
    } else {
      string = DisplayText.cleaned(raw)
      narrowWidth = DisplayText.width(of: string, .narrow)
      isSimple = !string.unicodeScalars.contains(where: DisplayWidth.isZero)
    }
  }

  /// Nothing.
  package static let empty = DisplayText("")

  /// Whether there is nothing to show.
  package var isEmpty: Bool { string.isEmpty }

  /// One after the other. A mark at the start of `right` would stand on the end of `left`, so the whole is cleaned again.
  package static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    DisplayText(left.string + right.string)
  }

  /// One base and at most four marks that stand on it: what one cell shows.
  package struct Cluster: Hashable, Sendable {
    /// What takes the columns.
    package let base: Unicode.Scalar
    /// What stands on it; mostly nothing.
    package let marks: String
    /// 1 or 2.
    package let width: Int

    /// The whole cluster as text.
    package var string: String { marks.isEmpty ? String(base) : String(base) + marks }
  }

  /// The clusters in order, measured.
  package func clusters(_ ambiguous: AmbiguousWidth) -> Clusters { Clusters(string: string, ambiguous: ambiguous) }

  /// The columns that the text takes.
  package func width(_ ambiguous: AmbiguousWidth) -> Int {
    ambiguous == .narrow ? narrowWidth : DisplayText.width(of: string, ambiguous)
  }

  private static func width(of string: String, _ ambiguous: AmbiguousWidth) -> Int {
    var sum = 0
    for scalar in string.unicodeScalars { sum += DisplayWidth.columns(scalar, ambiguous) }
    return sum
  }

  /// A walk over the clusters of a text.
  package struct Clusters: Sequence, IteratorProtocol {
    private let scalars: String.UnicodeScalarView
    private var position: String.Index
    private let ambiguous: AmbiguousWidth

    fileprivate init(string: String, ambiguous: AmbiguousWidth) {
      scalars = string.unicodeScalars
      position = scalars.startIndex
      self.ambiguous = ambiguous
    }

    package mutating func next() -> Cluster? {
      guard position < scalars.endIndex else { return nil }
      let base = scalars[position]
      scalars.formIndex(after: &position)
      var marks = ""
      while position < scalars.endIndex, DisplayWidth.isZero(scalars[position]) {
        marks.unicodeScalars.append(scalars[position])
        scalars.formIndex(after: &position)
      }
      return Cluster(base: base, marks: marks, width: DisplayWidth.columns(base, ambiguous))
    }
  }
}

/// The program's own words may be written as literals; they are cleaned like all others.
extension DisplayText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
}

extension DisplayText: CustomStringConvertible {
  package var description: String { string }
}

// MARK: Cleaning

extension DisplayText {
  /// The columns of `raw` when it needs no cleaning and no marks stand in it: printable ASCII, ideographs and their
  /// punctuation, quotation marks and dashes, and the signs of the chrome, which is nearly all text there is. Nil otherwise.
  ///
  /// It walks over the bytes, because every text on every screen passes here.
  private static func plainWidth(_ raw: inout String) -> Int? {
    raw.withUTF8 { bytes -> Int? in
      var (width, position) = (0, 0)
      while position < bytes.count {
        let lead = bytes[position]
        if (0x20..<0x7F).contains(lead) {
          width += 1
          position += 1
          continue
        }
        // All others that are plain are three bytes long.
        guard lead >= 0xE2, lead < 0xF0, position + 2 < bytes.count else { return nil }
        let value =
          UInt32(lead & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
        switch value {
        case 0x4E00...0x9FFF, 0x3000...0x3029, 0xFF01...0xFF60: width += 2
        case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2426, 0x2460...0x2B73:
          guard let scalar = Unicode.Scalar(value) else { return nil }
          width += DisplayWidth.columns(scalar, .narrow)
        default: return nil
        }
        position += 3
      }
      return width
    }
  }

  private static func cleaned(_ raw: String) -> String {
    var clean = ""
    clean.reserveCapacity(raw.utf8.count)
    // Marks may stand only on a base, and only so many: a run of thousands is an attack on the row above.
    var marks = maximumMarks
    for scalar in raw.unicodeScalars {
      switch fate(of: scalar) {
      case .keep:
        clean.unicodeScalars.append(scalar)
        marks = 0
      case .keepAsMark:
        guard marks < maximumMarks else { continue }
        clean.unicodeScalars.append(scalar)
        marks += 1
      case .replace(let other):
        clean.unicodeScalars.append(other)
        marks = 0
      case .drop: continue
      }
    }
    return clean
  }

  private static let maximumMarks = 4

  private enum Fate {
    case keep, keepAsMark, drop
    case replace(Unicode.Scalar)
  }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x20..<0x7F, 0x4E00...0x9FFF: return .keep
    case 0x0D, 0x1F3FB...0x1F3FF: return .drop
    case 0x09, 0x0A, 0x85, 0x2028, 0x2029: return .replace(" ")
    case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0xE0100...0xE01EF:
      // Fillers and variation selectors: invisible, or changing the width of what stands before them.
      return .drop
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .unassigned, .surrogate, .privateUse: return .replace("\u{FFFD}")
    case .format: return .drop
    case .lineSeparator, .paragraphSeparator: return .replace(" ")
    default: return DisplayWidth.isZero(scalar) ? .keepAsMark : .keep
    }
  }
}
