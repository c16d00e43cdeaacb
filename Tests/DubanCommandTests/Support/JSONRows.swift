import Foundation
import Testing

/// The rows of a JSON answer.
struct JSONRows {
  let rows: [[String: Any]]

  init(_ text: String) throws {
    rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  /// The texts under `key`, in order.
  func texts(_ key: String) -> [String] { rows.compactMap { $0[key] as? String } }

  /// The first row whose `key` says `text`.
  func row(_ key: String, _ text: String) throws -> [String: Any] {
    try #require(rows.first { $0[key] as? String == text })
  }
}

extension Office {
  /// The rows of `list` on the samples.
  func list(_ arguments: String...) throws -> JSONRows { try list(arguments) }

  func list(_ arguments: [String]) throws -> JSONRows {
    let ran = try run(["list", "--format", "json", "--store", try SampleStore.path] + arguments)
    try #require(ran.code == 0, "\(ran.talk)")
    return try JSONRows(ran.output)
  }
}
