import DubanCore
package import DubanDiagnostics

/// Makes the style of a house from the tree of its file: margins, lines, characters, fonts by role, the red head, who issues, the
/// signature, the numbers of pages. Every key may be left out; what is left out is as GB/T 9704-2012 has it.
package struct PaperReader {
  private var fields: MappingReader
  private var style = HouseStyle()

  /// The style in `node`, and what is wrong with it; nil when something is.
  package static func read(_ node: SourceNode) -> (style: HouseStyle?, diagnostics: [Diagnostic]) {
    var reader = PaperReader(fields: MappingReader(node))
    reader.readPage()
    reader.readFonts()
    reader.readParts()
    var diagnostics = reader.fields.finish()
    if diagnostics.isEmpty, PaperGrid(reader.style.paper) == nil {
      diagnostics = [Diagnostic(node.place, .inconsistent(ExportProblem.paper))]
    }
    return (diagnostics.isEmpty ? reader.style : nil, diagnostics)
  }

  // MARK: The page

  private mutating func readPage() {
    if let node = fields.node("margins") {
      var own = fields.inner(node)
      func side(_ key: String, _ side: WritableKeyPath<PaperStyle.Margins, Int>) {
        own.whole(key, 0...150, Self.millimetres).map { style.paper.margins[keyPath: side] = $0 }
      }
      side("top", \.top)
      side("left", \.left)
      side("right", \.right)
      side("bottom", \.bottom)
      fields.report(own.finish())
    }
    let lines = fields.whole("lines", 10...60, .described("10 至 60 的整数", "a whole number from 10 to 60"))
    if let lines { style.paper.pitch = .lines(lines) }
    if let node = fields.node("pitch") {
      if lines != nil {
        fields.report(
          Diagnostic(
            node.place,
            .inconsistent(
              chinese: "lines（每页行数）和 pitch（行距）只能写一个",
              english: "lines and pitch say the same: only one of them may be there")))
      }
      fields.halves("pitch", 20...160, .described("10 至 80 磅", "10 to 80 points")).map {
        style.paper.pitch = .exactly(twips: $0 * 10)
      }
    }
    if let node = fields.node("characters"), node.scalar == Self.natural {
      style.paper.charactersPerLine = nil
    } else {
      let accepted = Diagnostic.Accepted.described(
        "10 至 60 的整数，或 \(Self.natural)（按字体本身）", "a whole number from 10 to 60, or \(Self.natural) (as the font has it)")
      fields.whole("characters", 10...60, accepted).map { style.paper.charactersPerLine = $0 }
    }
    fields.truth("duplex").map { style.paper.isDuplex = $0 }
    fields.whole("linesAboveTitle", 0...10, .described("0 至 10 的整数", "a whole number from 0 to 10")).map {
      style.paper.linesAboveTitle = $0
    }
    fields.whole("uprightColumns", 1...40, .described("1 至 40 的整数", "a whole number from 1 to 40")).map {
      style.paper.mostUprightColumns = $0
    }
  }

  /// The word for characters as wide as the font has them.
  private static let natural = "natural"

  private static let millimetres = Diagnostic.Accepted.described("0 至 150 毫米的整数", "0 to 150 millimetres, whole")

  // MARK: Fonts

  private mutating func readFonts() {
    guard let node = fields.node("fonts") else { return }
    var own = fields.inner(node)
    func font(
      _ key: String, _ font: WritableKeyPath<PaperStyle, PaperFont>, _ size: WritableKeyPath<PaperStyle.Sizes, Int>
    ) {
      let read = Self.font(key, &own)
      read.font.map { style.paper[keyPath: font] = $0 }
      read.size.map { style.paper.sizes[keyPath: size] = $0 }
    }
    font("body", \.body, \.body)
    font("title", \.title, \.title)
    font("firstLevel", \.firstLevel, \.firstLevel)
    font("secondLevel", \.secondLevel, \.secondLevel)
    font("pageNumber", \.pageNumber, \.pageNumber)
    Self.size("table", &own).map { style.paper.sizes.table = $0 }
    Self.size("note", &own).map { style.paper.sizes.note = $0 }
    if let node = own.node("latin"), node.scalar == Self.none {
      style.paper.latin = nil
    } else if let latin = Self.font("latin", isSized: false, &own).font {
      style.paper.latin = latin
    }
    fields.report(own.finish())
  }

  /// The word for no font of their own.
  private static let none = "none"

  /// A font by its name alone, or with what takes its place and how large it is. One that takes no other's place keeps none.
  private static func font(
    _ key: String, isSized: Bool = true, _ fields: inout MappingReader
  ) -> (font: PaperFont?, size: Int?) {
    guard let node = fields.node(key) else { return (nil, nil) }
    if let name = node.scalar { return (PaperFont(name), nil) }
    var own = fields.inner(node)
    let (name, others) = (own.text("name"), own.texts("else").map(\.text))
    if name == nil, !others.isEmpty { own.report(Diagnostic(node.place, .missingKey("name"))) }
    let size = isSized ? Self.size(in: &own) : nil
    fields.report(own.finish())
    return (name.map { PaperFont($0, others) }, size)
  }

  /// A role that has a size alone.
  private static func size(_ key: String, _ fields: inout MappingReader) -> Int? {
    guard let node = fields.node(key) else { return nil }
    var own = fields.inner(node)
    let size = size(in: &own)
    fields.report(own.finish())
    return size
  }

  /// A size in half points: by the name that Chinese printers have for it, or in points.
  private static func size(in fields: inout MappingReader) -> Int? {
    guard let node = fields.node("size") else { return nil }
    if let named = node.scalar.flatMap({ TypeSize.halfPoints[$0] }) { return named }
    let accepted = Diagnostic.Accepted.described("字号（三号、小四…）或 5 至 72 磅", "a size such as 三号, 小四, or 5 to 72 points")
    return fields.halves("size", PaperStyle.Sizes.range, accepted)
  }

  // MARK: Head and end

  private mutating func readParts() {
    fields.truth("redHead").map { style.paper.hasRedHead = $0 }
    fields.truth("signature").map { style.paper.hasSignature = $0 }
    fields.word("pageNumbers", PaperStyle.Numbering.Form.self).map { style.paper.numbering.form = $0 }
    fields.word("pageNumberPlace", PaperStyle.Numbering.Place.self).map { style.paper.numbering.place = $0 }
    guard let issuer = fields.text("issuer"), let place = fields.node("issuer")?.place else { return }
    style.issuer = issuer
    if issuer.count > Self.longestIssuer || issuer.contains(where: \.isNewline) {
      let accepted = Diagnostic.Accepted.described(
        "一行、不超过 \(Self.longestIssuer) 字的名称", "a name in one line of \(Self.longestIssuer) characters at most")
      fields.report(Diagnostic(place, .wrongValue(found: issuer, accepted: accepted)))
    }
  }

  /// No office is called longer; it must find room at the foot of a text.
  private static let longestIssuer = 60
}

