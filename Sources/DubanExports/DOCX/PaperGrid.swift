/// The measures of a page in twips, twentieths of a point, as the format counts them.
struct PaperGrid {
  /// A4: 210 x 297 mm.
  static let (shortSide, longSide) = (11_906, 16_838)
  /// The edge of the body's foot to that of the page number: 7 mm and the number's own height (GB/T 9704-2012 §7.5).
  private static let footGap = 397 + 283

  /// Closer, lines would cover each other; wider, a page would hold fewer than a dozen.
  private var pitches: ClosedRange<Int> { character...4 * character }
  /// Closer, characters would cover each other.
  private var spacings: ClosedRange<Int> { -character / 4...2 * character }

  let style: PaperStyle
  let (top, left, right, bottom): (Int, Int, Int, Int)
  /// A character of the body; 320 is 3号, 16 points.
  let character: Int
  /// The distance between lines of the body.
  let pitch: Int
  /// What is added to each character so that a line holds as many as it should; negative draws them together.
  let spacing: Int

  /// The measures of `style`; nil when it leaves no room for text.
  init?(_ style: PaperStyle) {
    self.style = style
    let margins = style.margins
    // A larger one leaves no page, and would overflow what is counted with it.
    guard [margins.top, margins.left, margins.right, margins.bottom].allSatisfy((0...150).contains) else { return nil }
    (top, left) = (Self.twips(margins.top), Self.twips(margins.left))
    (right, bottom) = (Self.twips(margins.right), Self.twips(margins.bottom))
    let width = Self.shortSide - left - right
    let height = Self.longSide - top - bottom
    let sizes = style.sizes
    let all = [
      sizes.body, sizes.title, sizes.firstLevel, sizes.secondLevel, sizes.table, sizes.note, sizes.pageNumber,
    ]
    guard all.allSatisfy(PaperStyle.Sizes.range.contains) else { return nil }
    character = sizes.body * 10
    guard width >= 10 * character, height >= 10 * character else { return nil }
    switch style.pitch {
    case .lines(let count):
      guard count > 0 else { return nil }
      pitch = height / count
    case .exactly(let twips): pitch = twips
    }
    if let count = style.charactersPerLine {
      guard count > 0 else { return nil }
      spacing = width / count - character
    } else {
      spacing = 0
    }
    guard pitches.contains(pitch), spacings.contains(spacing) else { return nil }
  }

  /// A character of the body with what is added to it.
  var advance: Int { character + spacing }

  /// The width of `text` in the body.
  func width(_ text: String) -> Int { TypeWidth.halves(text) * advance / 2 }

  /// How wide the type area is.
  func width(_ turn: Turn) -> Int {
    switch turn {
    case .upright: Self.shortSide - left - right
    case .onItsSide: Self.longSide - top - bottom
    }
  }

  /// How high the type area is.
  func height(_ turn: Turn) -> Int {
    switch turn {
    case .upright: Self.longSide - top - bottom
    case .onItsSide: Self.shortSide - left - right
    }
  }

  /// How a page lies.
  enum Turn { case upright, onItsSide }

  /// The end of a section whose pages lie as `turn` says. A page on its side keeps the white of an upright one: its head lies at the
  /// binding edge, where the upright page has its left (GB/T 9704-2012 §7.6).
  func write(_ turn: Turn, in xml: inout Markup) {
    xml.element("w:sectPr") { xml in
      xml.empty("w:footerReference", ["w:type": "default", "r:id": DOCXParts.oddFooter])
      xml.empty("w:footerReference", ["w:type": "even", "r:id": DOCXParts.evenFooter])
      xml.empty("w:type", ["w:val": "nextPage"])
      switch turn {
      case .upright:
        xml.empty("w:pgSz", ["w:w": "\(Self.shortSide)", "w:h": "\(Self.longSide)"])
        margins(top, right, bottom, left, in: &xml)
      case .onItsSide:
        xml.empty("w:pgSz", ["w:w": "\(Self.longSide)", "w:h": "\(Self.shortSide)", "w:orient": "landscape"])
        margins(left, top, right, bottom, in: &xml)
      }
      xml.empty("w:docGrid", ["w:type": "lines", "w:linePitch": "\(pitch)"])
    }
  }

  private func margins(_ top: Int, _ right: Int, _ bottom: Int, _ left: Int, in xml: inout Markup) {
    xml.empty(
      "w:pgMar",
      [
        "w:top": "\(top)", "w:right": "\(right)", "w:bottom": "\(bottom)", "w:left": "\(left)",
        "w:header": "\(top / 2)", "w:footer": "\(max(0, bottom - Self.footGap))", "w:gutter": "0",
      ])
  }

  private static func twips(_ millimetres: Int) -> Int { (millimetres * 14_400 + 127) / 254 }
}
