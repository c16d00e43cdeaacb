package import DubanCore

/// The colours of lights on paper, alike in every format that has colours: a pale ground and a dark ink that is readable on it
/// and in print without colour. A light always has its word beside them.
package struct LightColours: Hashable, Sendable {
  /// 0xRRGGBB.
  package let ground: UInt32
  /// 0xRRGGBB; at least 4.5 to 1 against the ground (WCAG 2.1, 1.4.3).
  package let ink: UInt32

  /// The colours of `light`.
  package init(_ light: Light) {
    (ground, ink) =
      switch light {
      case .done: (0xC6E7CE, 0x14502A)
      case .closed: (0xE2E2E2, 0x3F3F3F)
      case .onTrack: (0xE3F3E6, 0x1B5E20)
      case .dueSoon: (0xFFF3C4, 0x6B4600)
      case .behind: (0xFFE08A, 0x5D4000)
      case .farBehind: (0xF9C9A8, 0x7A2600)
      case .overdue: (0xF4B6B6, 0x7F0000)
      case .unreported: (0xEDEDED, 0x4A4A4A)
      case .suspended: (0xD9E2F3, 0x1F3864)
      }
  }
}
