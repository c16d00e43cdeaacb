import DubanCore

extension ReportDuty: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(id: "", title: Name(""), every: .year)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "title": title = try json.record()
      case "every": every = try json.word(Rhythm.self)
      case "count": count = try json.integer()
      case "units": units = try json.strings()
      case "receiver": receiver = try json.string()
      case "start": start = try json.day()
      case "dueDay": dueDay = try json.integer()
      case "dueMonth": dueMonth = try json.word(DueMonth.self)
      case "task": task = try json.string()
      case "notes": notes = try json.strings()
      case "origin": origin = try json.record()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("title", title)
      json.member("every", word: every)
      json.member("count", count)
      json.member("units", units)
      json.member("receiver", receiver)
      json.member("start", start)
      if let dueDay { json.member("dueDay", dueDay) }
      json.member("dueMonth", word: dueMonth == .same ? nil : dueMonth)
      json.member("task", task)
      json.member("notes", notes)
      json.member("origin", origin)
    }
  }
}
