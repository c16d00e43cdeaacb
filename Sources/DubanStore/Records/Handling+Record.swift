import DubanCore

extension Handling: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init()
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "assigned":
        try json.dictionary { (unit, json) throws(JSONReader.Malformed) in assigned[unit] = try json.record() }
      case "released":
        try json.dictionary { (unit, json) throws(JSONReader.Malformed) in released[unit] = try json.record() }
      case "reported":
        try json.dictionary { (unit, json) throws(JSONReader.Malformed) in reported[unit] = try json.day() }
      case "reportedUnnamed": reportedUnnamed = try json.day()
      case "application": application = try json.record()
      case "request": requests.insert(try json.record(), at: 0)
      case "furtherRequests": requests += try json.records()
      case "directives":
        try json.dictionary { (number, json) throws(JSONReader.Malformed) in
          guard let seq = Int(number) else { throw json.malformed("the number of an entry") }
          directives[seq] = try json.record()
        }
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("assigned", sorted: assigned) { json, unit, assignment in json.member(unit, assignment) }
      json.member("released", sorted: released) { json, unit, release in json.member(unit, release) }
      json.member("reported", sorted: reported) { json, unit, day in json.member(unit, day) }
      json.member("reportedUnnamed", reportedUnnamed)
      json.member("application", application)
      // The first stands as the only one always did, so that states that were written down before read the same.
      json.member("request", requests.first)
      if requests.count > 1 { json.member("furtherRequests", records: Array(requests.dropFirst())) }
      json.member("directives", sorted: directives) { json, number, directive in
        json.member(String(number), directive)
      }
    }
  }
}

extension Handling.Assignment: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(on: Day(number: 0))
    var (handedBack, to, reason): (Day?, String?, String?)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "on": on = try json.day()
      case "by": acknowledgeBy = try json.day()
      case "acknowledged": acknowledged = try json.day()
      case "handedBack": handedBack = try json.day()
      case "to": to = try json.string()
      case "reason": reason = try json.string()
      default: try json.skip()
      }
    }
    self.handedBack = handedBack.map { Handling.HandBack(on: $0, to: to ?? "", reason: reason) }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("on", on)
      json.member("by", acknowledgeBy)
      json.member("acknowledged", acknowledged)
      json.member("handedBack", handedBack?.on)
      json.member("to", handedBack?.to)
      json.member("reason", handedBack?.reason)
    }
  }
}

extension Handling.Release: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(on: Day(number: 0), to: [])
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "on": on = try json.day()
      case "to": to = try json.array { (json) throws(JSONReader.Malformed) in try json.string() }
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("on", on)
      json.member("to", to)
    }
  }
}

extension Handling.Application: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(on: Day(number: 0), unit: nil)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "on": on = try json.day()
      case "unit": unit = try json.string()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("on", on)
      json.member("unit", unit)
    }
  }
}

extension Handling.Request: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(due: Day(number: 0), recorded: Day(number: 0), unit: nil)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "due": due = try json.day()
      case "recorded": recorded = try json.day()
      case "unit": unit = try json.string()
      case "reason": reason = try json.string()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("due", due)
      json.member("recorded", recorded)
      json.member("unit", unit)
      json.member("reason", reason)
    }
  }
}
