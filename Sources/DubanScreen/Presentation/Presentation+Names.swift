import DubanCore

extension Presentation {
  /// Where the name of a unit is cut. Chinese ones differ at both ends (市…局, 区…局), English ones at their beginning.
  package var nameClip: Region.Clip {
    switch language {
    case .chinese: .middle
    case .english: .end
    }
  }
}
