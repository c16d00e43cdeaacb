/// What shows that something was done (佐证材料). Nothing is taken in: papers and files stay where they are.
///
/// Source: rules on reducing paperwork: it is optional, and a number, a link or the name of a file is enough.
package enum Evidence: Hashable, Sendable {
  /// The number or the name of a paper: 淮住建〔2020〕15号.
  case reference(String)
  /// An address of the web.
  case link(String)
  /// A file, by its name and the SHA-256 of its bytes in hexadecimal digits, so that it is known again.
  case file(name: String, sha256: String)

  /// How long a text of it may be, and how many of it may stand beside one entry.
  package static let longest = 300
  package static let most = 20

  /// What `text` tells: an address, the name of a file with its hash behind `sha256:`, else the number of a paper; nil for
  /// nothing.
  package init?(_ text: String) {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    if Evidence.isLink(text) {
      self = .link(text)
    } else if let (name, hash) = Evidence.parts(of: text) {
      self = .file(name: name, sha256: hash)
    } else {
      self = .reference(text)
    }
  }

  /// What stands in one line, parted by semicolons of either width.
  package static func list(_ text: String) -> [Evidence] {
    text.split { ";；".contains($0) }.compactMap { Evidence(String($0)) }
  }

  /// As it is written and read again.
  package var text: String {
    switch self {
    case .reference(let text), .link(let text): text
    case .file(let name, let sha256): "\(name) \(Evidence.mark)\(sha256)"
    }
  }

  /// As people read it: of a hash its beginning.
  package var words: String {
    switch self {
    case .reference(let text), .link(let text): text
    case .file(let name, let sha256): "\(name) (\(Evidence.mark)\(sha256.prefix(12))…)"
    }
  }

  /// Whether it can be recorded: neither empty nor too long, and what it says it is.
  package var isSound: Bool {
    switch self {
    case .reference(let text): !text.trimmed.isEmpty && text.count <= Evidence.longest
    case .link(let text): Evidence.isLink(text) && text.count <= Evidence.longest
    case .file(let name, let sha256):
      !name.trimmed.isEmpty && name.count <= Evidence.longest && Evidence.isHash(sha256)
    }
  }

  private static let mark = "sha256:"

  private static func isLink(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["https://", "http://"].contains { lower.hasPrefix($0) && text.count > $0.count }
      && !text.contains { $0.isWhitespace }
  }

  private static func parts(of text: String) -> (name: String, hash: String)? {
    guard let space = text.lastIndex(of: " ") else { return nil }
    let (name, last) = (String(text[..<space]).trimmed, text[text.index(after: space)...].lowercased())
    guard last.hasPrefix(mark), !name.isEmpty else { return nil }
    let hash = String(last.dropFirst(mark.count))
    return isHash(hash) ? (name, hash) : nil
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension Step {
  /// Whether evidence may stand beside it: what says or accepts that something was done.
  package var takesEvidence: Bool {
    switch self {
    case .report, .apply, .confirm, .close, .answer: true
    case .assign, .acknowledge, .handBack, .sendBack, .suspend, .terminate, .resume, .requestExtension, .extend,
      .refuseExtension, .handIn, .pay, .remark, .issueSlip, .instruct, .inspect, .returnAnswer, .settle, .withdraw:
      false
    }
  }
}

/// The rules of evidence.
enum EvidenceRules {
  /// Why the evidence beside `draft` cannot be taken, or is wanted and not there; nil when all is well.
  static func refusal(of draft: Draft, _ step: Step, _ state: ItemState, _ settings: PlanSettings) -> Refusal? {
    if !draft.evidence.isEmpty {
      guard step.takesEvidence else { return .evidenceNotFor(step) }
      guard draft.evidence.count <= Evidence.most else { return .tooMuchEvidence(most: Evidence.most) }
      if let bad = draft.evidence.first(where: { !$0.isSound }) { return .badEvidence(bad.text) }
    }
    // What was told with a report or an application isn't asked for again.
    let isWanted = step == .close && settings.closingNeedsEvidence
    return isWanted && draft.evidence.isEmpty && state.evidence.isEmpty ? .noEvidence : nil
  }
}
