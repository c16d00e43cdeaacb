import Corpus
import OfficeFiles

/// A sort of document, the sizes at which it is measured, and how it is made.
struct BenchKind {
  let name: String
  let sizes: [Int]
  /// What `sizes` count.
  let unit: String
  let ending: String
  /// A document of a size.
  let bytes: (Int) -> [UInt8]

  /// Every sort, texts first.
  static var all: [BenchKind] {
    LongDocument.allCases.map { document in
      let sizes =
        switch document {
        case .table: [2500, 5000, 10_000]
        case .brackets, .commas: [25_000, 50_000, 100_000]
        case .headings: [12_500, 25_000, 50_000]
        case .prose, .oneLine, .flattened, .bareLine: [250, 500, 1000]
        }
      let countsBytes = sizes[0] == 250
      return BenchKind(
        name: document.rawValue, sizes: sizes, unit: countsBytes ? "KB" : "items", ending: document.ending
      ) { size in
        [UInt8](document.text(countsBytes ? items(document, kilobytes: size) : size).utf8)
      }
    } + [
      BenchKind(name: "xlsx", sizes: [2500, 5000, 10_000], unit: "rows", ending: "xlsx") { rows in
        SheetFile.bytes(sheet(rows))
      },
      BenchKind(name: "docx", sizes: [2500, 5000, 10_000], unit: "KB of XML", ending: "docx") { size in
        WordFile.bytes(paragraphs(kilobytes: size))
      },
    ]
  }

  /// How many items make so many thousand bytes of text.
  private static func items(_ document: LongDocument, kilobytes: Int) -> Int {
    kilobytes * 1000 * 200 / document.text(200).utf8.count
  }

  private static func sheet(_ rows: Int) -> String {
    let cells = [LongDocument.columnHeadings] + (0..<rows).map(LongDocument.cells)
    return cells.enumerated().map { row, cells in
      let inner = cells.enumerated().map { column, text in
        let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(column))
        return "<c r=\"\(letter)\(row + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(row + 1)\">\(inner.joined())</row>"
    }.joined()
  }

  /// Paragraphs as a word processor writes them: a few words a run, each with its fonts.
  private static func paragraphs(kilobytes: Int) -> String {
    let fonts =
      "<w:rPr><w:rFonts w:ascii=\"仿宋\" w:eastAsia=\"仿宋\" w:hAnsi=\"仿宋\" w:hint=\"eastAsia\"/><w:sz w:val=\"32\"/></w:rPr>"
    var xml = ""
    var item = 0
    while xml.utf8.count < kilobytes * 1000 {
      for line in LongDocument.lines(item) {
        xml += "<w:p w:rsidR=\"00A11B22\"><w:pPr><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr>"
        var rest = line[...]
        while !rest.isEmpty {
          xml += "<w:r>\(fonts)<w:t>\(rest.prefix(12))</w:t></w:r>"
          rest = rest.dropFirst(12)
        }
        xml += "</w:p>"
      }
      item += 1
    }
    return xml
  }
}
