/// A run of letters that look alike. Line feeds and tabs within it become the breaks and tabs of the format, and the hyphens of numbers
/// its hyphens at which no line ends, so that `1-2` never stands on two lines.
enum DOCXRun {
  static func write(
    _ text: String, isStrong: Bool = false, color: String? = nil, halfPoints: Int? = nil, in xml: inout Markup
  ) {
    guard !text.isEmpty else { return }
    xml.element("w:r") { xml in
      if isStrong || color != nil || halfPoints != nil {
        xml.element("w:rPr") { xml in
          if isStrong { xml.empty("w:b") }
          if let color { xml.empty("w:color", ["w:val": color]) }
          if let halfPoints {
            xml.empty("w:sz", ["w:val": "\(halfPoints)"])
            xml.empty("w:szCs", ["w:val": "\(halfPoints)"])
          }
        }
      }
      guard text.mayBreak || text.hasBoundHyphen else {
        xml.element("w:t", ["xml:space": "preserve"], words: text)
        return
      }
      var piece = ""
      func flush(_ xml: inout Markup) {
        if !piece.isEmpty { xml.element("w:t", ["xml:space": "preserve"], words: piece) }
        piece = ""
      }
      var (before, place) = (UInt8?.none, text.startIndex)
      while place < text.endIndex {
        let (character, next) = (text[place], text.index(after: place))
        let after = next < text.endIndex ? text[next].asciiValue : nil
        if character.isNewline {
          flush(&xml)
          xml.empty("w:br")
        } else if character == "\t" {
          flush(&xml)
          xml.empty("w:tab")
        } else if character == "-", String.binds(before, after) {
          flush(&xml)
          xml.empty("w:noBreakHyphen")
        } else {
          piece.append(character)
        }
        (before, place) = (character.asciiValue, next)
      }
      flush(&xml)
    }
  }
}
