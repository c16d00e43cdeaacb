import DubanCore

/// Makes simplified characters of traditional ones and takes out pinyin glosses, where a document is in that script.
struct ScriptCleaning {
  /// Ready for a document that is written so; nil for all others.
  init?(_ document: SourceDocument) {
    var han = 0
    var traditional = 0
    for case .paragraph(let paragraph) in document.blocks {
      for unit in paragraph.text.utf16 where (0x4E00...0x9FFF).contains(unit) {
        han += 1
        if Folding.standard[unit] != unit { traditional += 1 }
      }
      if han > 20_000 { break }
    }
    guard han > 40, traditional * 12 > han else { return nil }
  }

  /// `text` in simplified characters, without glosses.
  func simplified(_ text: String) -> String {
    let units = String(scalars: ScriptCleaning.withoutGlosses(text.scalars)).utf16.map { unit in
      (0x3400...0x9FFF).contains(unit) ? Folding.standard[unit] : unit
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// 關(guān)于 without the letters in brackets: up to six letters right after a Chinese character.
  private static func withoutGlosses(_ text: Scalars) -> Scalars {
    var result: Scalars = []
    var place = 0
    while place < text.count {
      if text[place].opensBracket, place > 0, text[place - 1].isHan {
        var end = place + 1
        while end < text.count, text[end].isLetterOrTone || text[end].properties.generalCategory == .nonspacingMark {
          end += 1
        }
        let letters = end - place - 1
        if end < text.count, text[end].closesBracket, (1...6).contains(letters),
          text[(place + 1)..<end].contains(where: \.properties.isLowercase)
        {
          place = end + 1
          continue
        }
      }
      result.append(text[place])
      place += 1
    }
    return result
  }
}
