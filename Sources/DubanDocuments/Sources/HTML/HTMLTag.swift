/// What a tag means for the text.
enum HTMLTag {
  /// Nothing in it is text for readers.
  case dropped
  /// Links to other pages; told as such.
  case navigation
  /// Paragraphs end before and after it.
  case block
  /// A heading of this level.
  case heading(Int)
  case lineBreak
  case preformatted
  case table, row, cell, headingCell, tableHead, caption
  case orderedList, list, listItem
  case inline

  /// Of the tag called `name`, in small letters.
  init(_ name: String) {
    self = Self.known[name] ?? .inline
  }

  private static let known: [String: HTMLTag] = {
    var known: [String: HTMLTag] = [
      "h1": .heading(1), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4), "h5": .heading(5), "h6": .heading(6),
      "br": .lineBreak, "pre": .preformatted, "table": .table, "tr": .row, "td": .cell, "th": .headingCell,
      "thead": .tableHead, "caption": .caption, "ol": .orderedList, "ul": .list, "menu": .list, "dir": .list,
      "li": .listItem, "nav": .navigation,
    ]
    for name in [
      "script", "style", "head", "template", "noscript", "iframe", "object", "select", "button", "textarea", "svg",
      "canvas", "audio", "video", "map", "datalist", "noframes", "frameset", "applet",
    ] {
      known[name] = .dropped
    }
    for name in [
      "html", "body", "p", "div", "section", "article", "header", "footer", "main", "aside", "dl", "dt", "dd", "center",
      "blockquote", "hr", "form", "fieldset", "legend", "address", "figure", "figcaption", "tbody", "tfoot", "details",
      "summary", "hgroup", "dialog",
    ] {
      known[name] = .block
    }
    return known
  }()
}
