import DubanCore

extension DubanCore.Unit: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(Name(""), jurisdiction: "")
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "name": name = try json.record()
      case "key": self.key = try json.string()
      case "jurisdiction": jurisdiction = try json.string()
      case "aliases": aliases = try json.strings()
      case "members": members = try json.strings()
      case "formerly": formerly = try json.strings()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("key", hasOwnKey ? key : nil)
      json.member("jurisdiction", jurisdiction)
      json.member("aliases", aliases)
      json.member("members", members)
      json.member("formerly", formerly)
    }
  }
}
