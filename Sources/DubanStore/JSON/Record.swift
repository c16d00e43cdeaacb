/// A value that is kept as JSON in the store.
///
/// The shape is that of the plan file, key for key, with every default written out or left out the same way each time:
/// what is nil or empty is left out, names are a text or `{"zh": …, "en": …}`, days and quarters are text, figures are
/// numbers. Keys that a reader does not know are passed over. The shapes are part of the schema: a change of one needs a
/// migration.
protocol Record {
  /// Reads the value.
  init(from json: inout JSONReader) throws(JSONReader.Malformed)

  /// Writes the value.
  func write(to json: inout JSONWriter)
}

extension Record {
  /// The value that `text` holds.
  init(json text: String) throws(JSONReader.Malformed) {
    self = try JSONReader.read(text) { (json) throws(JSONReader.Malformed) in try Self(from: &json) }
  }

  /// The value as JSON.
  var json: String { JSONWriter.write { write(to: &$0) } }
}

extension JSONReader {
  /// Reads one value.
  @inline(__always)
  mutating func record<Value: Record>(_ type: Value.Type = Value.self) throws(Malformed) -> Value {
    try Value(from: &self)
  }

  /// Reads a list of values.
  mutating func records<Value: Record>(_ type: Value.Type = Value.self) throws(Malformed) -> [Value] {
    try array { (json) throws(Malformed) in try Value(from: &json) }
  }
}

extension JSONWriter {
  /// Writes a member unless it is nil.
  mutating func member(_ key: String, _ record: (some Record)?) {
    guard let record else { return }
    self.key(key)
    record.write(to: &self)
  }

  /// Writes a member that is a list of values unless it is empty.
  mutating func member<Value: Record>(_ key: String, records: [Value]) {
    member(key, records) { json, record in record.write(to: &json) }
  }
}
