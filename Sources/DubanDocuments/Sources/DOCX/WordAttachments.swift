/// What belongs to the text of a Word document and stands in parts of its own: notes, and documents put in whole.
struct WordAttachments {
  /// A kind of note.
  enum Kind: Hashable {
    case footnote, endnote
  }

  /// A note by its number.
  struct Note: Hashable {
    let kind: Kind
    let id: Int
  }

  /// A document that was put into this one.
  enum Embedded {
    case nodes([BlockNode])
    /// It is of a form that is not read there; the name of its part.
    case unread(String)
  }

  var notes: [Note: [BlockNode]] = [:]
  /// By the ids of the main part's relationships.
  var embedded: [String: Embedded] = [:]

  /// `nodes` as they are printed: a note says that it is one.
  static func marked(_ nodes: [BlockNode]) -> [BlockNode] {
    guard case .paragraph(let text, _) = nodes.first else { return nodes }
    let bare = String(text.drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" })
    let isMarked = bare.hasPrefix("注：") || bare.hasPrefix("注:")
    return [.paragraph(isMarked ? bare : "注：" + bare, headingLevel: nil)] + nodes.dropFirst()
  }
}
