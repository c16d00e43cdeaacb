import DubanCore

extension Funding: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(id: "", name: Name(""))
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "name": name = try json.record()
      case "kind": kind = try json.word(Target.Kind.self)
      case "total": total = try json.record()
      case "each": each = try json.word(Target.Each.self)
      case "sources": sources = try json.records()
      case "parts": parts = try json.records()
      case "shares": shares = try json.records()
      case "notes": notes = try json.strings()
      case "origin": origin = try json.record()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("name", name)
      json.member("kind", word: kind)
      json.member("total", total)
      json.member("each", word: each)
      json.member("sources", records: sources)
      json.member("parts", records: parts)
      json.member("shares", records: shares)
      json.member("notes", notes)
      json.member("origin", origin)
    }
  }
}

extension Funding.Source: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(Name(""))
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "name": name = try json.record()
      case "value": value = try json.figure()
      case "unit": unit = try json.string()
      case "note": note = try json.string()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("value", value)
      json.member("unit", unit)
      json.member("note", note)
    }
  }
}
