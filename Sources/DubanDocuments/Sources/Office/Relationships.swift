/// Which part of a container another one names by an id.
final class Relationships: XMLReader {
  /// One of them.
  struct Relationship {
    /// The last word of its type: `officeDocument`, `worksheet`, `styles`.
    let kind: Substring
    /// The name of the part, from the root of the container.
    let target: String
  }

  /// By their ids.
  private(set) var byID: [String: Relationship] = [:]
  private let folder: [Substring]

  /// Those of the part `owner`; empty for the container itself.
  init(of owner: String) {
    folder = owner.split(separator: "/").dropLast()
  }

  /// The name of the part in which those of `owner` stand.
  static func part(of owner: String) -> String {
    let pieces = owner.split(separator: "/")
    return (pieces.dropLast() + ["_rels", (pieces.last ?? "") + ".rels"]).joined(separator: "/")
  }

  /// The first part of a kind.
  func target(_ kind: String) -> String? {
    byID.values.filter { $0.kind == kind[...] }.map(\.target).min()
  }

  func start(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    guard element == .relationship, !attributes.has("TargetMode", "External"), let id = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target")
    else { return }
    byID[id] = Relationship(kind: type.split(separator: "/").last ?? "", target: resolve(target))
  }

  func end(_ element: OfficeElement) throws(DocumentProblem.Fault) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentProblem.Fault) {}

  /// Targets are written from the root (`/xl/worksheets/sheet1.xml`) or from the folder of the part that names them.
  private func resolve(_ target: String) -> String {
    var path = target.utf8.first == 0x2F ? [] : folder
    for piece in target.split(separator: "/") where piece != "." {
      if piece == ".." { _ = path.popLast() } else { path.append(piece) }
    }
    return path.joined(separator: "/")
  }
}
