import DubanCore

extension ScoringRules: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init()
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "every": every = try json.word(ReportDuty.Rhythm.self)
      case "base": base = try json.points()
      case "rules": rules = try json.records()
      case "mostDeducted": mostDeducted = try json.points()
      case "mostAdded": mostAdded = try json.points()
      case "ranking": isRanked = try json.truth()
      case "graceDays": graceDays = try json.integer()
      case "roles": roles = try json.strings()
      case "groups": groups = try json.records()
      case "awards": awards = try json.strings()
      case "notes": notes = try json.strings()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("every", word: every)
      json.member("base", base?.figure)
      json.member("rules", records: rules)
      json.member("mostDeducted", mostDeducted?.figure)
      json.member("mostAdded", mostAdded?.figure)
      json.member("ranking", truth: isRanked ? true : nil)
      if let graceDays { json.member("graceDays", graceDays) }
      json.member("roles", roles)
      json.member("groups", records: groups)
      json.member("awards", awards)
      json.member("notes", notes)
    }
  }
}

extension ScoringRule: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(.late, .zero)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "when": when = try json.word(When.self)
      case "points": points = try json.points()
      case "name": name = try json.string()
      case "days": days = try json.integer()
      case "most": most = try json.points()
      case "mostPerItem": mostPerItem = try json.points()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("when", word: when)
      json.member("points", points.figure)
      json.member("name", name)
      json.member("days", days)
      json.member("most", most?.figure)
      json.member("mostPerItem", mostPerItem?.figure)
    }
  }
}

extension JSONReader {
  /// Reads points, which are kept as a figure.
  fileprivate mutating func points() throws(Malformed) -> Points {
    guard let points = Points(try figure()) else { throw malformed("points") }
    return points
  }
}
