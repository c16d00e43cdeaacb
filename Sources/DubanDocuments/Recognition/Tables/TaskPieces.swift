/// Cells that list several tasks, in tables that give a task no title of its own.
enum TaskPieces {
  /// `entries` with each piece of a numbered list as an entry of its own, where the numbers go on from row to row or nothing
  /// heads the row; units and limits beside the list are those of all its pieces.
  static func parted(_ entries: [TaskEntry], grid: TableGrid) -> [TaskEntry] {
    let goesOn = goesOn(entries, grid)
    return entries.flatMap { entry -> [TaskEntry] in
      guard let wording = entry.wording, goesOn || (entry.path.isEmpty && entry.number == nil),
        let list = InnerList.reading(grid.cells[wording].text, from: goesOn ? nil : 1), list.isOfTasks,
        list.lead.isEmpty
      else { return [entry] }
      return entry.parted(into: list)
    }
  }

  /// Whether lists in the cells are numbered on from one row to the next.
  private static func goesOn(_ entries: [TaskEntry], _ grid: TableGrid) -> Bool {
    var next: Int?
    var on = 0
    var anew = 0
    for entry in entries {
      guard let wording = entry.wording, let serial = Serial.leading(grid.cells[wording].text), serial.style != .circled
      else { continue }
      let list = InnerList.reading(grid.cells[wording].text, from: nil)
      if let next { if serial.value == next { on += 1 } else { anew += 1 } }
      next = (list?.items.last?.serial.value ?? serial.value) + 1
    }
    return on > anew && on >= 1
  }
}

extension TaskEntry {
  /// An entry for each item of `list`, which stands in its cell.
  func parted(into list: InnerList) -> [TaskEntry] {
    list.items.enumerated().map { index, item in
      var piece = self
      piece.piece = item
      piece.pieceOf = (index, list.items.count)
      return piece
    }
  }
}
