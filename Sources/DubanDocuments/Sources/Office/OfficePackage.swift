/// A DOCX or XLSX file as a set of parts that name each other.
struct OfficePackage {
  /// The part with the document.
  let main: String
  /// What the main part names.
  let relationships: Relationships
  let container: Container
  private let names: [String: String]

  /// The package in `bytes`, whose main part is `usual` unless it says so itself.
  init(_ bytes: [UInt8], usual: String) throws(DocumentProblem) {
    container = try Container(bytes)
    names = container.index()
    let root = Relationships(of: "")
    try Self.parse(Relationships.part(of: ""), container, names, root)
    let named = root.target("officeDocument").flatMap { [names] in names[$0.lowercased()] }
    guard let main = named ?? names[usual] else { throw .fault(.missingPart(usual), at: .init()) }
    self.main = main
    relationships = Relationships(of: main)
    try Self.parse(Relationships.part(of: main), container, names, relationships)
  }

  /// The name under which `part` lies in the container; nil when it is not there.
  func name(of part: String) -> String? { names[part.lowercased()] }

  /// The part of `kind` that the main part names, or the one called `usual`.
  func part(_ kind: String, usual: String) -> String? {
    relationships.target(kind).flatMap(name) ?? name(of: usual)
  }

  /// All parts of `kind` that the main part names and that are there, in the order of their names.
  func parts(_ kind: String) -> [String] { Set(targets(kind).values).sorted() }

  /// The same by the ids under which they are named.
  func targets(_ kind: String) -> [String: String] {
    relationships.byID.filter { $0.value.kind == kind[...] }.compactMapValues { name(of: $0.target) }
  }

  /// Gives the parts to their readers.
  func parse(_ readers: [String: any XMLReader]) throws(DocumentProblem) {
    try container.read(Set(readers.keys)) { (part) throws(DocumentProblem) in
      guard let reader = readers[part] else { throw .fault(.missingPart(part), at: .init()) }
      return try XMLPart(part, reader)
    }
  }

  private static func parse(
    _ part: String, _ container: Container, _ names: [String: String], _ reader: any XMLReader
  ) throws(DocumentProblem) {
    guard let name = names[part.lowercased()] else { return }
    try container.read([name]) { (part) throws(DocumentProblem) in try XMLPart(part, reader) }
  }
}
