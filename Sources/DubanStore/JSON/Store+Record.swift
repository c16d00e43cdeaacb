import Foundation
import GRDB

extension Store {
  /// The value that a column holds as JSON, read where SQLite holds it.
  static func value<Value: Record>(_ row: Row, at column: Int) throws -> Value {
    do {
      return try row.withUnsafeData(atIndex: column) { data in
        try (data ?? Data()).withUnsafeBytes { bytes in
          try JSONReader.read(bytes.bindMemory(to: UInt8.self)) { (json) throws(JSONReader.Malformed) in
            try Value(from: &json)
          }
        }
      }
    } catch let error as JSONReader.Malformed {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "\(Value.self), byte \(error.offset): \(error.expected) expected")
    }
  }
}
