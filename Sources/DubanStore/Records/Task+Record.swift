import DubanCore

extension DubanCore.Task: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(id: "", title: Name(""))
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "number": number = try json.string()
      case "title": title = try json.record()
      case "text": text = try json.string()
      case "section": section = try json.string()
      case "leads": leads = try json.strings()
      case "responsible": responsible = try json.strings()
      case "cooperating": cooperating = try json.strings()
      case "roles": roles = try json.records()
      case "andOthers": andOthers = try json.truth()
      case "leaders": leaders = try json.strings()
      case "areas": areas = try json.strings()
      case "start": start = try json.day()
      case "due": due = try json.day()
      case "targets": targets = try json.records()
      case "milestones": milestones = try json.records()
      case "funding": funding = try json.records()
      case "notes": notes = try json.strings()
      case "origin": origin = try json.record()
      case "tasks": children = try json.records()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("number", number.isEmpty ? nil : number)
      json.member("title", title)
      json.member("text", text)
      json.member("section", section)
      json.member("leads", leads)
      json.member("responsible", responsible)
      json.member("cooperating", cooperating)
      json.member("roles", records: roles)
      json.member("andOthers", truth: andOthers ? true : nil)
      json.member("leaders", leaders)
      json.member("areas", areas)
      json.member("start", start)
      json.member("due", due)
      json.member("targets", records: targets)
      json.member("milestones", records: milestones)
      json.member("funding", records: funding)
      json.member("notes", notes)
      json.member("origin", origin)
      json.member("tasks", records: children)
    }
  }
}