/// The sizes of type by the names that Chinese printers have for them.
enum TypeSize {
  /// In half points.
  static let halfPoints = [
    "初号": 84, "小初": 72, "一号": 52, "小一": 48, "二号": 44, "小二": 36, "三号": 32, "小三": 30, "四号": 28, "小四": 24, "五号": 21,
    "小五": 18, "六号": 15, "小六": 13,
  ]
}

extension Diagnostic.Kind {
  fileprivate static func inconsistent(_ problem: ExportProblem) -> Diagnostic.Kind {
    .inconsistent(chinese: problem.words(.chinese), english: problem.words(.english))
  }
}

extension MappingReader {
  /// The whole number under `key`, one of `range`; `accepted` says which.
  fileprivate mutating func whole(_ key: String, _ range: ClosedRange<Int>, _ accepted: Diagnostic.Accepted) -> Int? {
    halves(key, range.lowerBound * 2...range.upperBound * 2, accepted, isWhole: true).map { $0 / 2 }
  }

  /// Twice the number under `key`, where that is a whole one of `range`.
  fileprivate mutating func halves(
    _ key: String, _ range: ClosedRange<Int>, _ accepted: Diagnostic.Accepted, isWhole: Bool = false
  ) -> Int? {
    guard let node = node(key) else { return nil }
    let twice = node.scalar.flatMap { Figure($0) }.map { $0.fraction * Fraction(2) }
    guard let number = range.first(where: { Fraction(Int128($0)) == twice }), !isWhole || number.isMultiple(of: 2)
    else {
      report(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: accepted)))
      return nil
    }
    return number
  }
}
