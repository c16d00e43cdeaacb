import DubanCore
package import DubanDiagnostics
import Yams

/// Reads YAML text into a tree with places. The only file that knows the YAML library.
///
/// 1. Whatever the bytes are, the answer is a tree or one problem with its place; nothing crashes and nothing grows
///    without bound.
/// 2. A scalar keeps its characters exactly: `6811.44` is never turned into a binary number on the way.
/// 3. Lines and columns count from 1, columns in characters.
package enum YAMLReader {
  /// The tree of `bytes`, which stood in `file`.
  ///
  /// Throws the one problem that keeps the text from being read: not text, too large, broken YAML, a repeated key.
  package static func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> SourceNode {
    let text = try TextGuard.text(of: bytes, file: file)
    let places = CharacterPlaces(text: text, file: file)
    do {
      // No resolver: numbers and truth values stay as they were written.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // The parser owns the anchors, so it must outlive the walk that refuses them.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          throw Unreadable.empty.diagnostic(at: places.first, in: FileLines(text))
        }
        return try markedNode(root, depth: 0, places, text)
      }
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch let error as YamlError {
      throw syntaxProblem(error, text: text, places)
    } catch {
      throw Unreadable.syntax("\(error)").diagnostic(at: places.first)
    }
  }

  /// The line, from 1, at which reading `text` gives up; nil where it is YAML, be it one with a repeated key.
  static func failure(in text: String) -> Int? {
    do {
      _ = try Yams.compose(yaml: text, .basic)
      return nil
    } catch let error as YamlError {
      switch error {
      case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): return mark.line
      case .duplicatedKeysInMapping: return nil
      case .reader, .writer, .emitter, .representer, .no, .memory, .dataCouldNotBeDecoded: return 0
      }
    } catch {
      return 0
    }
  }

  /// No document that a person writes nests deeper than this.
  private static let deepest = 60

  private static func markedNode(
    _ node: Node, depth: Int, _ places: CharacterPlaces, _ text: String
  ) throws(Diagnostic) -> SourceNode {
    let place = node.mark.map { places.place(line: $0.line, scalarColumn: $0.column) } ?? places.first
    guard depth <= deepest else { throw Unreadable.tooDeep(deepest).diagnostic(at: place) }
    guard node.anchor == nil else { throw Unreadable.anchor.diagnostic(at: place, in: FileLines(text)) }
    switch node {
    case .scalar(let scalar):
      let tag = node.tag.description
      guard tag == Tag.Name.str.rawValue else { throw Unreadable.tag(tag).diagnostic(at: place, in: FileLines(text)) }
      return SourceNode(place, .scalar(scalar.string, quoted: scalar.style != .plain))
    case .sequence(let sequence):
      var items: [SourceNode] = []
      for item in sequence { items.append(try markedNode(item, depth: depth + 1, places, text)) }
      return SourceNode(place, .list(items))
    case .mapping(let mapping):
      var pairs: [(key: SourceNode, value: SourceNode)] = []
      for (key, value) in mapping {
        pairs.append(
          (try markedNode(key, depth: depth + 1, places, text), try markedNode(value, depth: depth + 1, places, text)))
      }
      return SourceNode(place, .mapping(pairs))
    case .alias:
      throw Unreadable.anchor.diagnostic(at: place, in: FileLines(text))
    }
  }

  /// `diagnostic` at the line that is wrong, which mostly stands before the one where the parser noticed it.
  private static func repaired(_ diagnostic: Diagnostic, _ text: String) -> Diagnostic {
    let stopped = diagnostic.place.line
    guard let (line, right) = YAMLRepair.line(in: text, stoppedAt: stopped) else { return diagnostic }
    let wrong = FileLines(text).line(line) ?? ""
    let column = zip(wrong, right).prefix { $0.0 == $0.1 }.count + 1
    let place = SourceLocation(file: diagnostic.place.file, line: line, column: column)
    var repaired = Diagnostic(place, diagnostic.kind, severity: diagnostic.severity)
    repaired.correction = .replaced(right)
    return repaired
  }

  private static func syntaxProblem(_ error: YamlError, text: String, _ places: CharacterPlaces) -> Diagnostic {
    func at(_ mark: Mark) -> SourceLocation { places.place(line: mark.line, scalarColumn: mark.column) }
    switch error {
    case .scanner(_, let words, let mark, _), .parser(_, let words, let mark, _):
      if let (line, column, key) = WideColon.last(in: text, upTo: mark.line) {
        return Unreadable.wideColon(key).diagnostic(
          at: places.place(line: line, scalarColumn: column), in: FileLines(text))
      }
      return repaired(Unreadable.syntax(words).diagnostic(at: at(mark)), text)
    case .composer(_, let words, let mark, _):
      let severalDocuments = words.contains("another document")
      if severalDocuments { return Unreadable.severalDocuments.diagnostic(at: at(mark), in: FileLines(text)) }
      return repaired(Unreadable.syntax(words).diagnostic(at: at(mark)), text)
    case .duplicatedKeysInMapping(let names, let context):
      let second = RepeatedKey.second(after: (context.mark.line, context.mark.column), in: text)
      return LineCorrector(Array(text.utf8)).corrected(
        Diagnostic(places.place(line: second.line, scalarColumn: second.column), .repeatedKey(names.first ?? "?")))
    case .reader(let words, _, _, _), .writer(let words), .emitter(let words), .representer(let words):
      return Unreadable.syntax(words).diagnostic(at: places.first)
    case .no, .memory, .dataCouldNotBeDecoded:
      return Unreadable.syntax("\(error)").diagnostic(at: places.first)
    }
  }
}
