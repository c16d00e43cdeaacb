import DubanCore
import DubanStore
import Foundation
import Testing

/// A folder of its own for a test, removed with everything in it when the test lets go of it.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "duban-store-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of `name` in it.
  subscript(name: String) -> String { path + "/" + name }

  /// Where a test keeps its store.
  var store: String { self["plans.duban"] }

  /// The names of the files in it, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// A new store with the small plan in it.
  func makeStore(_ plans: [Plan] = [Sample.plan]) throws -> Store {
    let store = try Store(opening: store, mode: .readWrite(create: true))
    try store.publish(plans)
    return store
  }

  /// The bytes of the file `name`.
  func bytes(_ name: String = "plans.duban") throws -> Data { try Data(contentsOf: URL(fileURLWithPath: self[name])) }

  /// Writes a file.
  func write(_ data: Data, to name: String = "plans.duban") throws {
    try data.write(to: URL(fileURLWithPath: self[name]))
  }
}

/// Opens the store at `path` and returns the refusal, which must come.
func refusal(of path: String, _ mode: Store.Mode = .readWrite(create: true)) throws -> StoreError {
  try #require(throws: StoreError.self) { _ = try Store(opening: path, mode: mode) }
}
