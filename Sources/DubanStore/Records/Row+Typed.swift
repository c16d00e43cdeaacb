import DubanCore
import GRDB

// What a column holds is asked for by these alone, never by a subscript: a file that was damaged or made up may hold anything in any
// column, and a subscript ends the program where it is something else.
extension Row {
  /// The value of the column at `index`.
  ///
  /// - Throws: `RowDecodingError` where it holds something else, or nothing and that is not expected.
  func at<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) throws -> Value {
    try decode(Value.self, atIndex: index)
  }

  /// The value of the column called `name`, likewise.
  func at<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ name: String) throws -> Value {
    try decode(Value.self, forColumn: name)
  }

  /// The day that the column at `index` holds by its number.
  ///
  /// - Throws: as above, or `SQLITE_CORRUPT` for a day outside the range of days.
  func day(at index: Int) throws -> Day {
    let number: Int = try at(index)
    guard Row.days.contains(number) else { throw Row.damage("\(number) is no day") }
    return Day(number: number)
  }

  /// The moment that the column at `index` holds by its milliseconds.
  ///
  /// - Throws: as above, or `SQLITE_CORRUPT` for a moment on no day.
  func instant(at index: Int) throws -> Instant {
    let milliseconds: Int64 = try at(index)
    guard Row.days.contains(Int(milliseconds / 86_400_000)) else { throw Row.damage("\(milliseconds) is no moment") }
    return Instant(milliseconds: milliseconds)
  }

  /// The numbers of all days from the year 1 to 9999.
  private static let days = -719_162...2_932_896

  private static func damage(_ message: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: message)
  }
}
