extension UnitSheet {
  /// The note under which a returned sheet is recorded: the unit's wording, with the file that brought it and who took it in.
  ///
  /// It is Chinese whatever the language is, as all that the program itself writes into the journal.
  package static func note(_ wording: String?, from file: String, takenInBy clerk: String) -> String {
    let source = "\(opening)「\(file)」，\(clerk)录入）"
    return (wording ?? "") + source
  }

  /// The unit's own words in `note`, without what `note(_:from:takenInBy:)` added; nil where there are none.
  package static func wording(in note: String?) -> String? {
    guard let note else { return nil }
    guard note.hasSuffix("录入）"), let start = note.ranges(of: opening).last else { return note }
    let wording = String(note[..<start.lowerBound])
    return wording.isEmpty ? nil : wording
  }

  /// The file of the returned sheet by which `note` was recorded; nil where it was no sheet.
  package static func file(in note: String?) -> String? {
    guard let note, note.hasSuffix("录入）"), let start = note.ranges(of: opening).last else { return nil }
    let rest = note[start.upperBound...].dropFirst()
    return rest.ranges(of: "」，").last.map { String(rest[..<$0.lowerBound]) }
  }

  private static let opening = "（据填报表"
}
