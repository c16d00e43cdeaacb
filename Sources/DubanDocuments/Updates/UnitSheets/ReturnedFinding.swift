package import DubanCore
package import DubanReports

/// Something about a sheet that came back which a person should know, with its cell and what would be right.
package struct ReturnedFinding: Equatable, Sendable {
  package let place: SheetPlace
  /// The column that it is about; nil for a row or the sheet.
  package let field: UnitSheet.Field?
  /// The id of the item within the plan; nil for the sheet or a row without one.
  package let item: String?
  package let kind: Kind
  /// What was filled in for the item and is not taken, since somebody else tells it otherwise; each piece in words.
  package let left: [Name]

  /// `kind` at `place`, of the cell in the column `field` of the item `item` where it is about them.
  package init(place: SheetPlace, field: UnitSheet.Field?, item: String?, kind: Kind, left: [Name] = []) {
    (self.place, self.field, self.item, self.kind, self.left) = (place, field, item, kind, left)
  }

  /// What is the matter.
  package enum Kind: Equatable, Sendable {
    // The whole sheet.
    /// Columns without which it cannot be read are not there.
    case missingColumns([Name])
    /// No row of it bears a code.
    case noRows
    /// There is no plan of this id.
    case unknownPlan(String, nearest: String?)
    /// The plan that was asked for is another one.
    case otherPlan(String, wanted: String)
    /// The plan has no unit of this key.
    case unknownUnit(String, nearest: String?)
    /// The plan was amended since.
    case olderPlan(sheet: Int, now: Int)
    /// Rows are missing: their numbers, of how many; the titles of items that are in no row.
    case missingRows([Int], of: Int, titles: [String])
    // A row.
    /// It has no code, so nobody knows of what it tells.
    case noCode(String)
    /// Its codes are of another plan or unit than those of the first row.
    case otherCodes(String, String)
    /// The plan has no such item any more.
    case gone(String)
    /// The item has no such measure any more.
    case goneMeasure(String)
    /// It was counted in something else.
    case otherMeasure(was: String, now: String)
    /// The unit does not answer for the item.
    case notAnswering(unit: String)
    /// Somebody went on with the item since the sheet was made.
    case conflict(seen: Int, now: Int, by: String?)
    /// The sheet has seen what was never here.
    case ahead(seen: Int, now: Int)
    /// It stands there twice, with the same.
    case copied(SheetPlace)
    /// It stands there twice, and says two things.
    case twice(SheetPlace)
    // A cell.
    /// The sheet of somebody else tells another figure, or the same for another day.
    case otherFigure(String, ToldFigure, other: ToldFigure, SheetPlace)
    /// A locked cell says something else than when the sheet was made.
    case changed(was: String, now: String)
    /// A hidden code says something else than when the sheet was made, so that nobody knows of what the row tells.
    case changedCode(was: String, now: String)
    /// For a cell that is not taken nothing of its item is: what else was filled in there.
    case leftToo([Name])
    /// What was said before was emptied, which says nothing.
    case emptied(was: String)
    case badFigure(String, FigureProblem)
    /// A figure in per cent that may be meant as a part of one.
    case shareOrPerCent(String)
    case badDay(String, DayProblem)
    case badStatus(String, nearest: String?)
    /// It is for the office to decide, not for the unit to say.
    case decision(Status)
    case longNote(Int, most: Int)
    /// A character that nobody sees, by its number.
    case invisible(UInt32)
    /// Nothing is measured in this row.
    case nothingMeasured(String)
    /// A status stands where only a part of the item is asked.
    case statusOfWhole(String)
    /// A day stands there and nothing that could hold on it.
    case dayAlone(String)
    /// No code of a version is there.
    case badVersion(String)
  }
}

extension ReturnedFinding {
  /// A figure with the day for which it is told.
  package struct ToldFigure: Equatable, Sendable {
    package let value: Figure
    package let on: Day

    /// `value` as of `on`.
    package init(_ value: Figure, on: Day) { (self.value, self.on) = (value, on) }
  }

  /// `kind` about `sheet` as a whole.
  package init(_ kind: Kind, about sheet: ReturnedSheet) {
    self.init(place: sheet.place, field: nil, item: nil, kind: kind)
  }

  /// What becomes of it.
  package enum Weight: Sendable {
    /// What the unit said there is not recorded.
    case left
    /// It is recorded all the same, and a person should look at it first.
    case looked
    /// It is only told.
    case told
  }

  /// What becomes of it.
  package var weight: Weight {
    switch kind {
    case .missingColumns, .noRows, .unknownPlan, .otherPlan, .unknownUnit, .noCode, .otherCodes, .gone, .goneMeasure,
      .otherMeasure, .notAnswering, .conflict, .ahead, .twice, .otherFigure, .badFigure, .shareOrPerCent, .badDay,
      .badStatus,
      .decision, .longNote,
      .invisible, .nothingMeasured, .statusOfWhole, .dayAlone, .badVersion, .changedCode,
      .leftToo:
      .left
    case .changed, .missingRows: .looked
    case .olderPlan, .copied, .emptied: .told
    }
  }

  /// Whether somebody else was there since.
  package var isConflict: Bool {
    switch kind {
    case .conflict, .ahead: true
    case .missingColumns, .noRows, .unknownPlan, .otherPlan, .unknownUnit, .noCode, .otherCodes, .gone, .goneMeasure,
      .otherMeasure, .notAnswering, .twice, .otherFigure, .badFigure, .shareOrPerCent, .badDay, .badStatus, .decision,
      .longNote,
      .invisible,
      .nothingMeasured, .statusOfWhole, .dayAlone, .badVersion, .changedCode, .leftToo,
      .changed, .missingRows,
      .olderPlan, .copied,
      .emptied:
      false
    }
  }
}
