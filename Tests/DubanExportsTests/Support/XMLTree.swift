import CExpat
import Testing

/// An element as expat reads it, which takes nothing that is not well-formed: names without their spaces of names, text where it
/// stands among the elements.
final class XMLTree {
  let name: String
  let attributes: [String: String]
  private(set) var nodes: [Node] = []

  enum Node {
    case text(String)
    case element(XMLTree)
  }

  private init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The topmost element of `bytes`.
  convenience init(_ bytes: [UInt8]) throws {
    let parser = try #require(XML_ParserCreateNS("UTF-8", 0x20))
    defer { XML_ParserFree(parser) }
    let stack = Stack()
    XML_SetUserData(parser, Unmanaged.passUnretained(stack).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name, let attributes else { return }
        var all: [String: String] = [:]
        var next = attributes
        while let key = next.pointee, let value = next.advanced(by: 1).pointee {
          all[Stack.local(key)] = String(cString: value)
          next = next.advanced(by: 2)
        }
        Stack.of(context).elements.append(XMLTree(Stack.local(name), all))
      },
      { context, _ in Stack.of(context).close() })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let text else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      Stack.of(context).elements.last?.nodes.append(.text(String(decoding: bytes, as: UTF8.self)))
    }
    let result = bytes.withUnsafeBytes { memory in
      XML_Parse(parser, memory.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(memory.count), 1)
    }
    let (line, column) = (XML_GetCurrentLineNumber(parser), XML_GetCurrentColumnNumber(parser))
    try #require(result == XML_STATUS_OK, "well-formed, but for line \(line) column \(column)")
    let root = try #require(stack.root)
    self.init(root.name, root.attributes)
    nodes = root.nodes
  }

  /// Elements that are not yet closed.
  private final class Stack {
    var elements: [XMLTree] = []
    var root: XMLTree?

    static func of(_ context: UnsafeMutableRawPointer?) -> Stack {
      Unmanaged<Stack>.fromOpaque(context!).takeUnretainedValue()
    }

    static func local(_ name: UnsafePointer<CChar>) -> String {
      String(cString: name).split(separator: " ").last.map(String.init) ?? ""
    }

    func close() {
      let closed = elements.removeLast()
      if let last = elements.last { last.nodes.append(.element(closed)) } else { root = closed }
    }
  }
}

extension XMLTree {
  /// The elements directly within it.
  var children: [XMLTree] { nodes.compactMap { if case .element(let element) = $0 { element } else { nil } } }

  /// All text in it.
  var text: String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// What a reader of a paper sees of it: its texts, and the hyphens at which no line ends.
  var paperText: String {
    switch name {
    case "t": text
    case "noBreakHyphen": "-"
    default: children.map(\.paperText).joined()
    }
  }

  /// All elements called `name` in it, at any depth, in their order.
  func all(_ name: String) -> [XMLTree] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The first of them.
  func first(_ name: String) -> XMLTree? { all(name).first }
}
