import DubanCore

/// An event's change as the columns of the event table hold it.
struct ChangeColumns {
  var status: Status?
  /// The event that is taken back.
  var reverts: Int?
  /// The rest as JSON: `{"values": {…}}`, `{"due": …, "approver": …}`, `{"unit": …, "span": …}`, `{"paid": …}`.
  var detail: String?

  /// The columns for `change`.
  init(_ change: Change) {
    switch change {
    case .report(let status, let values):
      self.status = status
      guard !values.isEmpty else { return }
      detail = JSONWriter.write { json in
        json.object { json in
          json.key("values")
          json.object { json in
            for (name, value) in values.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
          }
        }
      }
    case .extend(let due, let approver):
      detail = JSONWriter.write { json in
        json.object { json in
          json.member("due", due)
          json.member("approver", approver)
        }
      }
    case .handIn(let unit, let span):
      detail = JSONWriter.write { json in
        json.object { json in
          json.member("unit", unit)
          json.member("span", span)
        }
      }
    case .pay(let paid):
      detail = JSONWriter.write { json in
        json.object { json in json.member("paid", paid) }
      }
    case .revert(let seq): reverts = seq
    case .confirm, .close, .sendBack, .suspend, .resume, .remark: break
    }
  }

  /// The columns as they were read.
  init(status: Status?, reverts: Int?, detail: String?) {
    self.status = status
    self.reverts = reverts
    self.detail = detail
  }

  /// The change of `kind` that the columns hold.
  func change(_ kind: Change.Kind) throws(JSONReader.Malformed) -> Change {
    switch kind {
    case .step(.report): return .report(status: status, values: try parts().values)
    case .step(.confirm): return .confirm
    case .step(.close): return .close
    case .step(.sendBack): return .sendBack
    case .step(.suspend): return .suspend
    case .step(.resume): return .resume
    case .step(.remark): return .remark
    case .step(.extend):
      let parts = try parts()
      guard let due = parts.due, let approver = parts.approver else { throw missing("due and approver") }
      return .extend(due: due, approver: approver)
    case .step(.handIn):
      let parts = try parts()
      guard let unit = parts.unit, let span = parts.span else { throw missing("unit and span") }
      return .handIn(unit: unit, span: span)
    case .step(.pay):
      guard let paid = try parts().paid else { throw missing("paid") }
      return .pay(paid)
    case .revert:
      guard let reverts else { throw missing("the event that is taken back") }
      return .revert(seq: reverts)
    }
  }

  private struct Parts {
    var values: [String: Figure] = [:]
    var due: Day?
    var approver: String?
    var unit: String?
    var span: Day?
    var paid: Figure?
  }

  private func parts() throws(JSONReader.Malformed) -> Parts {
    var parts = Parts()
    guard let detail else { return parts }
    try JSONReader.read(detail) { (json) throws(JSONReader.Malformed) in
      try json.object { (key, json) throws(JSONReader.Malformed) in
        switch key {
        case "values":
          try json.dictionary { (name, json) throws(JSONReader.Malformed) in
            parts.values[name] = try json.figure()
          }
        case "due": parts.due = try json.day()
        case "approver": parts.approver = try json.string()
        case "unit": parts.unit = try json.string()
        case "span": parts.span = try json.day()
        case "paid": parts.paid = try json.figure()
        default: try json.skip()
        }
      }
    }
    return parts
  }

  private func missing(_ what: String) -> JSONReader.Malformed { JSONReader.Malformed(offset: 0, expected: what) }
}
