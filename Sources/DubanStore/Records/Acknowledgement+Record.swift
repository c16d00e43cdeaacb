import DubanCore

extension Acknowledgement: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(rule: "", item: "", reason: "")
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "rule": rule = try json.string()
      case "item": item = try json.string()
      case "reason": reason = try json.string()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", rule)
      json.member("item", item)
      json.member("reason", reason)
    }
  }
}
