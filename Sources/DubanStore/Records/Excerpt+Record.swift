import DubanCore

extension Excerpt: Record {
  init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var text = ""
    var numbers: [String: Int] = [:]
    var sheet: String?
    var file: String?
    try json.object { (key, json) throws(JSONReader.Malformed) in
      switch key {
      case "text": text = try json.string()
      case "line": numbers["line"] = try json.integer()
      case "paragraph": numbers["paragraph"] = try json.integer()
      case "table": numbers["table"] = try json.integer()
      case "row": numbers["row"] = try json.integer()
      case "column": numbers["column"] = try json.integer()
      case "sheet": sheet = try json.string()
      case "file": file = try json.string()
      default: try json.skip()
      }
    }
    let place: Origin? =
      switch (numbers["line"], numbers["paragraph"], numbers["table"], numbers["row"], numbers["column"]) {
      case (let line?, nil, nil, nil, nil): .line(line)
      case (nil, let paragraph?, nil, nil, nil): .paragraph(paragraph)
      case (nil, nil, let table?, let row?, let column?): .cell(table: table, row: row, column: column)
      case (nil, nil, nil, let row?, let column?): .sheetCell(sheet: sheet ?? "", row: row, column: column)
      default: nil
      }
    guard let place else { throw json.malformed("a place in a document") }
    self.init(text, at: place, in: file)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", file)
      switch place.parted.place {
      case .line(let line): json.member("line", line)
      case .paragraph(let paragraph): json.member("paragraph", paragraph)
      case .cell(let table, let row, let column):
        json.member("table", table)
        json.member("row", row)
        json.member("column", column)
      case .sheetCell(let sheet, let row, let column):
        json.member("sheet", sheet.isEmpty ? nil : sheet)
        json.member("row", row)
        json.member("column", column)
      // Parted from its file there is none.
      case .inFile: break
      }
      json.member("text", text)
    }
  }
}
