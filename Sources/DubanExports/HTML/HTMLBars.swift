import DubanCore
import DubanReports

/// Bars of a page, drawn in it as SVG; beside each stand its numbers in words, each with its rows.
struct HTMLBars {
  /// The units into which the longest bar is divided.
  static let length = 1_000

  private let bars: Bars
  private let language: Language

  init(_ bars: Bars, _ language: Language) {
    self.bars = bars
    self.language = language
  }

  func write(_ rows: inout HTMLRows, in html: inout Markup) {
    let most = bars.bars.map(\.total).max() ?? 0
    html.element("figure", ["class": "bars"]) { html in
      html.element("figcaption") { HTMLText.write(bars.title, in: &$0) }
      for bar in bars.bars {
        html.element("div", ["class": "bar"]) { html in
          html.element("span", ["class": "label"]) { HTMLText.write(bar.label, in: &$0) }
          draw(bar, most, in: &html)
          html.element("span", ["class": "told"]) { html in
            for (index, part) in bar.parts.enumerated() {
              if index > 0 { html.write(language.pick("、", ", ")) }
              // A word and its number stay together.
              html.element("span", ["class": "part"]) { html in
                html.element("span", ["class": "light \(part.light.light.rawValue)"], words: part.light.words(language))
                html.write(" ")
                rows.write(part.counted, in: &html)
              }
            }
          }
        }
      }
    }
  }

  private func draw(_ bar: Bars.Bar, _ most: Int, in html: inout Markup) {
    html.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(Self.length) 10", "preserveAspectRatio": "none",
        "aria-hidden": "true",
      ]
    ) { html in
      for (part, span) in zip(bar.parts, Self.spans(bar, most: most)) where !span.isEmpty {
        html.element(
          "rect",
          [
            "x": "\(span.lowerBound)", "y": "0", "width": "\(span.count)", "height": "10",
            "fill": "#" + LightColours.digits(LightColours(part.light.light).solid),
          ]
        ) { html in
          html.element("title", words: "\(part.light.words(language)) \(part.counted.count)")
        }
      }
    }
  }

  /// From where to where each part goes: they touch each other, and their ends are the sums of their numbers.
  static func spans(_ bar: Bars.Bar, most: Int) -> [Range<Int>] {
    guard most > 0 else { return bar.parts.map { _ in 0..<0 } }
    var (seen, start) = (0, 0)
    return bar.parts.map { part in
      seen += part.counted.count
      let end = seen * length / most
      defer { start = end }
      return start..<end
    }
  }
}
