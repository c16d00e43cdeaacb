@testable import DubanExports

/// What a reader of a page or a paper sees, found without making a tree of it.
enum ShownText {
  private static let blocks: Set<String> = [
    "/td", "/th", "/p", "/li", "/h1", "/h2", "/h3", "br", "/figcaption", "/div",
  ]

  /// A page without the pictures of bars, the list of annexes and the lists behind numbers.
  static func page(_ bytes: [UInt8]) -> String {
    TextCursor.over(bytes) { cursor in
      var text = ""
      while !cursor.isAtEnd {
        text += cursor.text(before: "<")
        let tag = cursor.text(before: ">")
        let name = String(tag.prefix { $0 != " " })
        if ["svg", "nav", "head"].contains(name) || (name == "section" && tag.contains("class=\"rows\"")) {
          _ = cursor.go(behind: "</\(name)>")
        } else if blocks.contains(name) {
          text += "\n"
        }
      }
      return text.withoutEntities
    }
  }

  /// The paragraphs of a paper, without the list of annexes.
  static func paper(_ document: [UInt8]) -> String {
    TextCursor.over(document) { cursor in
      var (text, paragraph, isShown) = ("", "", true)
      while !cursor.isAtEnd {
        let before = cursor.text(before: "<")
        let tag = cursor.text(before: ">")
        switch tag.prefix(while: { $0 != " " }) {
        case "w:p": (paragraph, isShown) = ("", true)
        case "w:pStyle": if tag.contains("\"\(DOCXStyle.annexList.rawValue)\"") { isShown = false }
        case "/w:t": paragraph += before
        case "w:noBreakHyphen/": paragraph += "-"
        case "/w:p": if isShown { text += paragraph + "\n" }
        default: break
        }
      }
      return text.withoutEntities
    }
  }
}
