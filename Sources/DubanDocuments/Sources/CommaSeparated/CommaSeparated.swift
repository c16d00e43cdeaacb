/// The grammar of comma-separated values.
enum CommaSeparated {
  /// What parts fields.
  enum Separator: UInt8, CaseIterable {
    case comma = 0x2C
    case tab = 0x09
    case semicolon = 0x3B
  }

  /// A row.
  struct Record {
    var fields: [String] = []
    /// From 1; a field may hold further ones.
    var line: Int

    /// Whether only one field holds something: a title above the table, a note below it.
    var isNote: Bool { fields.lazy.filter { !TextLine.isBlank($0) }.prefix(2).count <= 1 && !fields[0].isEmpty }

    /// Whether nothing stands in it.
    var isBlank: Bool { fields.allSatisfy { TextLine.isBlank($0) } }

    /// Whether it only has empty fields too many.
    func isPadded(to width: Int) -> Bool {
      fields.count > width && fields[width...].allSatisfy { TextLine.isBlank($0) }
    }
  }

  /// The rows of `text`.
  ///
  /// - Throws: `.openQuote`, `.textAfterQuote`, `.strayQuote`, with line and column.
  static func records(_ text: String, _ separator: Separator, most: Int = .max) throws(DocumentProblem) -> [Record] {
    var parser = CommaSeparatedParser(text, separator)
    var records: [Record] = []
    var budget = ReadingBudget()
    while records.count < most, let record = try parser.next() {
      do throws(DocumentProblem.Fault) {
        for field in record.fields { try budget.charge(field.utf8.count) }
      } catch {
        throw .fault(error, at: .init(line: record.line))
      }
      records.append(record)
    }
    return records
  }

  /// The separator by which `text` falls into rows of one width; nil for a text that is no table.
  static func separator(of text: String) -> Separator? {
    let sample = String(text.unicodeScalars.prefix(1 << 16))
    let isCut = sample.utf8.count < text.utf8.count
    var best: (separator: Separator, rows: Int, width: Int)?
    for separator in [Separator.tab, .comma, .semicolon] {
      guard let found = shape(sample, separator, isCut: isCut) else { continue }
      if best.map({ found.rows * found.width > $0.rows * $0.width }) ?? true {
        best = (separator, found.rows, found.width)
      }
    }
    return best?.separator
  }

  /// How many rows of one width `text` has, if nearly all of them are of it.
  private static func shape(_ text: String, _ separator: Separator, isCut: Bool) -> (rows: Int, width: Int)? {
    var parser = CommaSeparatedParser(text, separator)
    var widths: [Int: Int] = [:]
    var rows = 0
    while rows < 200 {
      guard let next = try? parser.next() else { break }
      guard !next.isBlank else { continue }
      rows += 1
      if !next.isNote { widths[next.fields.count, default: 0] += 1 }
    }
    guard parser.fault == nil || isCut else { return nil }
    guard let (width, count) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), width >= 2 else {
      return nil
    }
    guard count >= 2, count * 10 >= rows * 7 else { return nil }
    return (count, width)
  }
}

extension CommaSeparated {
  /// Whether a text whose name does not say so is a table: rows of one width, more of them and wider than sentences with a comma
  /// each would be.
  static func isTable(_ text: String) -> Bool {
    guard let separator = separator(of: text) else { return false }
    let sample = String(text.unicodeScalars.prefix(1 << 16))
    guard let found = shape(sample, separator, isCut: sample.utf8.count < text.utf8.count) else { return false }
    switch separator {
    // A tab parts nothing but fields; a text with a table among its lines is told by the lines around it.
    case .tab: return true
    case .comma, .semicolon: return found.width >= 3 && found.rows >= 2 && !endsInSentences(sample)
    }
  }

  /// Whether most lines end as sentences do.
  private static func endsInSentences(_ text: String) -> Bool {
    var lines = 0
    var sentences = 0
    for line in LineCutter(text) where !TextLine.isBlank(line) {
      lines += 1
      if let last = line.unicodeScalars.last, "。；：！？;:".unicodeScalars.contains(last) { sentences += 1 }
    }
    return sentences * 2 > lines
  }
}
