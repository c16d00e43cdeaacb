package import DubanCore

/// A published document as its reader found it: text and tables in order, each with its place, nothing understood yet.
///
/// Every format is read into this one form, so that what is recognised never depends on how it was written down.
package struct SourceDocument: Equatable, Sendable {
  /// In what form it came.
  package var format: Format
  /// Paragraphs and tables in the order of the document.
  package var blocks: [Block] = []
  /// What was cleaned away while reading, for the person to see and to take back.
  package var cleanings: [Cleaning] = []
  /// What its reader noticed.
  package var remarks: [Remark] = []

  /// A document of `format` with nothing in it yet.
  package init(format: Format) {
    self.format = format
  }

  /// The forms that are read.
  package enum Format: String, CaseIterable, Sendable {
    case text, html, docx, xlsx, csv
  }

  /// A part of the document.
  package enum Block: Equatable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// A paragraph outside tables.
  package struct Paragraph: Equatable, Sendable {
    /// As it reads, an automatic number of the word processor in front (`一、`, `（一）`).
    package var text: String
    package var origin: Origin
    /// The level of a heading by its style, from 1; nil for running text and wherever no style tells.
    package var headingLevel: Int?

    /// `text` at `origin`.
    package init(_ text: String, origin: Origin, headingLevel: Int? = nil) {
      self.text = text
      self.origin = origin
      self.headingLevel = headingLevel
    }
  }

  /// A table; a merged cell stands once, at its upper left corner.
  package struct Table: Equatable, Sendable {
    /// The name of the sheet in a workbook.
    package var name: String?
    /// In order of rows, then columns. Never more than were written down: merged fields are not filled in.
    package var cells: [Cell] = []

    /// A table without cells.
    package init(name: String? = nil) {
      self.name = name
    }
  }

  /// A cell of a table.
  package struct Cell: Equatable, Sendable {
    /// Its paragraphs, parted by line feeds.
    package var text: String
    /// From 0.
    package var row: Int
    /// From 0.
    package var column: Int
    /// How many rows it covers, at least 1.
    package var rowSpan = 1
    /// How many columns it covers, at least 1.
    package var columnSpan = 1
    /// Whether the document marks it as heading (`th`, repeated heading rows).
    package var isHeading = false
    package var origin: Origin

    /// `text` in the field at `row` and `column`.
    package init(_ text: String, row: Int, column: Int, origin: Origin) {
      self.text = text
      self.row = row
      self.column = column
      self.origin = origin
    }
  }

  /// Something that was changed in reading: what stood there and what was made of it.
  package struct Cleaning: Equatable, Sendable {
    package var origin: Origin
    package var before: String
    package var after: String
    package var kind: Kind

    /// `before` became `after`.
    package init(_ kind: Kind, at origin: Origin, before: String, after: String) {
      self.kind = kind
      self.origin = origin
      self.before = before
      self.after = after
    }

    /// What was done.
    package enum Kind: String, CaseIterable, Sendable {
      /// Characters without a form: zero-width spaces, byte order marks, controls.
      case invisible
      /// Blanks inside words and lines broken in the middle of a sentence.
      case spacing
      /// Navigation, page numbers, counters of the web site.
      case navigation
      /// Traditional characters and pinyin glosses.
      case script
      /// Brackets and characters that were lost and could be told.
      case restored
    }
  }
}
