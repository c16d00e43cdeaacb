package import DubanCore

/// A plan as sheets for a spreadsheet, or for whatever else wants a row a target and typed columns.
///
/// Its rows are made when they are asked for, a task at a time, so that a hundred thousand of them are never held at once.
package struct Workbook: Sendable {
  /// What stands above each sheet.
  package var title: String
  /// The day as of which everything is judged.
  package var asOf: Day
  package var language: Language
  /// Whether anything in it is made up for a demonstration; each sheet says so.
  package var isSimulated: Bool
  package var sheets: [Sheet]
  /// What whoever gets it is to do with it; empty where it is only read.
  package var hint = ""

  /// Sheets under `title`.
  package init(title: String, asOf: Day, language: Language, isSimulated: Bool, sheets: [Sheet]) {
    self.title = title
    self.asOf = asOf
    self.language = language
    self.isSimulated = isSimulated
    self.sheets = sheets
  }

  /// The line below the title: the day, what is to be done with it, and that something is made up.
  package var note: String {
    let day = language.pick("截至 \(asOf)", "as of \(asOf)")
    let parts = [day, hint, isSimulated ? ReportWords.simulated(language) : ""]
    return parts.filter { !$0.isEmpty }.joined(separator: language.pick("；", "; "))
  }
}

extension Workbook {
  /// One sheet: columns under fixed heads, and rows.
  package struct Sheet: Sendable {
    /// The stable name that scripts rest on.
    package var key: String
    /// What stands on its tab.
    package var title: String
    package var columns: [Column]
    package var rows: Rows
    /// How many columns stay in sight at the left, beside the heads, which always do.
    package var frozenColumns: Int
    /// Whether it is filled in by somebody: then all but the cells for that are locked.
    package var isForm = false
    /// Whether the group of rows at a position begins a chapter, which paper keeps together where it can; nil where nothing does.
    package var beginsChapter: (@Sendable (Int) -> Bool)?
    /// What is to be known of it, in the line below the title behind the note of the whole; empty for nothing.
    package var remark = ""
    /// What stands above it beside the title of the whole, where several of a report would else look alike; empty for none.
    package var heading = ""

    /// Rows under `columns`.
    package init(_ key: String, title: String, columns: [Column], frozenColumns: Int = 0, rows: Rows) {
      self.key = key
      self.title = title
      self.columns = columns
      self.frozenColumns = frozenColumns
      self.rows = rows
    }
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    /// The stable name that scripts rest on, in lowerCamelCase.
    package let key: String
    /// The heading for people.
    package let heading: Name
    /// In cells of a terminal, of which a Chinese character takes two.
    package let width: Int
    package let kind: Kind
    /// Whether it is not shown: what is there for programs only, or holds nothing.
    package var isHidden = false
    /// Whether it stands beside what is printed: on the screen only.
    package var isOffPaper = false
    /// What may be filled in, in its cells that are open; nil where none is.
    package var entry: Entry?

    /// A column called `key` by scripts and `chinese` or `english` by people.
    package init(_ key: String, _ chinese: String, _ english: String, width: Int, _ kind: Kind = .text) {
      self.key = key
      heading = Name(chinese, english: english)
      self.width = width
      self.kind = kind
    }
  }

  /// What stands in a column, for how it is set.
  package enum Kind: Hashable, Sendable {
    /// Short texts in one line.
    case text
    /// Texts that may take several lines.
    case wrapped
    case number
    case day
    case light
  }

  /// What may be filled in.
  package enum Entry: Hashable, Sendable {
    /// One of these words.
    case choice([String])
    case figure
    /// A day from this one on.
    case day(from: Day)
    /// A text of at most so many characters.
    case text(most: Int)
  }

  /// A value with its type.
  package enum Cell: Hashable, Sendable {
    case text(String)
    case figure(Figure)
    case day(Day)
    case light(ToldLight)
    case empty
    /// What may be changed or filled in by whoever gets the sheet.
    indirect case input(Cell)

    /// It without whether it may be changed.
    package var content: Cell {
      switch self {
      case .input(let cell): cell.content
      case .text, .figure, .day, .light, .empty: self
      }
    }

    /// A text; nothing where there is none.
    package static func text(_ text: String?) -> Cell { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty }

    /// A figure, or nothing.
    package static func figure(_ figure: Figure?) -> Cell { figure.map { .figure($0) } ?? .empty }

    /// A day, or nothing.
    package static func day(_ day: Day?) -> Cell { day.map { .day($0) } ?? .empty }

    /// A light that is not that of something given up, or nothing.
    package static func light(_ light: Light?) -> Cell { light.map { .light(ToldLight($0)) } ?? .empty }

    /// The light of what was judged, or nothing.
    package static func light(of judgement: Judgement?) -> Cell { judgement.map { .light($0.told) } ?? .empty }

    /// A whole number.
    package static func count(_ count: Int) -> Cell { .figure(Figure(count)) }
  }

  /// Rows that are made a group at a time, such as those of one task.
  package struct Rows: Sequence, Sendable {
    /// How many groups there are; a group may be empty.
    package let groups: Int
    private let rows: @Sendable (Int) -> [[Cell]]

    /// `groups` groups, each made by `rows` from its position.
    package init(groups: Int, _ rows: @escaping @Sendable (Int) -> [[Cell]]) {
      self.groups = groups
      self.rows = rows
    }

    /// Rows that are there already.
    package init(_ rows: [[Cell]]) { self.init(groups: rows.count) { [rows[$0]] } }

    /// The rows of the group at `position`.
    package func group(_ position: Int) -> [[Cell]] { rows(position) }

    package func makeIterator() -> AnyIterator<[Cell]> {
      AnyIterator((0..<groups).lazy.flatMap(rows).makeIterator())
    }
  }
}
