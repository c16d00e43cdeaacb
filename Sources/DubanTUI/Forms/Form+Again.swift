import DubanScreen
import DubanCore

/// The form again after its write was refused (invariant 16): what the person changed is filled in, all else is as it has
/// become, and where others changed a field too, it says what and who.
extension Form {
  /// `form` again, after others recorded `entries`.
  init(again form: Form, after entries: [Entry], _ entry: PlanEntry, _ presentation: Presentation) {
    if let piece = form.piece {
      self.init(handingIn: piece, entry, presentation)
    } else if let group = form.group {
      self.init(form.purpose, group: FormGroup(subjects: group.subjects), entry, presentation)
    } else {
      self.init(form.purpose, form.subject, entry, presentation, directive: form.preferred)
    }
    folding = form.folding
    for field in form.fields { take(field, of: form, after: entries) }
  }

  /// Whether the person changed the field `key` since the form was opened.
  func isTyped(_ key: String) -> Bool { fields.first { $0.key == key }.map { $0.value != opened[key] } ?? false }

  private mutating func take(_ field: FormField, of form: Form, after entries: [Entry]) {
    guard let index = fields.firstIndex(where: { $0.key == field.key }) else { return }
    let (before, now) = (form.opened[field.key] ?? "", fields[index].value)
    if before != now {
      let author = entries.last { Form.says(field.key, $0) } ?? entries.last
      fields[index].others = FormField.Others(
        before: field.shown(before), now: fields[index].shown(now), author: author?.actor ?? "", on: author?.recorded)
    }
    if form.isTyped(field.key) { fields[index].take(field) }
  }

  /// Whether `entry` says anything of the field `key`.
  private static func says(_ key: String, _ entry: Entry) -> Bool {
    switch entry.change {
    case .report(let status, let values):
      return key == "status"
        ? status != nil : key == "note" ? entry.note != nil : values.keys.contains { key == Form.valueKey($0) }
    case .pay: return key == Form.paid
    case .close, .sendBack, .suspend, .terminate, .resume, .apply: return key == "status"
    case .assign: return key == Form.units || key == Form.limit
    case .acknowledge, .handBack: return key == Form.unit
    case .raise, .answer, .returnAnswer, .settle, .withdraw: return key == Form.directive
    case .confirm, .requestExtension, .extend, .refuseExtension, .handIn, .remark, .revert, .publish, .refused,
      .restored, .circular:
      return false
    }
  }
}
