package import DubanCore

/// The colours of lights on paper, alike in every format that has colours: a pale ground and a dark ink that is readable on it
/// and in print without colour. A light always has its word beside them.
package struct LightColours: Hashable, Sendable {
  /// 0xRRGGBB.
  package let ground: UInt32
  /// 0xRRGGBB; at least 4.5 to 1 against the ground (WCAG 2.1, 1.4.3).
  package let ink: UInt32
  /// 0xRRGGBB, for bars: told apart from its neighbours, at least 3 to 1 against white (WCAG 2.1, 1.4.11).
  package let solid: UInt32

  /// The colours of `light`.
  package init(_ light: Light) {
    (ground, ink, solid) =
      switch light {
      case .done: (0xC6E7CE, 0x14502A, 0x166534)
      case .closed: (0xE2E2E2, 0x3F3F3F, 0x475569)
      case .onTrack: (0xE3F3E6, 0x1B5E20, 0x2F9E44)
      case .dueSoon: (0xFFF3C4, 0x6B4600, 0x1D4ED8)
      case .behind: (0xFFE08A, 0x5D4000, 0xB7791F)
      case .farBehind: (0xF9C9A8, 0x7A2600, 0xD9480F)
      case .overdue: (0xF4B6B6, 0x7F0000, 0xB42318)
      case .unreported: (0xEDEDED, 0x4A4A4A, 0x868E96)
      case .suspended: (0xD9E2F3, 0x1F3864, 0x7048E8)
      }
  }

  /// `color` as six hexadecimal digits, in capitals.
  static func digits(_ color: UInt32) -> String {
    let digits = String(color, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
