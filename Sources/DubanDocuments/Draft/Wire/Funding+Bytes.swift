import DubanCore

extension Funding: WireValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    name.write(to: &writer)
    writer.write(optional: total) { $0.write(to: &$1) }
    writer.write(named: kind)
    writer.write(each?.rawValue)
    writer.write(sources) { source, writer in
      source.name.write(to: &writer)
      writer.write(optional: source.value) { $0.write(to: &$1) }
      writer.write(source.unit)
      writer.write(source.note)
    }
    writer.write(parts) { $0.write(to: &$1) }
    writer.write(shares) { $0.write(to: &$1) }
    writer.write(notes)
    writer.write(optional: origin) { $0.write(to: &$1) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let id = try reader.text()
    let name = try Name(from: &reader)
    self.init(id: id, name: name, total: try reader.optional(Target.Quantity.init(from:)))
    kind = try reader.named()
    each = try reader.optional { (reader) throws(ByteReader.Damage) in try reader.named() }
    sources = try reader.list { (reader) throws(ByteReader.Damage) in
      Source(
        try Name(from: &reader), value: try reader.optional(Figure.init(from:)), unit: try reader.optionalText(),
        note: try reader.optionalText())
    }
    parts = try reader.list(Target.Part.init(from:))
    shares = try reader.list(Target.Share.init(from:))
    notes = try reader.texts()
    origin = try reader.optional(Excerpt.init(from:))
  }
}

extension ReportDuty: WireValue {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    title.write(to: &writer)
    writer.write(named: every)
    writer.writeSigned(Int64(count))
    writer.write(units)
    writer.write(receiver)
    writer.write(optional: start) { $0.write(to: &$1) }
    writer.write(optional: dueDay) { $1.writeSigned(Int64($0)) }
    writer.write(named: dueMonth)
    writer.write(task)
    writer.write(notes)
    writer.write(optional: origin) { $0.write(to: &$1) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    func small(_ reader: inout ByteReader) throws(ByteReader.Damage) -> Int {
      let number = try reader.signed()
      guard (-1_000_000...1_000_000).contains(number) else { throw ByteReader.Damage() }
      return Int(number)
    }
    let id = try reader.text()
    let title = try Name(from: &reader)
    self.init(id: id, title: title, every: try reader.named(), count: try small(&reader), units: try reader.texts())
    receiver = try reader.optionalText()
    start = try reader.optional(Day.init(from:))
    dueDay = try reader.optional(small)
    dueMonth = try reader.named()
    task = try reader.optionalText()
    notes = try reader.texts()
    origin = try reader.optional(Excerpt.init(from:))
  }
}
