import DubanCore

/// An entry's change as the columns of the entry table hold it.
struct ChangeColumns {
  var status: Status?
  /// The entry that is taken back.
  var reverts: Int?
  /// The rest as JSON: `{"values": {…}}`, `{"due": …, "approver": …}`, `{"unit": …, "span": …}`, `{"units": …, "by": …}`,
  /// `{"unit": …, "to": …}`, `{"paid": …}`,
  /// `{"version": …, "hash": …, "approver": …, "demonstration": …}`, `{"step": …, "reason": …}`, `{"replaced": {"seq": …, "hash": …}, "restored": {…}}`,
  /// `{"series": …, "number": …, "plan": …}`, `{"units": …, "by": …, "colour": …, "series": …, "year": …, "number": …}`,
  /// `{"units": …, "by": …, "leader": …}`, `{"units": …, "by": …, "inspection": …}`, `{"directive": …, "unit": …}`; and last
  /// `"evidence": [{"reference": …}, {"link": …}, {"file": …, "sha256": …}]` where there is any.
  var detail: String?

  /// The columns for `change` beside which `evidence` stands; what takes none has none.
  init(_ change: Change, _ evidence: [Evidence]) {
    switch change {
    case .report(let status, let values):
      self.status = status
      guard !values.isEmpty || !evidence.isEmpty else { return }
      detail = JSONWriter.object { json in
        json.member("values", sorted: values) { json, name, value in json.member(name, value) }
        json.member("evidence", records: evidence)
      }
    case .assign(let units, let limit):
      detail = JSONWriter.object { json in
        json.member("units", units)
        json.member("by", limit)
      }
    case .acknowledge(let unit):
      detail = JSONWriter.object { json in json.member("unit", unit) }
    case .handBack(let unit, let to):
      detail = JSONWriter.object { json in
        json.member("unit", unit)
        json.member("to", to)
      }
    case .requestExtension(let due):
      detail = JSONWriter.object { json in json.member("due", due) }
    case .extend(let due, let approver):
      detail = JSONWriter.object { json in
        json.member("due", due)
        json.member("approver", approver)
      }
    case .handIn(let unit, let span):
      detail = JSONWriter.object { json in
        json.member("unit", unit)
        json.member("span", span)
      }
    case .pay(let paid):
      detail = JSONWriter.object { json in json.member("paid", paid) }
    case .publish(let version, let hash, let amending):
      reverts = amending?.reverts
      detail = JSONWriter.object { json in
        json.member("version", version)
        json.member("hash", hash)
        json.member("approver", amending?.approver)
        json.member("demonstration", amending?.demonstration)
      }
    case .refused(let step, let reason):
      detail = JSONWriter.object { json in
        json.member("step", step)
        json.member("reason", reason)
      }
    case .restored(let replaced, let restored):
      detail = JSONWriter.object { json in
        json.member("replaced", replaced)
        json.member("restored", restored)
      }
    case .circular(let series, let number, let plan):
      detail = JSONWriter.object { json in
        json.member("series", series)
        json.member("number", number)
        json.member("plan", plan)
      }
    case .raise(let order):
      detail = JSONWriter.object { json in json.members(of: order) }
    case .answer(let directive, let unit):
      detail = JSONWriter.object { json in
        json.member("directive", directive)
        json.member("unit", unit)
        json.member("evidence", records: evidence)
      }
    case .returnAnswer(let directive, let unit):
      detail = JSONWriter.object { json in
        json.member("directive", directive)
        json.member("unit", unit)
      }
    case .settle(let directive), .withdraw(let directive):
      detail = JSONWriter.object { json in json.member("directive", directive) }
    case .revert(let seq): reverts = seq
    case .apply, .confirm, .close:
      guard !evidence.isEmpty else { return }
      detail = JSONWriter.object { json in json.member("evidence", records: evidence) }
    case .sendBack, .suspend, .terminate, .resume, .refuseExtension, .remark: break
    }
  }

  /// The columns as they were read.
  init(status: Status?, reverts: Int?, detail: String?) {
    self.status = status
    self.reverts = reverts
    self.detail = detail
  }

  /// The evidence that stands beside a change of `kind`.
  func evidence(_ kind: Change.Kind) throws(JSONReader.Malformed) -> [Evidence] {
    // It stands last, and nothing else beside such a change is a list: most entries have none, and a journal is long.
    guard case .step(let step) = kind, step.takesEvidence, let detail, detail.hasSuffix("]}") else { return [] }
    var evidence: [Evidence] = []
    try JSONReader.read(detail) { (json) throws(JSONReader.Malformed) in
      try json.object { (key, json) throws(JSONReader.Malformed) in
        switch key {
        case "evidence": evidence = try json.records()
        default: try json.skip()
        }
      }
    }
    return evidence
  }

