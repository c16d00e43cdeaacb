import DubanCore

extension ItemState: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init()
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "version": version = try json.integer()
      case "status": status = try json.word(Status.self)
      case "statusBefore": statusBefore = try json.word(Status.self)
      case "returnReason": returnReason = try json.string()
      case "statusSince": statusSince = try json.day()
      case "values":
        try json.dictionary { (name, json) throws(JSONReader.Malformed) in
          let told: [ItemState.Value] = try json.array { (json) throws(JSONReader.Malformed) in try json.record() }
          for value in told where values[name]?.add(value) == nil { values[name] = ItemState.Series(value) }
        }
      case "reported": reported = try json.day()
      case "confirmed": confirmed = try json.day()
      case "extendedDue": extendedDue = try json.day()
      case "wording": wording = try json.string()
      case "handedIn":
        try json.dictionary { (unit, json) throws(JSONReader.Malformed) in
          var spans: [Day: Int] = [:]
          try json.dictionary { (span, json) throws(JSONReader.Malformed) in
            guard let day = Day(span) else { throw json.malformed("a day") }
            spans[day] = try json.integer()
          }
          handedIn[unit] = spans
        }
      case "handInDays":
        try json.dictionary { (unit, json) throws(JSONReader.Malformed) in
          var spans: [Day: [Day]] = [:]
          try json.dictionary { (span, json) throws(JSONReader.Malformed) in
            guard let day = Day(span) else { throw json.malformed("a day") }
            spans[day] = try json.array { (json) throws(JSONReader.Malformed) in try json.day() }
          }
          handInDays[unit] = spans
        }
      case "paid": paid = try json.figure()
      case "paidOn": paidOn = try json.day()
      case "evidence": evidence = try json.records()
      case "handling": handling = try json.record()
      case "simulated": simulated = try json.integer() != 0
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("version", version)
      json.member("status", word: status)
      json.member("statusBefore", word: statusBefore)
      json.member("returnReason", returnReason)
      json.member("statusSince", statusSince)
      json.member("values", sorted: values) { json, name, series in json.member(name, records: series.values) }
      json.member("reported", reported)
      json.member("confirmed", confirmed)
      json.member("extendedDue", extendedDue)
      json.member("wording", wording)
      json.member("handedIn", sorted: handedIn) { json, unit, spans in
        json.key(unit)
        json.object { json in
          for (span, count) in spans.sorted(by: { $0.key < $1.key }) { json.member(span.description, count) }
        }
      }
      json.member("handInDays", sorted: handInDays) { json, unit, spans in
        json.key(unit)
        json.object { json in
          for (span, days) in spans.sorted(by: { $0.key < $1.key }) {
            json.member(span.description, days.map(\.description))
          }
        }
      }
      json.member("paid", paid)
      json.member("paidOn", paidOn)
      json.member("evidence", records: evidence)
      if handling != Handling() { json.member("handling", handling) }
      json.member("simulated", simulated ? 1 : 0)
    }
  }
}

extension ItemState.Value: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(.zero, on: Day(number: 0))
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "value": value = try json.figure()
      case "on": on = try json.day()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("value", value)
      json.member("on", on)
    }
  }
}
