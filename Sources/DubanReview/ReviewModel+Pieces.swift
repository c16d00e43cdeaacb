import DubanDocuments
import DubanScreen
import DubanTUI

// The pieces of targets, milestones, money and duties are shown where that is asked for and nowhere else: whoever goes down
// through the fields finds every row where it stood.
extension ReviewModel {
  /// The fields that are shown, by their places.
  var shownFields: [Int] {
    let fields = fields
    guard focus == .fields else { return fields.indices.filter { !fields[$0].field.isPiece } }
    // A piece that is meant is never hidden.
    let meant = fields.indices.contains(field) && fields[field].field.isPiece ? fields[field].field.whole : nil
    return fields.indices.filter { index in
      let shown = fields[index].field
      return !shown.isPiece || shown.whole == meant || isUnfolded(shown.whole)
    }
  }

  /// Whether the pieces of `whole`, a field of the selected part, are shown.
  func isUnfolded(_ whole: DraftField) -> Bool {
    guard let unfolded, unfolded.path == selected?.path else { return false }
    return unfolded.fields.contains(whole)
  }

  /// Whether the selected field has pieces.
  var hasPieces: Bool {
    guard let whole = selectedField?.field.whole else { return false }
    return fields.contains { $0.field.isPiece && $0.field.whole == whole }
  }

  /// Shows the pieces of `whole` among the fields of the selected part.
  mutating func unfold(_ whole: DraftField) {
    guard let path = selected?.path else { return }
    let others = unfolded?.path == path ? unfolded?.fields ?? [] : []
    unfolded = (path, others.union([whole]))
  }

  /// Shows or hides the pieces of the selected field, which stays selected, or its whole where it is a piece itself.
  mutating func foldPieces() {
    guard focus == .fields, hasPieces, let whole = selectedField?.field.whole else {
      let pane = keymap.label(.go(.nextPane), in: [.review])
      notice = Footer.Message(
        focus == .fields
          ? presentation.pick("这一项没有细项", "This field has no pieces")
          : presentation.pick("细项在字段里：先按 \(pane)", "Pieces are among the fields: press \(pane) first"))
      return
    }
    guard isUnfolded(whole) else { return unfold(whole) }
    unfolded?.fields.remove(whole)
    if let place = fields.firstIndex(where: { $0.field == whole }) { field = place }
  }
}
