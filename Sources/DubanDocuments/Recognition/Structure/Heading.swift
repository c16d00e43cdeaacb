/// The title of a heading or an item and the text that runs on after it.
struct Heading {
  var title: String
  /// What stands after the title in the same line.
  var rest: ArraySlice<Unicode.Scalar>
  /// Whether the title is a heading of its own rather than the beginning of a sentence.
  var isOwn: Bool

  /// Parts `body`: at the first full stop or colon where the words before are short, else a sentence of its own.
  init(_ body: ArraySlice<Unicode.Scalar>) {
    let body = body.withoutBlankEnds
    var depth = 0
    var comma: Int?
    for place in body.indices.prefix(140) {
      let scalar = body[place]
      if scalar.opensBracket || scalar == "《" || scalar == "“" { depth += 1 }
      if scalar.closesBracket || scalar == "》" || scalar == "”" { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      let length = place - body.startIndex
      if scalar == "。" || scalar == "\n" || (scalar.isColon && length <= 40)
        || (scalar.isBlank && length >= 4 && length <= 40)
      {
        let rest = body[(place + 1)...].withoutBlankEnds
        if scalar.isBlank, !(body[place - 1].isHan && rest.first?.isHan == true) { continue }
        title = String(scalars: body[..<place])
        self.rest = rest
        isOwn = length <= 45
        if !isOwn { cut(body, comma ?? place) }
        return
      }
      if comma == nil, length >= 6, scalar == "，" || scalar == "," || scalar == "；" || scalar == ";" { comma = place }
    }
    rest = []
    title = String(scalars: body)
    isOwn = body.count <= 45
    if !isOwn { cut(body, comma ?? body.startIndex + 45) }
  }

  /// A sentence without a heading: its first clause stands for it.
  private mutating func cut(_ body: ArraySlice<Unicode.Scalar>, _ place: Int) {
    let end = min(place, body.startIndex + 45, body.endIndex)
    title = String(scalars: body[..<end])
    rest = body
  }
}
