import DubanCore

/// A value that a guess can have, over the pipe.
protocol WireValue: Sendable {
  /// Writes the value.
  func write(to writer: inout ByteWriter)
  /// Reads a value.
  init(from reader: inout ByteReader) throws(ByteReader.Damage)
}

extension Guess where Value: WireValue {
  /// Writes the value with its passage, how sure it is, and the other readings.
  func write(to writer: inout ByteWriter) {
    value.write(to: &writer)
    passage.write(to: &writer)
    writer.write(confidence.rawValue)
    writer.write(alternatives) { $0.write(to: &$1) }
  }

  /// Reads a guess.
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let value = try Value(from: &reader)
    let passage = try Passage(from: &reader)
    guard let confidence = Confidence(rawValue: try reader.number()) else { throw ByteReader.Damage() }
    let alternatives = try reader.list { (reader) throws(ByteReader.Damage) in try Value(from: &reader) }
    self.init(value, from: passage, confidence: confidence, alternatives: alternatives)
  }
}

extension ByteReader {
  /// A guess where there is one.
  mutating func optionalGuess<Value: WireValue>() throws(Damage) -> Guess<Value>? {
    try optional { (reader) throws(Damage) in try Guess<Value>(from: &reader) }
  }

  /// A list of guesses.
  mutating func guesses<Value: WireValue>() throws(Damage) -> [Guess<Value>] {
    try list { (reader) throws(Damage) in try Guess<Value>(from: &reader) }
  }
}

extension String: WireValue {
  func write(to writer: inout ByteWriter) { writer.write(self) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) { self = try reader.text() }
}

extension Day: WireValue {
  func write(to writer: inout ByteWriter) { writer.writeSigned(Int64(number)) }

  /// Days of the years 1 to 9999, whose parts never overflow.
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let number = try reader.signed()
    guard (-800_000...3_000_000).contains(number) else { throw ByteReader.Damage() }
    self.init(number: Int(number))
  }
}

extension Period: WireValue {
  func write(to writer: inout ByteWriter) {
    start.write(to: &writer)
    end.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    guard let period = Period(start: try Day(from: &reader), end: try Day(from: &reader)) else {
      throw ByteReader.Damage()
    }
    self = period
  }
}

extension Figure: WireValue {
  func write(to writer: inout ByteWriter) {
    writer.writeSigned(units)
    writer.write(scale)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let units = try reader.signed()
    let scale = try reader.number()
    // As many digits before and behind the point as a figure may have.
    guard (0...Figure.longestScale).contains(scale),
      Int128(units).magnitude < Figure.power(Figure.mostDigits + Figure.longestScale).magnitude
    else { throw ByteReader.Damage() }
    self.init(units: units, scale: scale)
  }
}

extension Name: WireValue {
  func write(to writer: inout ByteWriter) {
    writer.write(chinese)
    writer.write(english)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let chinese = try reader.text()
    self.init(chinese, english: try reader.optionalText())
  }
}
