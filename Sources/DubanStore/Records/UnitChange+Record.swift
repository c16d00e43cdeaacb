import DubanCore

extension UnitChange: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var day: Day?
    self.init(from: [], into: [], on: Day(number: 0))
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "from": from = try json.strings()
      case "into": into = try json.strings()
      case "items":
        try json.dictionary { (name, json) throws(JSONReader.Malformed) in items[name] = try json.strings() }
      case "rest": rest = try json.string()
      case "on": day = try json.day()
      case "done": isDone = try json.truth()
      default: try json.skip()
      }
    }
    guard let day else { throw json.malformed("a change of units with its day") }
    self.day = day
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("from", from)
      json.member("into", into)
      json.member("items", sorted: items) { json, name, ids in json.member(name, ids) }
      json.member("rest", rest)
      json.member("on", day)
      json.member("done", truth: isDone ? true : nil)
    }
  }
}
