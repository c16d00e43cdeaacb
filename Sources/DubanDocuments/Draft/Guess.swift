package import DubanCore

/// What was read for one field of a plan: never believed without the passage that it came from.
package struct Guess<Value: Sendable>: Sendable {
  package var value: Value
  package var passage: Passage
  package var confidence: Confidence
  /// Other readings of the same passage, the likelier first.
  package var alternatives: [Value] = []
  /// How a person told it in the words of plans; nil for what the passage tells.
  package var typed: String?

  /// `value`, as `passage` says.
  package init(_ value: Value, from passage: Passage, confidence: Confidence = .sure, alternatives: [Value] = []) {
    self.value = value
    self.passage = passage
    self.confidence = confidence
    self.alternatives = alternatives
  }
}

extension Guess: Equatable where Value: Equatable {}
extension Guess: Hashable where Value: Hashable {}

/// How sure a reading is. What is not sure is asked.
package enum Confidence: Int, Comparable, CaseIterable, Sendable {
  /// One of several readings.
  case doubtful
  /// The only reading, by a sign that misleads at times.
  case likely
  /// Written as such.
  case sure

  package static func < (a: Confidence, b: Confidence) -> Bool { a.rawValue < b.rawValue }
}

/// A piece of a document, in its words.
package struct Passage: Sendable {
  package var origin: Origin
  /// Exactly as the document has it, after cleaning.
  package var text: String

  /// `text` at `origin`.
  package init(_ text: String, at origin: Origin) {
    self.text = text
    self.origin = origin
  }
}

extension Passage: Hashable {
  /// By its words as they are written: passages are held against each other by the ten thousand, and none of one document is
  /// another in a different normal form.
  package static func == (a: Passage, b: Passage) -> Bool {
    a.origin == b.origin && ExactText(text: a.text) == ExactText(text: b.text)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(origin)
    hasher.combine(ExactText(text: text))
  }
}

extension Passage {
  /// A person's own words, which stand in no document.
  package static func byHand(_ text: String) -> Passage { Passage(text, at: .line(0)) }

  /// Whether it stands in no document.
  package var isByHand: Bool { origin == .line(0) }
}
