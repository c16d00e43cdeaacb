import DubanCore

extension Plan: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(id: "", title: Name(""), jurisdiction: "", period: Plan.unread)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "title": title = try json.record()
      case "documentNumber": documentNumber = try json.string()
      case "issuer": issuer = try json.string()
      case "jurisdiction": jurisdiction = try json.string()
      case "issued": issued = try json.day()
      case "published": published = try json.day()
      case "period": period = try json.record()
      case "document": document = try json.string()
      case "settings": settings = try json.record()
      case "notes": notes = try json.strings()
      case "areas": areas = try json.records()
      case "units": units = try json.records()
      case "unitChanges": unitChanges = try json.records()
      case "leaders": leaders = try json.records()
      case "sections": sections = try json.records()
      case "indicators": indicators = try json.records()
      case "tasks": tasks = try json.records()
      case "funding": funding = try json.records()
      case "duties": duties = try json.records()
      case "acknowledged": acknowledged = try json.records()
      case "assessment": assessment = try json.record()
      default: try json.skip()
      }
    }
    guard !id.isEmpty else { throw json.malformed("a plan with an id") }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("title", title)
      json.member("documentNumber", documentNumber)
      json.member("issuer", issuer)
      json.member("jurisdiction", jurisdiction)
      json.member("issued", issued)
      json.member("published", published)
      json.member("period", period)
      json.member("document", document)
      json.member("settings", settings)
      json.member("notes", notes)
      json.member("areas", records: areas)
      json.member("units", records: units)
      json.member("unitChanges", records: unitChanges)
      json.member("leaders", records: leaders)
      json.member("sections", records: sections)
      json.member("indicators", records: indicators)
      json.member("tasks", records: tasks)
      json.member("funding", records: funding)
      json.member("duties", records: duties)
      json.member("acknowledged", records: acknowledged)
      json.member("assessment", assessment)
    }
  }

  /// Stands for the period until it has been read.
  private static var unread: Period {
    let day = Day(number: 0)
    guard let period = Period(start: day, end: day) else { preconditionFailure("a day is a period") }
    return period
  }
}

extension Period: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var start: Day?
    var end: Day?
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "start": start = try json.day()
      case "end": end = try json.day()
      default: try json.skip()
      }
    }
    guard let start, let end, let period = Period(start: start, end: end) else { throw json.malformed("a period") }
    self = period
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("start", start)
      json.member("end", end)
    }
  }
}

extension PlanSettings: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init()
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "timeZone": timeZone = try json.string()
      case "dueSoonDays": dueSoonDays = try json.integer()
      case "behindPoints": behindPoints = try json.figure()
      case "farBehindPoints": farBehindPoints = try json.figure()
      case "aboutPercent": aboutPercent = try json.figure()
      // Keys of the store have at most fifteen bytes.
      case "proRateBeside": proRateBesideWords = try json.truth()
      case "proRateFrom": proRateFrom = try json.figure()
      case "reporting": reporting = try json.word(ReportingRhythm.self)
      case "acknowledgeDays": acknowledgeDays = try json.integer()
      case "handBackDays": handBackDays = try json.integer()
      case "needsEvidence": closingNeedsEvidence = try json.truth()
      case "holidays": holidays = try json.array { (json) throws(JSONReader.Malformed) in try json.day() }
      case "makeUpDays": makeUpDays = try json.array { (json) throws(JSONReader.Malformed) in try json.day() }
      default: try json.skip()
      }
    }
  }

  /// Every setting is written, so that a plan keeps its rules when the program's defaults change.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("timeZone", timeZone)
      json.member("dueSoonDays", dueSoonDays)
      json.member("behindPoints", behindPoints)
      json.member("farBehindPoints", farBehindPoints)
      json.member("aboutPercent", aboutPercent)
      json.member("proRateBeside", truth: proRateBesideWords)
      json.member("proRateFrom", proRateFrom)
      json.member("reporting", word: reporting)
      json.member("acknowledgeDays", acknowledgeDays)
      json.member("handBackDays", handBackDays)
      // Left out where it is as ever, so that plans of before are the same.
      json.member("needsEvidence", truth: closingNeedsEvidence ? true : nil)
      if !holidays.isEmpty { json.member("holidays", holidays.map(\.description)) }
      if !makeUpDays.isEmpty { json.member("makeUpDays", makeUpDays.map(\.description)) }
    }
  }
}
