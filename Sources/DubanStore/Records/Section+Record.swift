import DubanCore

extension Section: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(id: "", title: Name(""))
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "parent": parent = try json.string()
      case "title": title = try json.record()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("parent", parent)
      json.member("title", title)
    }
  }
}
