import DubanCore

extension Milestone: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(id: "", quarters: [], due: Day(number: 0), text: "")
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "quarters": quarters = try json.array { (json) throws(JSONReader.Malformed) in try json.quarter() }
      case "due": due = try json.day()
      case "text": text = try json.string()
      case "criteria": criteria = try json.records()
      case "origin": origin = try json.record()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("quarters", quarters.map(\.description))
      json.member("due", due)
      json.member("text", text)
      json.member("criteria", records: criteria)
      json.member("origin", origin)
    }
  }
}

extension Criterion: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init("", value: .zero, basis: .cumulative)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "name": name = try json.string()
      case "value": value = try json.figure()
      case "unit": unit = try json.string()
      case "basis": basis = try json.word(Basis.self)
      case "of": of = try json.string()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("value", value)
      json.member("unit", unit)
      json.member("basis", word: basis)
      json.member("of", of)
    }
  }
}
