package import DubanCore

/// Rows in aligned columns, as a person reads them.
package struct TextTable {
  /// The columns, from the left.
  package var columns: [Column]
  /// Each as long as `columns`.
  package var rows: [[Shown]]

  /// A table of `columns`; each row is as long as they are.
  package init(columns: [Column], rows: [[Shown]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A column with its heading.
  package struct Column {
    /// The heading.
    package let title: String
    /// How it takes its room.
    package let fit: Fit

    /// A column under `title`.
    package init(title: String, fit: Fit) {
      self.title = title
      self.fit = fit
    }
  }

  /// How a column takes its room.
  package enum Fit {
    /// As wide as its widest cell, set to the left.
    case left
    /// As wide as its widest cell, set to the right.
    case right
    /// Set to the left, and cut when the terminal is too narrow.
    case flexible
  }

  /// A cell as it is shown.
  package struct Shown {
    /// The text, as it came.
    package let text: String
    /// The light whose colour it bears.
    package let light: Light?

    /// `text`, coloured as `light` where there are colours.
    package init(_ text: String, light: Light? = nil) {
      self.text = text
      self.light = light
    }
  }
}