  /// The change of `kind` that the columns hold.
  func change(_ kind: Change.Kind) throws(JSONReader.Malformed) -> Change {
    switch kind {
    case .step(.report): return .report(status: status, values: try parts().values)
    case .step(.assign):
      let parts = try parts()
      guard let units = parts.units else { throw missing("units") }
      return .assign(units: units, acknowledgeBy: parts.by)
    case .step(.acknowledge):
      guard let unit = try parts().unit else { throw missing("unit") }
      return .acknowledge(unit: unit)
    case .step(.handBack):
      let parts = try parts()
      guard let unit = parts.unit, let to = parts.to else { throw missing("unit and to") }
      return .handBack(unit: unit, to: to)
    case .step(.apply): return .apply
    case .step(.terminate): return .terminate
    case .step(.requestExtension):
      guard let due = try parts().due else { throw missing("due") }
      return .requestExtension(due: due)
    case .step(.refuseExtension): return .refuseExtension
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
    case .step(.issueSlip), .step(.instruct), .step(.inspect):
      guard let detail else { throw missing("what is asked") }
      return .raise(try JSONReader.read(detail) { (json) throws(JSONReader.Malformed) in try json.record() })
    case .step(.answer):
      let parts = try parts()
      guard let directive = parts.directive, let unit = parts.unit else { throw missing("directive and unit") }
      return .answer(directive: directive, unit: unit)
    case .step(.returnAnswer):
      let parts = try parts()
      guard let directive = parts.directive, let unit = parts.unit else { throw missing("directive and unit") }
      return .returnAnswer(directive: directive, unit: unit)
    case .step(.settle):
      guard let directive = try parts().directive else { throw missing("directive") }
      return .settle(directive: directive)
    case .step(.withdraw):
      guard let directive = try parts().directive else { throw missing("directive") }
      return .withdraw(directive: directive)
    case .revert:
      guard let reverts else { throw missing("the entry that is taken back") }
      return .revert(seq: reverts)
    case .publish:
      let parts = try parts()
      guard let version = parts.version, let hash = parts.hash else { throw missing("version and hash") }
      let amending = Change.Amendment(
        approver: parts.approver, reverts: reverts, demonstration: parts.demonstration)
      return .publish(version: version, hash: hash, amending: amending == Change.Amendment() ? nil : amending)
    case .refused:
      let parts = try parts()
      guard let step = parts.step, let reason = parts.reason else { throw missing("step and reason") }
      return .refused(step: step, reason: reason)
    case .restored:
      let parts = try parts()
      guard let restored = parts.restored else { throw missing("the end of what was restored") }
      return .restored(replaced: parts.replaced, restored: restored)
    case .circular:
      let parts = try parts()
      guard let series = parts.series, let number = parts.number else { throw missing("series and number") }
      return .circular(series: series, number: number, plan: parts.plan)
    }
  }

  private struct Parts {
    var values: [String: Figure] = [:]
    var due: Day?
    var approver: String?
    var demonstration: String?
    var unit: String?
    var units: [String]?
    var by: Day?
    var to: String?
    var span: Day?
    var paid: Figure?
    var version: Int?
    var hash: String?
    var step: String?
    var reason: String?
    var replaced: JournalEnd?
    var restored: JournalEnd?
    var series: String?
    var number: Int?
    var plan: String?
    var directive: Int?
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
        case "demonstration": parts.demonstration = try json.string()
        case "unit": parts.unit = try json.string()
        case "units": parts.units = try json.array { (json) throws(JSONReader.Malformed) in try json.string() }
        case "by": parts.by = try json.day()
        case "to": parts.to = try json.string()
        case "span": parts.span = try json.day()
        case "paid": parts.paid = try json.figure()
        case "version": parts.version = try json.integer()
        case "hash": parts.hash = try json.string()
        case "step": parts.step = try json.string()
        case "reason": parts.reason = try json.string()
        case "replaced": parts.replaced = try json.record()
        case "restored": parts.restored = try json.record()
        case "series": parts.series = try json.string()
        case "number": parts.number = try json.integer()
        case "plan": parts.plan = try json.string()
        case "directive": parts.directive = try json.integer()
        default: try json.skip()
        }
      }
    }
    return parts
  }

  private func missing(_ what: String) -> JSONReader.Malformed { JSONReader.Malformed(offset: 0, expected: what) }
}

extension JournalEnd: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var seq = 0
    var hash = ""
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "seq": seq = try json.integer()
      case "hash": hash = try json.string()
      default: try json.skip()
      }
    }
    self.init(seq: seq, hash: hash)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("seq", seq)
      json.member("hash", hash)
    }
  }
}
