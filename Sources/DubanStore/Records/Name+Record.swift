import DubanCore

extension Name: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    if json.isAtString {
      self.init(try json.string())
      return
    }
    var chinese = ""
    var english: String?
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "zh": chinese = try json.string()
      case "en": english = try json.string()
      default: try json.skip()
      }
    }
    self.init(chinese, english: english)
  }

  func write(to json: inout JSONWriter) {
    guard let english else { return json.string(chinese) }
    json.object { json in
      json.member("zh", chinese)
      json.member("en", english)
    }
  }
}
