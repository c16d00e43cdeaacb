import Foundation

@testable import DubanScreen

/// How people see colours: with all three kinds of cones, or without one of them.
enum ColourVision: String, CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  /// What becomes of linear red, green and blue: Machado, Oliveira and Fernandes 2009, severity 1.
  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  /// `colour` as it is seen, in CIELAB.
  func seen(_ colour: Colour) -> Lab {
    let light = [colour.light.red, colour.light.green, colour.light.blue]
    return Lab(linear: matrix.map { row in min(1, max(0, zip(row, light).map { $0 * $1 }.reduce(0, +))) })
  }

  /// How different two colours look: ΔE of CIEDE2000. About 1 is the least that can be seen, 2 to 3 takes a close look.
  func difference(_ a: Colour, _ b: Colour) -> Double { seen(a).difference(to: seen(b)) }
}

/// A colour in CIELAB, white of D65.
struct Lab {
  let l: Double
  let a: Double
  let b: Double

  init(_ l: Double, _ a: Double, _ b: Double) { (self.l, self.a, self.b) = (l, a, b) }

  init(linear part: [Double]) {
    func curve(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    let x = curve((0.4124564 * part[0] + 0.3575761 * part[1] + 0.1804375 * part[2]) / 0.95047)
    let y = curve(0.2126729 * part[0] + 0.7151522 * part[1] + 0.0721750 * part[2])
    let z = curve((0.0193339 * part[0] + 0.1191920 * part[1] + 0.9503041 * part[2]) / 1.08883)
    self.init(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// ΔE of CIEDE2000, as Sharma, Wu and Dalal write it down.
  func difference(to other: Lab) -> Double {
    func degrees(_ radians: Double) -> Double { radians * 180 / .pi }
    func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    let mean = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let seventh = pow(mean, 7)
    let g = 0.5 * (1 - sqrt(seventh / (seventh + pow(25, 7))))
    let (a1, a2) = (a * (1 + g), other.a * (1 + g))
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    func hue(_ a: Double, _ b: Double) -> Double {
      a == 0 && b == 0 ? 0 : (degrees(atan2(b, a)) + 360).truncatingRemainder(dividingBy: 360)
    }
    let (h1, h2) = (hue(a1, b), hue(a2, other.b))
    var step = c1 * c2 == 0 ? 0 : h2 - h1
    if step > 180 { step -= 360 } else if step < -180 { step += 360 }
    let turn = 2 * sqrt(c1 * c2) * sin(step / 2 * .pi / 180)
    var h = h1 + h2
    if c1 * c2 != 0 {
      if abs(h1 - h2) > 180 { h += h1 + h2 < 360 ? 360 : -360 }
      h /= 2
    }
    let t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63)
    let (lightness, chroma) = ((l + other.l) / 2, (c1 + c2) / 2)
    let fifty = pow(lightness - 50, 2)
    let dl = (other.l - l) / (1 + 0.015 * fifty / sqrt(20 + fifty))
    let dc = (c2 - c1) / (1 + 0.045 * chroma)
    let dh = turn / (1 + 0.015 * chroma * t)
    let rotation = 60 * exp(-pow((h - 275) / 25, 2))
    let rc = 2 * sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7)))
    return sqrt(dl * dl + dc * dc + dh * dh - sin(rotation * .pi / 180) * rc * dc * dh)
  }
}
