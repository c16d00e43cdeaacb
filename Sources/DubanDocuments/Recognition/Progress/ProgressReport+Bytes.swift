import DubanCore

extension ProgressReport {
  /// Writes the report.
  func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(optional: on) { $0.write(to: &$1) }
    writer.write(plans)
    writer.write(entries) { entry, writer in
      entry.passage.write(to: &writer)
      writer.write(entry.id)
      writer.write(entry.number)
      writer.write(entry.subject)
      writer.write(entry.units)
      writer.write(entry.figures) { figure, writer in
        figure.value.write(to: &writer)
        writer.write(figure.unit)
        writer.write(figure.words)
        writer.write(named: figure.sort)
        writer.write(figure.isVague)
      }
    }
  }

  /// Reads a report.
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init()
    title = try reader.optionalText()
    on = try reader.optionalGuess()
    plans = try reader.texts()
    entries = try reader.list { (reader) throws(ByteReader.Damage) in
      let passage = try Passage(from: &reader)
      let (id, number) = (try reader.optionalText(), try reader.optionalText())
      var entry = ProgressEntry(passage, subject: try reader.text())
      (entry.id, entry.number) = (id, number)
      entry.units = try reader.texts()
      entry.figures = try reader.list { (reader) throws(ByteReader.Damage) in
        let value = try Figure(from: &reader)
        let (unit, words) = (try reader.text(), try reader.text())
        var figure = ReportedFigure(value, unit: unit, words: words, sort: try reader.named())
        figure.isVague = try reader.truth()
        return figure
      }
      return entry
    }
  }
}
