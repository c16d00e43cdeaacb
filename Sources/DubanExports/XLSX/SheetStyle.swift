import CXlsxwriter
import DubanCore

/// How a cell looks.
enum SheetStyle: Equatable {
  case title
  case note
  case head
  case text
  case wrapped
  /// A figure with so many digits after the point, as it was written.
  case number(Int)
  case day
  case light(Light)
  /// A cell that whoever gets the sheet fills in: in one line, in several, with a day.
  case input
  case wrappedInput
  case dayInput

  /// Its place among all, from 0: asked for with each cell, so that it is no hash.
  var place: Int {
    switch self {
    case .title: 0
    case .note: 1
    case .head: 2
    case .text: 3
    case .wrapped: 4
    case .day: 5
    case .number(let places): 6 + places
    case .light(let light): 7 + Figure.longestScale + light.urgency
    case .input: 7 + Figure.longestScale + Light.allCases.count
    case .wrappedInput: 8 + Figure.longestScale + Light.allCases.count
    case .dayInput: 9 + Figure.longestScale + Light.allCases.count
    }
  }

  /// How many there are.
  static let places = 10 + Figure.longestScale + Light.allCases.count

  /// Sets `format` so.
  func dress(_ format: UnsafeMutablePointer<lxw_format>, _ language: Language) {
    // Both are there wherever spreadsheets are; another font takes their place elsewhere.
    format_set_font_name(format, language.pick("宋体", "Calibri"))
    format_set_font_size(format, self == .title ? 14 : 10)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    switch self {
    case .title: format_set_bold(format)
    case .note, .text: break
    case .head:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_bg_color(format, 0xDCE6F1)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .wrapped: format_set_text_wrap(format)
    case .number(let places):
      format_set_num_format(format, places == 0 ? "0" : "0." + String(repeating: "0", count: places))
    case .day:
      format_set_num_format(format, "yyyy-mm-dd")
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .light(let light):
      let colours = LightColours(light)
      format_set_bold(format)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_bg_color(format, colours.ground)
      format_set_font_color(format, colours.ink)
    case .input: open(format)
    case .wrappedInput:
      open(format)
      format_set_text_wrap(format)
    case .dayInput:
      open(format)
      format_set_num_format(format, "yyyy-mm-dd")
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
  }

  /// Unlocked, in a frame and on a pale ground, so that it is seen where to write.
  private func open(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_unlocked(format)
    format_set_bg_color(format, 0xFFF9DB)
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
  }
}
