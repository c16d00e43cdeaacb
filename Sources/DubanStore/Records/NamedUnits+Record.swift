import DubanCore

/// Units under a name that the plan has for them.
protocol NamedUnits: Record {
  var name: Name { get set }
  /// By name.
  var units: [String] { get set }
  init(_ name: Name, units: [String])
}

extension DubanCore.Task.NamedRole: NamedUnits {}
extension ScoringRules.Group: NamedUnits {}

extension NamedUnits {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init(Name(""), units: [])
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "name": name = try json.record()
      case "units": units = try json.strings()
      default: try json.skip()
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("units", units)
    }
  }
}
