/// What comes out of the process that reads documents, piece by piece: how far it is, then its answer.
package struct AnswerStream {
  /// The answer so far, without what was told before it.
  package private(set) var answer: [UInt8] = []
  /// How far it was when it last said so.
  package private(set) var step: ReadingProgress.Step?
  private var pending: [UInt8] = []

  /// Nothing came yet.
  package init() {}

  /// Begins a step; no answer begins with it.
  private static let mark: UInt8 = 0x01
  private static let stepBytes = 3

  /// `step` as bytes.
  package static func bytes(of step: ReadingProgress.Step) -> [UInt8] {
    [mark, step.phase.rawValue, UInt8(min(max(step.percent, 0), 100))]
  }

  /// Takes what came.
  ///
  /// - Returns: false where it is nothing that the process would say.
  package mutating func take(_ bytes: some Sequence<UInt8>) -> Bool {
    guard answer.isEmpty else {
      answer.append(contentsOf: bytes)
      return true
    }
    pending.append(contentsOf: bytes)
    var index = 0
    while index < pending.count, pending[index] == Self.mark {
      guard index + Self.stepBytes <= pending.count else { break }
      guard let phase = ReadingProgress.Phase(rawValue: pending[index + 1]), pending[index + 2] <= 100 else {
        return false
      }
      step = ReadingProgress.Step(phase, percent: Int(pending[index + 2]))
      index += Self.stepBytes
    }
    pending.removeFirst(index)
    if let first = pending.first, first != Self.mark {
      answer = pending
      pending = []
    }
    return true
  }
}
