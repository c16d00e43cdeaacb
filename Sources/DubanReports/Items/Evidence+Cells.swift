import DubanCore

extension Evidence {
  /// It for scripts.
  var cell: Table.Cell {
    switch self {
    case .reference(let text): .record([.init("reference", .text(text))])
    case .link(let text): .record([.init("link", .text(text))])
    case .file(let name, let sha256): .record([.init("file", .text(name)), .init("sha256", .text(sha256))])
    }
  }
}
