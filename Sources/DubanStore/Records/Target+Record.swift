import DubanCore

extension Target: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(Name(""))
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "name": name = try json.record()
      case "key": self.key = try json.string()
      case "kind": kind = try json.word(Kind.self)
      case "basis": basis = try json.word(Basis.self)
      case "value": value = try json.figure()
      case "unit": unit = try json.string()
      case "from": from = try json.figure()
      case "upper": upper = try json.figure()
      case "text": text = try json.string()
      case "reference": reference = try json.string()
      case "relation": relation = try json.word(Relation.self)
      case "each": each = try json.word(Each.self)
      case "areas": areas = try json.strings()
      case "alternative": alternative = try json.record()
      case "parts": parts = try json.records()
      case "shares": shares = try json.records()
      case "years": years = try json.records()
      case "sameAs": sameAs = try json.record()
      case "start": start = try json.day()
      case "due": due = try json.day()
      case "notes": notes = try json.strings()
      case "origin": origin = try json.record()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("key", hasOwnKey ? key : nil)
      json.member("kind", word: kind)
      json.member("basis", word: basis)
      json.member("value", value)
      json.member("unit", unit)
      json.member("from", from)
      json.member("upper", upper)
      json.member("text", text)
      json.member("reference", reference)
      json.member("relation", word: relation == .above ? nil : relation)
      json.member("each", word: each)
      json.member("areas", areas)
      json.member("alternative", alternative)
      json.member("parts", records: parts)
      json.member("shares", records: shares)
      json.member("years", records: years)
      json.member("sameAs", sameAs)
      json.member("start", start)
      json.member("due", due)
      json.member("notes", notes)
      json.member("origin", origin)
    }
  }
}

extension Target.Quantity: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(.zero, unit: nil)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "value": value = try json.figure()
      case "unit": unit = try json.string()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("value", value)
      json.member("unit", unit)
    }
  }
}

extension Target.Part: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(Name(""), value: .zero)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "name": name = try json.record()
      case "value": value = try json.figure()
      case "unit": unit = try json.string()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("value", value)
      json.member("unit", unit)
    }
  }
}

extension Target.Share: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(area: "", value: .zero)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "area": area = try json.string()
      case "value": value = try json.figure()
      case "parts": parts = try json.records()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("area", area)
      json.member("value", value)
      json.member("parts", records: parts)
    }
  }
}

extension Target.YearShare: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(year: 0, value: .zero)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "year": year = try json.integer()
      case "value": value = try json.figure()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("year", year)
      json.member("value", value)
    }
  }
}

extension Target.Link: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    guard let link = Target.Link(try json.string()) else { throw json.malformed("an item and the key of a target") }
    self = link
  }

  func write(to json: inout JSONWriter) { json.string(text) }
}
