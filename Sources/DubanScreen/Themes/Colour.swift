/// A colour as red, green and blue, 0 to 255 each.
package struct Colour: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// A colour by its parts.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#1a2b3c`; nil for anything else.
  package init?(hex: String) {
    let digits = hex.dropFirst()
    guard hex.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  /// `#1a2b3c`.
  package var hex: String {
    let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The relative luminance of WCAG 2.1, 0 to 1.
  package var luminance: Double {
    let light = self.light
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// The contrast ratio of WCAG 2.1, 1 to 21.
  package func contrast(with other: Colour) -> Double { Colour.contrast(luminance, other.luminance) }

  /// The contrast ratio of WCAG 2.1 of two relative luminances.
  static func contrast(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }

  /// How much light of each colour is sent, 0 to 1: the parts without the curve of sRGB.
  var light: (red: Double, green: Double, blue: Double) {
    (Colour.curve[Int(red)], Colour.curve[Int(green)], Colour.curve[Int(blue)])
  }

  /// The transfer function of sRGB for each value of a part.
  private static let curve: [Double] = (0...255).map { part in
    let share = Double(part) / 255
    guard share > 0.04045 else { return share / 12.92 }
    // x^2.4 = x^2 * (x^2)^(1/5)
    let square = (share + 0.055) / 1.055 * ((share + 0.055) / 1.055)
    return square * root(square, 5)
  }

  /// The `degree`th root of a number from 0 to 1, by Newton's method: the standard library has none.
  static func root(_ value: Double, _ degree: Int) -> Double {
    guard value > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<60 {
      let power = (1..<degree).reduce(1.0) { product, _ in product * root }
      let next = root - (root * power - value) / (Double(degree) * power)
      if abs(next - root) < 1e-12 { return next }
      root = next
    }
    return root
  }
}
