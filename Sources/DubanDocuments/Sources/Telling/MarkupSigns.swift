/// By what marks a text is told to be a web page or another kind of markup.
struct MarkupSigns {
  /// What it is.
  enum Kind {
    case html, officeXML, xml, mhtml
  }

  /// nil for a text without markup.
  let kind: Kind?

  /// Told from the beginning of `text`.
  init(_ text: String) {
    let head = text.unicodeScalars.lazy.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }.prefix(1 << 16)
    var view = String.UnicodeScalarView()
    // Only the signs of markup matter, and those are ASCII.
    for scalar in head { view.append(scalar.isASCII ? scalar : "_") }
    let start = [UInt8](String(view).lowercased().utf8)
    if Self.begins(start, WebArchive.beginnings) {
      kind = .mhtml
    } else if Self.begins(start, ["<?xml", "<?mso-application"]) {
      if Self.count("<html", in: start) > 0 {
        kind = .html
      } else {
        kind =
          Self.count("mso-application", in: start) + Self.count("schemas-microsoft-com:office", in: start) > 0
          ? .officeXML : .xml
      }
    } else if Self.begins(start, Self.openings) {
      kind = .html
    } else {
      // A piece of a page may begin with anything; text does not close tags.
      let closings = Self.closings.reduce(0) { $0 + Self.count($1, in: start) }
      kind = closings >= 3 ? .html : nil
    }
  }

  private static let openings = [
    "<!doctype", "<html", "<head", "<meta", "<body", "<title", "<table", "<div", "<p>", "<p ", "<span", "<!--", "<h1",
    "<h2", "<h3", "<section", "<article", "<style", "<script", "<link", "<font", "<center", "<ol", "<ul", "<tr", "<br",
  ]
  private static let closings = ["</p>", "</td>", "</tr>", "</div>", "</span>", "</li>", "<br>", "<br/>", "<br />"]

  private static func begins(_ bytes: [UInt8], _ words: [String]) -> Bool {
    words.contains { bytes.starts(with: $0.utf8) }
  }

  private static func count(_ word: String, in bytes: [UInt8]) -> Int {
    let word = [UInt8](word.utf8)
    guard bytes.count >= word.count else { return 0 }
    var count = 0
    for index in 0...(bytes.count - word.count) where bytes[index] == word[0] && bytes[index...].starts(with: word) {
      count += 1
    }
    return count
  }
}
