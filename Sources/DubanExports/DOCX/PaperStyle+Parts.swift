extension PaperStyle {
  /// How large letters are, in half points. 2号 is 22 points, 3号 16, 4号 14, 小四 12, 5号 10.5.
  package struct Sizes: Hashable, Sendable {
    /// The body, the office and number of the series, headings of the third and fourth level.
    package var body = 32
    package var title = 44
    package var firstLevel = 32
    package var secondLevel = 32
    /// Text and heads of tables; wide tables are set one and a half points smaller.
    package var table = 21
    /// What stands below a table.
    package var note = 24
    package var pageNumber = 28

    /// Those of the national standard.
    package init() {}

    /// Between 5号 of the smallest print and what fills a line.
    package static let range = 10...144
  }

  /// How the number of a page looks, and where it stands.
  package struct Numbering: Hashable, Sendable {
    package var form = Form.dashes
    package var place = Place.outer

    /// That of the national standard.
    package init() {}

    /// What it looks like.
    package enum Form: String, CaseIterable, Sendable {
      /// `— 1 —` (GB/T 9704-2012 §7.5).
      case dashes
      /// `1`.
      case plain
      /// No page has one.
      case none
    }

    /// Where it stands below the text.
    package enum Place: String, CaseIterable, Sendable {
      /// Right on odd pages, left on even ones, one character in.
      case outer
      case centre, right
    }
  }
}

/// How the papers of an office look, and who issues them.
package struct HouseStyle: Hashable, Sendable {
  package var paper = PaperStyle.standard
  /// Who issues papers unless it is said otherwise; empty where nobody is named.
  package var issuer = ""

  /// The national standard, and nobody.
  package init() {}
}
