import DubanCore

extension PlanSummary: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var id = ""
    var title = Name("")
    var jurisdiction = ""
    var period: Period?
    var asOf: Day?
    var tasks = LightCounts()
    var indicators = LightCounts()
    var open = 0
    var overdue = 0
    var extended = 0
    var next: Next?
    var newestReport: Day?
    var isSimulated = false
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "title": title = try json.record()
      case "jurisdiction": jurisdiction = try json.string()
      case "period": period = try json.record()
      case "asOf": asOf = try json.day()
      case "tasks": tasks = try json.record()
      case "indicators": indicators = try json.record()
      case "open": open = try json.integer()
      case "overdue": overdue = try json.integer()
      case "extended": extended = try json.integer()
      case "next": next = try json.record()
      case "newestReport": newestReport = try json.day()
      case "simulated": isSimulated = try json.integer() != 0
      default: try json.skip()
      }
    }
    guard let period, let asOf else { throw json.malformed("a summary with its period and day") }
    self.init(
      id: id, title: title, jurisdiction: jurisdiction, period: period, asOf: asOf, tasks: tasks,
      indicators: indicators, open: open, overdue: overdue, extended: extended, next: next, newestReport: newestReport,
      isSimulated: isSimulated)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("title", title)
      json.member("jurisdiction", jurisdiction)
      json.member("period", period)
      json.member("asOf", asOf)
      json.member("tasks", tasks)
      json.member("indicators", indicators)
      json.member("open", open)
      json.member("overdue", overdue)
      json.member("extended", extended)
      json.member("next", next)
      json.member("newestReport", newestReport)
      json.member("simulated", isSimulated ? 1 : 0)
    }
  }
}

extension PlanSummary.Next: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var due: Day?
    var subject = ""
    var title = Name("")
    var count = 0
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "due": due = try json.day()
      case "subject": subject = try json.string()
      case "title": title = try json.record()
      case "count": count = try json.integer()
      default: try json.skip()
      }
    }
    guard let due else { throw json.malformed("a due day") }
    self.init(due: due, subject: subject, title: title, count: count)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("due", due)
      json.member("subject", subject)
      json.member("title", title)
      json.member("count", count)
    }
  }
}

/// `{"overdue": 3, …, "headings": 2}`: the lights that occur.
extension LightCounts: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init()
    try json.dictionary { (name, json) throws(JSONReader.Malformed) in
      let count = try json.integer()
      if name == "headings" {
        headings = count
      } else if let light = ToldLight(key: name) {
        self[light] = count
      } else {
        throw json.malformed("a light")
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      for light in ToldLight.byUrgency where self[light] != 0 { json.member(light.key, self[light]) }
      if headings != 0 { json.member("headings", headings) }
    }
  }
}
