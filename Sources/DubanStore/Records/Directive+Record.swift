import DubanCore

extension Directive: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var order: Order?
    var (on, settled, withdrawn) = (Day(number: 0), Day?.none, Day?.none)
    var (requirement, reason) = ("", "")
    var answers: [String: Answer] = [:]
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "order": order = try json.record()
      case "on": on = try json.day()
      case "requirement": requirement = try json.string()
      case "answers":
        try json.dictionary { (unit, json) throws(JSONReader.Malformed) in answers[unit] = try json.record() }
      case "settled": settled = try json.day()
      case "withdrawn": withdrawn = try json.day()
      case "reason": reason = try json.string()
      default: try json.skip()
      }
    }
    guard let order else { throw json.malformed("what is asked") }
    self.init(order, on: on, requirement: requirement)
    self.answers = answers
    self.settled = settled
    self.withdrawn = withdrawn.map { Withdrawal(on: $0, reason: reason) }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("order", order)
      json.member("on", on)
      json.member("requirement", requirement)
      json.member("answers", sorted: answers) { json, unit, answer in json.member(unit, answer) }
      json.member("settled", settled)
      json.member("withdrawn", withdrawn?.on)
      json.member("reason", withdrawn?.reason)
    }
  }
}

extension Directive.Answer: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (on, words) = (Day(number: 0), "")
    var (returned, reason) = (Day?.none, String?.none)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "on": on = try json.day()
      case "words": words = try json.string()
      case "returned": returned = try json.day()
      case "reason": reason = try json.string()
      default: try json.skip()
      }
    }
    self.init(on: on, words: words)
    self.returned = returned
    self.reason = reason
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("on", on)
      json.member("words", words)
      json.member("returned", returned)
      json.member("reason", reason)
    }
  }
}

extension Directive.Order: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var units: [String] = []
    var by: Day?
    var (colour, inspection) = (Slip.Colour?.none, Directive.Inspection?.none)
    var (leader, series, year, number) = (String?.none, String?.none, Int?.none, Int?.none)
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "units": units = try json.strings()
      case "by": by = try json.day()
      case "colour": colour = try json.word(Slip.Colour.self)
      case "series": series = try json.string()
      case "year": year = try json.integer()
      case "number": number = try json.integer()
      case "leader": leader = try json.string()
      case "inspection": inspection = try json.word(Directive.Inspection.self)
      default: try json.skip()
      }
    }
    guard let by else { throw json.malformed("the day of the answer") }
    let kind: Directive.Kind
    if let colour {
      guard let series, let year, let number else { throw json.malformed("the number of the slip") }
      kind = .slip(colour, number: SlipNumber(series: series, year: year, number: number))
    } else if let leader {
      kind = .instruction(leader: leader)
    } else if let inspection {
      kind = .inspection(inspection)
    } else {
      throw json.malformed("what was raised")
    }
    self.init(kind, units: units, answerBy: by)
  }

  func write(to json: inout JSONWriter) { json.object { json in json.members(of: self) } }
}

extension JSONWriter {
  /// Writes what is asked as members of the object that is open.
  mutating func members(of order: Directive.Order) {
    member("units", order.units)
    member("by", order.answerBy)
    switch order.kind {
    case .slip(let colour, let number):
      member("colour", word: colour)
      member("series", number?.series)
      if let number {
        member("year", number.year)
        member("number", number.number)
      }
    case .instruction(let leader): member("leader", leader)
    case .inspection(let inspection): member("inspection", word: inspection)
    }
  }
}
