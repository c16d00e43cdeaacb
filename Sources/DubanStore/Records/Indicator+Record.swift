import DubanCore

extension Indicator: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(id: "", number: "", name: Name(""), target: Target(Name("")))
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "number": number = try json.string()
      case "name": name = try json.record()
      case "category": category = try json.record()
      case "target": target = try json.record()
      case "owners": owners = try json.strings()
      case "sources": sources = try json.strings()
      case "due": due = try json.day()
      case "notes": notes = try json.strings()
      case "origin": origin = try json.record()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("number", number)
      json.member("name", name)
      json.member("category", category)
      json.member("target", target)
      json.member("owners", owners)
      json.member("sources", sources)
      json.member("due", due)
      json.member("notes", notes)
      json.member("origin", origin)
    }
  }
}
