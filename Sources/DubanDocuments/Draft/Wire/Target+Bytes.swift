import DubanCore

extension Target: WireValue {
  func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    writer.write(hasOwnKey ? key : nil)
    writer.write(named: kind)
    writer.write(named: basis)
    for figure in [value, from, upper] { writer.write(optional: figure) { $0.write(to: &$1) } }
    for text in [unit, text, reference] { writer.write(text) }
    writer.write(named: relation)
    writer.write(each?.rawValue)
    writer.write(areas)
    writer.write(optional: alternative) { $0.write(to: &$1) }
    writer.write(parts) { $0.write(to: &$1) }
    writer.write(shares) { $0.write(to: &$1) }
    writer.write(years) { share, writer in
      writer.write(share.year)
      share.value.write(to: &writer)
    }
    writer.write(optional: sameAs) { link, writer in
      writer.write(link.item)
      writer.write(link.key)
    }
    for day in [start, due] { writer.write(optional: day) { $0.write(to: &$1) } }
    writer.write(notes)
    writer.write(optional: origin) { $0.write(to: &$1) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let name = try Name(from: &reader)
    let key = try reader.optionalText()
    self.init(name, kind: try reader.named(), basis: try reader.named())
    if let key { self.key = key }
    value = try reader.optional(Figure.init(from:))
    from = try reader.optional(Figure.init(from:))
    upper = try reader.optional(Figure.init(from:))
    unit = try reader.optionalText()
    text = try reader.optionalText()
    reference = try reader.optionalText()
    relation = try reader.named()
    each = try reader.optional { (reader) throws(ByteReader.Damage) in try reader.named() }
    areas = try reader.texts()
    alternative = try reader.optional(Quantity.init(from:))
    parts = try reader.list(Part.init(from:))
    shares = try reader.list(Share.init(from:))
    years = try reader.list { (reader) throws(ByteReader.Damage) in
      YearShare(year: try reader.place(), value: try Figure(from: &reader))
    }
    sameAs = try reader.optional { (reader) throws(ByteReader.Damage) in
      Link(item: try reader.text(), key: try reader.optionalText())
    }
    start = try reader.optional(Day.init(from:))
    due = try reader.optional(Day.init(from:))
    notes = try reader.texts()
    origin = try reader.optional(Excerpt.init(from:))
  }
}

extension Target.Quantity: WireValue {
  func write(to writer: inout ByteWriter) {
    value.write(to: &writer)
    writer.write(unit)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let value = try Figure(from: &reader)
    self.init(value, unit: try reader.optionalText())
  }
}

extension Target.Part: WireValue {
  func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    value.write(to: &writer)
    writer.write(unit)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let name = try Name(from: &reader)
    let value = try Figure(from: &reader)
    self.init(name, value: value, unit: try reader.optionalText())
  }
}

extension Target.Share: WireValue {
  func write(to writer: inout ByteWriter) {
    writer.write(area)
    value.write(to: &writer)
    writer.write(parts) { $0.write(to: &$1) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let area = try reader.text()
    self.init(area: area, value: try Figure(from: &reader))
    parts = try reader.list(Target.Part.init(from:))
  }
}

extension Excerpt: WireValue {
  func write(to writer: inout ByteWriter) { Passage(text, at: place).write(to: &writer) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let passage = try Passage(from: &reader)
    self.init(passage.text, at: passage.origin)
  }
}
