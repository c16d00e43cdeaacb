import DubanCore

/// An area is its name alone, as it always was, unless the plan gives it a key.
extension Area: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    let declaration = try Declaration(from: &json)
    self.init(declaration.name)
    if let key = declaration.key { self.key = key }
  }

  func write(to json: inout JSONWriter) {
    Declaration(name: name, key: hasOwnKey ? key : nil).write(to: &json)
  }
}

/// A leader is the name alone, as it always was, unless it is a group.
extension Leader: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    let declaration = try Declaration(from: &json)
    self.init(declaration.name)
    members = declaration.members
  }

  func write(to json: inout JSONWriter) {
    Declaration(name: name, members: members).write(to: &json)
  }
}

/// A name, alone or in an object with what else is declared of it.
private struct Declaration: Record {
  var name: Name
  var key: String?
  var members: [String] = []

  init(name: Name, key: String? = nil, members: [String] = []) {
    (self.name, self.key, self.members) = (name, key, members)
  }

  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(name: Name(""))
    if json.isAtString {
      name = Name(try json.string())
      return
    }
    var english: String?
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "name": name = try json.record()
      case "zh": name = Name(try json.string())
      case "en": english = try json.string()
      case "key": self.key = try json.string()
      case "members": members = try json.strings()
      default: try json.skip()
      }
    }
    if let english { name = Name(name.chinese, english: english) }
  }

  func write(to json: inout JSONWriter) {
    guard key != nil || !members.isEmpty else { return name.write(to: &json) }
    json.object { json in
      json.member("name", name)
      json.member("key", key)
      json.member("members", members)
    }
  }
}
