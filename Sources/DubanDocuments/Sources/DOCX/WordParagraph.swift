/// A paragraph while it is read.
struct WordParagraph {
  /// In UTF-8.
  var text: [UInt8] = []
  var style: String?
  var numberID: Int?
  var numberLevel: Int?
  var outlineLevel: Int?
  /// Whether its end was deleted, so that the next paragraph belongs to it.
  var isMarkDeleted = false
  var isMarkHidden = false
  /// What stands in its text boxes.
  var after: [BlockNode] = []
}

/// A piece of text of one form.
struct WordRun {
  /// How many paragraphs stood open around it when it began.
  let paragraphs: Int
  var style: String?
  /// What it says itself.
  var isHidden: Bool?
}
