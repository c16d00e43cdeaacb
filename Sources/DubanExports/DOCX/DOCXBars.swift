import DubanCore
import DubanReports

/// Bars of a paper: blocks in the colour of each light between the name and the numbers in words, so that a copy without colours says
/// the same.
struct DOCXBars {
  /// How many blocks the longest bar has.
  static let blocks = 16

  private let bars: Bars
  private let language: Language
  private let width: Int

  init(_ bars: Bars, _ language: Language, width: Int) {
    self.bars = bars
    self.language = language
    self.width = width
  }

  func write(in xml: inout Markup) {
    guard !bars.bars.isEmpty else { return }
    let columns = [width * 3 / 12, width * 5 / 12, width - width * 3 / 12 - width * 5 / 12]
    let most = bars.bars.map(\.total).max() ?? 0
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.empty("w:tblW", ["w:w": "\(width)", "w:type": "dxa"])
        xml.empty("w:tblLayout", ["w:type": "fixed"])
        DOCXTable.margins(in: &xml)
      }
      xml.element("w:tblGrid") { xml in
        for column in columns { xml.empty("w:gridCol", ["w:w": "\(column)"]) }
      }
      for bar in bars.bars {
        xml.element("w:tr") { xml in
          xml.element("w:trPr") { $0.empty("w:cantSplit") }
          cell(columns[0], in: &xml) { DOCXRun.write(bar.label, in: &$0) }
          cell(columns[1], in: &xml) { xml in
            for (part, length) in zip(bar.parts, Self.lengths(bar, most: most)) {
              DOCXRun.write(
                String(repeating: "█", count: length), color: LightColours.digits(LightColours(part.light.light).solid),
                halfPoints: 14, in: &xml)
            }
          }
          cell(columns[2], in: &xml) { xml in
            DOCXRun.write(bar.words(language), in: &xml)
          }
        }
      }
    }
  }

  private func cell(_ width: Int, in xml: inout Markup, _ content: (inout Markup) -> Void) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.empty("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
        xml.empty("w:vAlign", ["w:val": "center"])
      }
      xml.element("w:p") { xml in
        xml.element("w:pPr") { $0.empty("w:pStyle", ["w:val": DOCXStyle.tableText.rawValue]) }
        content(&xml)
      }
    }
  }

  /// How many blocks each part has; what is there has one at least.
  static func lengths(_ bar: Bars.Bar, most: Int) -> [Int] {
    bar.parts.map { part in
      guard most > 0, part.counted.count > 0 else { return 0 }
      return max(1, (part.counted.count * blocks + most / 2) / most)
    }
  }
}
