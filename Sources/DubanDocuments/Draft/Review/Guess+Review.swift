import DubanCore

extension Guess {
  /// It was looked at and is right.
  mutating func accept() { confidence = .sure }

  /// Takes another of its readings; the one that stood takes its place, so that the others keep their numbers. False where
  /// there is none.
  mutating func choose(_ index: Int) -> Bool {
    guard alternatives.indices.contains(index) else { return false }
    swap(&value, &alternatives[index])
    confidence = .sure
    return true
  }

  /// A person's own reading of the same passage.
  mutating func set(_ value: Value) {
    alternatives.insert(self.value, at: 0)
    self.value = value
    confidence = .sure
  }

  var isUncertain: Bool { confidence < .sure }
}

extension Guess<Target> {
  /// A piece of it was typed: it is told in the words of plans from now on, since the document says otherwise.
  mutating func set(piece value: Target) {
    set(value)
    typed = value.phrase
  }
}

extension Guess<Milestone> {
  /// A piece of it was typed: it is told in the words of plans from now on, since the document says otherwise.
  mutating func set(piece value: Milestone) {
    set(value)
    typed = value.phrase
  }
}

extension [Guess<String>] {
  /// The names as one text: `甲局、乙局`.
  package var joined: String { map(\.value).joined(separator: "、") }

  /// Replaces the names by those of `text`, keeping the passages of those that stay.
  mutating func set(names text: String, from passage: Passage) {
    let old = self
    self = text.names.map { name in
      var guess = old.first { $0.value == name } ?? Guess(name, from: passage)
      guess.accept()
      return guess
    }
  }

  mutating func acceptAll() { for index in indices { self[index].accept() } }

  var isUncertain: Bool { contains(where: \.isUncertain) }
}
