/// A run of letters that look alike. Line feeds and tabs within it become the breaks and tabs of the format.
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
      guard text.mayBreak else {
        xml.element("w:t", ["xml:space": "preserve"], words: text)
        return
      }
      var piece = ""
      func flush(_ xml: inout Markup) {
        if !piece.isEmpty { xml.element("w:t", ["xml:space": "preserve"], words: piece) }
        piece = ""
      }
      for character in text {
        if character.isNewline {
          flush(&xml)
          xml.empty("w:br")
        } else if character == "\t" {
          flush(&xml)
          xml.empty("w:tab")
        } else {
          piece.append(character)
        }
      }
      flush(&xml)
    }
  }
}
