import DubanCore

extension Milestone: WireValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(quarters) { quarter, writer in
      writer.write(quarter.year)
      writer.write(quarter.index)
    }
    due.write(to: &writer)
    writer.write(text)
    writer.write(criteria) { $0.write(to: &$1) }
    writer.write(optional: origin) { $0.write(to: &$1) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let id = try reader.text()
    let quarters = try reader.list { (reader) throws(ByteReader.Damage) in
      let (year, index) = (try reader.number(), try reader.number())
      guard year <= 10_000, (1...4).contains(index) else { throw ByteReader.Damage() }
      return Quarter(year: year, index: index)
    }
    let due = try Day(from: &reader)
    self.init(id: id, quarters: quarters, due: due, text: try reader.text())
    criteria = try reader.list(Criterion.init(from:))
    origin = try reader.optional(Excerpt.init(from:))
  }
}

extension Criterion: WireValue {
  func write(to writer: inout ByteWriter) {
    writer.write(name)
    value.write(to: &writer)
    writer.write(unit)
    writer.write(named: basis)
    writer.write(of)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let name = try reader.text()
    let value = try Figure(from: &reader)
    let unit = try reader.optionalText()
    self.init(name, value: value, unit: unit, basis: try reader.named(), of: try reader.optionalText())
  }
}
