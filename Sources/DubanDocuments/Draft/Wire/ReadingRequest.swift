package import DubanCore

/// What the process that reads documents is asked: the files of one document, and what it must know to understand them.
package struct ReadingRequest: Equatable, Sendable {
  /// A file of the document.
  package struct File: Equatable, Sendable {
    /// Without folders; it decides between text and comma-separated values, and names places.
    package var name: String
    package var bytes: [UInt8]

    /// `bytes` of the file called `name`.
    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The document, and behind it the annexes that stand in files of their own.
  package var files: [File]
  /// The day of reading, where nothing in the document tells the year.
  package var today: Day?
  /// What was cleaned and a person took back.
  package var keeping: [SourceDocument.Cleaning]
  /// Whether a person said that it tells how far a plan has come, whatever it is called.
  package var isReport: Bool

  /// A request to read `files`.
  package init(
    _ files: [File], today: Day? = nil, keeping: [SourceDocument.Cleaning] = [], isReport: Bool = false
  ) {
    self.files = files
    self.today = today
    self.keeping = keeping
    self.isReport = isReport
  }

  /// Changes whenever the bytes mean something else.
  private static let magic = [UInt8]("DBRQ1".utf8)

  /// The most bytes that a request may have: those of a document, of all its files together, and what is told of them.
  package static let mostBytes = ReadingLimits.documentBytes + 16 * 1_048_576

  /// As bytes.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    for byte in Self.magic { writer.write(byte) }
    writer.write(optional: today) { $0.write(to: &$1) }
    writer.write(keeping) { $0.write(to: &$1) }
    writer.write(isReport)
    writer.write(files) { file, writer in
      writer.write(file.name)
      writer.write(data: file.bytes)
    }
    return writer.bytes
  }

  /// The request in `bytes`; nil when they are none, or not all of one, or more.
  package init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic) else { return nil }
    var reader = ByteReader(Array(bytes[Self.magic.count...]))
    do throws(ByteReader.Damage) {
      let today = try reader.optional(Day.init(from:))
      let keeping = try reader.list(SourceDocument.Cleaning.init(from:))
      let isReport = try reader.truth()
      let files = try reader.list { (reader) throws(ByteReader.Damage) in
        File(try reader.text(), try reader.data())
      }
      self.init(files, today: today, keeping: keeping, isReport: isReport)
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}
