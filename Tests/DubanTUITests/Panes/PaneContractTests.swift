import DubanCore
import DubanScreen
import Testing

@testable import DubanTUI

/// What every pane keeps to, whatever the board, the filter, the order, the language and the size.
@Suite struct `Every pane` {
  /// From a single cell to a wall.
  private static let sizes = [(1, 1), (2, 300), (100, 3), (7, 20), (12, 40), (24, 80), (40, 140), (100, 300)].map {
    Size(rows: $0.0, columns: $0.1)
  }
  private static let usual = Size(rows: 24, columns: 80)

  /// Motions that lead about a list in all ways, beyond both of its ends too.
  private static let walk: [Motion] = [
    .moveUp, .moveDown, .pageDown, .scrollDown, .moveDown, .bottom, .moveDown, .scrollUp, .pageUp, .moveUp, .top,
    .pageUp, .scrollUp, .moveDown, .moveDown,
  ]

  /// So many of `items`, from both ends and between.
  private func some(_ items: [String], _ count: Int = 12) -> [String] {
    guard items.count > count else { return items }
    return (0..<count).map { items[$0 * (items.count - 1) / (count - 1)] }
  }

  /// The pane with an item selected; nil when it says that it does not show it.
  private func selecting<Kind: Pane>(_ id: String, _ pane: Kind, _ board: Board) -> Kind? {
    var pane = pane
    return pane.select(id, on: board) ? pane : nil
  }

  // MARK: What is listed and selected

  @Test(arguments: PaneName.allCases)
  func `lists each item once, and whatever its rows stand for`(name: PaneName) {
    for at in PaneCase.all(name) {
      let items = Set(at.board.plan.items.map(\.id))
      for var pane in at.turns {
        // Whatever row is selected, the same items are listed.
        let listed = pane.listed(at.board)
        #expect(Set(listed).count == listed.count && items.isSuperset(of: listed), at.told)
        for motion in Self.walk {
          pane = pane.moved(motion, at.context, Self.usual)
          #expect(pane.listed(at.board) == listed, at.told)
          #expect(Set(listed).isSuperset(of: pane.rowItems(at.board)), at.told)
          if let selected = pane.selected(at.board) { #expect(items.contains(selected), at.told) }
        }
      }
    }
  }

  @Test(arguments: PaneName.allCases)
  func `selects what it lists, and nothing else`(name: PaneName) {
    for at in PaneCase.all(name) {
      for pane in at.turns {
        for id in some(pane.listed(at.board)) {
          let selected = selecting(id, pane, at.board)
          #expect(selected?.rowItems(at.board) == [id], "\(at.told.rawValue): \(id)")
        }
        #expect(selecting("no such item", pane, at.board) == nil, at.told)
      }
    }
  }

  @Test(arguments: PaneName.allCases)
  func `keeps what is selected when it is reloaded`(name: PaneName) {
    for at in PaneCase.all(name) where at.isUsual {
      let contexts = at.on.contexts + [at.on.later, at.on.shorter]
      for id in some(at.pane.listed(at.board), 4) {
        guard let pane = selecting(id, at.pane, at.board) else { continue }
        for other in contexts {
          var again: any Pane = pane
          again.reload(other)
          again = at.on.supplied(again, other)
          let (board, listed) = (other.board, again.listed(other.board))
          #expect(Set(listed).isSuperset(of: again.rowItems(board)), at.told)
          // What happened is told of an item too that is no more.
          let items = Set(name == .changes ? listed : board.plan.items.map(\.id))
          #expect(items.isSuperset(of: listed), at.told)
          #expect(again.grid(other, Self.usual).size == Self.usual)
          guard listed.contains(id) else { continue }
          #expect(again.selected(board) == pane.selected(at.board), "\(at.told.rawValue): \(id) by \(other.order)")
        }
      }
    }
  }

  // MARK: Moving

  @Test(arguments: PaneName.allCases)
  func `is led through all of its rows, and stops at both ends`(name: PaneName) {
    for at in PaneCase.all(name) {
      let listed = at.pane.listed(at.board)
      func moved(_ pane: any Pane, _ motion: Motion) -> any Pane { pane.moved(motion, at.context, Self.usual) }
      let bottom = moved(at.pane, .bottom)
      #expect(moved(bottom, .moveDown).isEqual(to: bottom), at.told)
      var step = moved(at.pane, .top)
      let first = moved(moved(step, .moveUp), .moveUp)
      #expect(moved(first, .moveUp).isEqual(to: first), at.told)
      var seen: Set<String> = []
      while true {
        seen.formUnion(step.rowItems(at.board))
        let next = moved(step, .moveDown)
        if next.isEqual(to: step) { break }
        step = next
      }
      #expect(seen == Set(listed), at.told)
      #expect(step.selected(at.board) == bottom.selected(at.board), at.told)
    }
  }

  // MARK: Drawing

  /// A screen with a margin around a place of each size, full of signs.
  private static let grounds = sizes.map { size in
    Grid.drawn(Size(rows: size.rows + 5, columns: size.columns + 7)) { region in
      let line = DisplayText(String(repeating: "x", count: region.columns))
      for row in 0..<region.rows { region.write(line, row: row, style: Style(.error)) }
    }
  }

  @Test(arguments: PaneName.allCases)
  func `draws over all of its place and over nothing else`(name: PaneName) {
    for (number, at) in PaneCase.all(name).enumerated() {
      let (size, ground) = (Self.sizes[number % Self.sizes.count], Self.grounds[number % Self.sizes.count])
      let place = Rect(row: 2, column: 3, rows: size.rows, columns: size.columns)
      func drawn(onBlank: Bool) -> Grid {
        ground.drawnOver(glyphs: at.context.presentation.glyphs) { region in
          if onBlank { region.fill(place, style: Style()) }
          at.pane.draw(at.context, in: region.part(place), isFocused: true, sinceAny: nil)
        }
      }
      let grid = drawn(onBlank: false)
      #expect(grid == drawn(onBlank: true), "\(at.told.rawValue) at \(size.columns)x\(size.rows)")
      let isInside = grid.changes(from: ground).allSatisfy { run in
        let cells = Rect(row: run.row, column: run.column, rows: 1, columns: run.columns)
        return cells.intersection(place) == cells
      }
      #expect(isInside, "\(at.told.rawValue) at \(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: PaneName.allCases)
  func `draws the same over what stands there already`(name: PaneName) {
    for (number, at) in PaneCase.all(name).enumerated() {
      let (size, isFocused) = (Self.sizes[(number * 3) % Self.sizes.count], !number.isMultiple(of: 3))
      var pane = at.pane
      var grid = pane.grid(at.context, size, isFocused: isFocused)
      for (step, motion) in Self.walk.enumerated() {
        let before = pane
        pane = pane.moved(motion, at.context, size)
        if step.isMultiple(of: 4) { pane = turned(pane, step, at.context, size) }
        grid = grid.drawnOver(glyphs: at.context.presentation.glyphs) { region in
          pane.draw(at.context, in: region, isFocused: isFocused, sinceAny: before)
        }
        guard grid == pane.grid(at.context, size, isFocused: isFocused) else {
          Issue.record("\(at.told.rawValue) at \(size.columns)x\(size.rows) after \(motion)")
          break
        }
      }
    }
  }

  /// The pane after something that it alone can do.
  private func turned(_ pane: any Pane, _ number: Int, _ context: PaneContext, _ size: Size) -> any Pane {
    if var sideways = pane as? any SidewaysPane {
      sideways.moveSideways(number.isMultiple(of: 8) ? 1 : -1, context, size)
      return sideways
    }
    if var folding = pane as? any FoldingPane {
      folding.fold(FoldCommand.allCases[number / 4 % FoldCommand.allCases.count], context, size)
      return folding
    }
    return pane
  }

  @Test(arguments: PaneName.allCases)
  func `tells every item that it lists as text`(name: PaneName) {
    for at in PaneCase.all(name) where at.isUsual || at.isFirstInEnglish {
      let text = at.pane.text(at.context)
      for id in some(at.pane.listed(at.board), 30) {
        #expect(text.contains(title(of: id, at)), "\(at.told.rawValue): \(id)")
      }
    }
  }

  /// What tells an item: the beginning of its title, which every text has room for; in a table of targets its id.
  private func title(of id: String, _ at: PaneCase) -> String {
    if at.name == .areas { return id + " " }
    let duty = at.context.plan.duties.first { $0.id == id }
    let title = duty.map { at.context.presentation.words($0.title) }
    return String((title ?? at.context.entry.title(of: id, at.context.presentation)).string.prefix(12))
  }

  // MARK: Abilities

  @Test(arguments: PaneName.allCases)
  func `covers a range without gaps from either end`(name: PaneName) {
    for at in PaneCase.all(name) {
      let listed = at.pane.listed(at.board)
      for from in some(listed, 4) {
        for to in some(listed, 4) {
          guard let pane = selecting(to, at.pane, at.board) else { continue }
          let range = range(pane, from: from, at.board)
          #expect(range.contains(from) && range.contains(to), "\(at.told.rawValue): \(from) to \(to)")
          #expect(Set(range).count == range.count && Set(listed).isSuperset(of: range), at.told)
          // Where each item has one row, they stand beside one another.
          guard !(pane is any RepeatingPane), let first = range.first.flatMap(listed.firstIndex) else { continue }
          #expect(range == Array(listed[first..<min(first + range.count, listed.count)]), at.told)
        }
      }
      #expect(range(at.pane, from: "no such item", at.board) == [], at.told)
    }
  }

  private func range(_ pane: any Pane, from: String, _ board: Board) -> [String] {
    (pane as? any CoveringPane)?.range(from: from, board) ?? pane.listedRange(from: from, board)
  }

  @Test(arguments: PaneName.allCases)
  func `that folds is as it was after folding twice, and lists what is folded away`(name: PaneName) {
    for at in PaneCase.all(name) {
      guard let start = at.pane as? any FoldingPane else { return }
      let listed = start.listed(at.board)
      func grid(_ pane: any FoldingPane) -> Grid { pane.grid(at.context, Self.usual) }
      for command in [FoldCommand.fold, .foldAll] {
        // The first time leads from an item to its heading.
        let once = folded(start, command, at.context)
        let twice = folded(once, command, at.context)
        let thrice = folded(twice, command, at.context)
        #expect(grid(thrice) == grid(once), at.told)
        #expect(grid(folded(thrice, command, at.context)) == grid(twice), at.told)
        #expect(once.listed(at.board) == listed && twice.listed(at.board) == listed, at.told)
        guard !listed.isEmpty, start.hasHeadings else { continue }
        #expect(once.isFoldedHead == true && twice.isFoldedHead == false, at.told)
        for id in some(listed, 4) { #expect(selecting(id, once, at.board)?.selected(at.board) == id, at.told) }
      }
    }
  }

  private func folded(_ pane: any FoldingPane, _ command: FoldCommand, _ context: PaneContext) -> any FoldingPane {
    var pane = pane
    pane.fold(command, context, Size(rows: Self.usual.rows - 1, columns: Self.usual.columns))
    return pane
  }

  @Test(arguments: PaneName.allCases)
  func `that moves sideways comes back the other way, to what was selected`(name: PaneName) {
    let size = Size(rows: Self.usual.rows - 1, columns: Self.usual.columns)
    for at in PaneCase.all(name) {
      for motion in [Motion.top, .moveDown, .bottom] {
        guard let start = at.pane.moved(motion, at.context, Self.usual) as? any SidewaysPane else { return }
        var there = start
        there.moveSideways(1, at.context, size)
        if there.isEqual(to: start) { continue }
        there.moveSideways(-1, at.context, size)
        #expect(there.rowItems(at.board) == start.rowItems(at.board), at.told)
        #expect(there.selected(at.board) == start.selected(at.board), at.told)
        #expect(there.listed(at.board) == start.listed(at.board), at.told)
      }
    }
  }

  @Test(arguments: PaneName.allCases)
  func `that groups lists the same tasks however they are grouped`(name: PaneName) {
    for at in PaneCase.all(name) {
      guard let start = at.pane as? any GroupingPane else { return }
      // A task that only holds others together stands under its unit alone.
      func tasks(_ pane: any Pane) -> Set<String> {
        Set(pane.listed(at.board).filter { at.board.task($0)?.task.isHeading == false })
      }
      for grouping in Grouping.allCases {
        var pane = start
        pane.regroup(by: grouping, at.context)
        #expect(pane.grouping == grouping && tasks(pane) == tasks(start), "\(at.told.rawValue), \(grouping)")
        guard let selected = start.selected(at.board), pane.listed(at.board).contains(selected) else { continue }
        #expect(pane.selected(at.board) == selected, "\(at.told.rawValue), \(grouping)")
      }
    }
  }

  @Test(arguments: PaneName.allCases)
  func `lists the same items in whatever order, and another one only where it sorts`(name: PaneName) {
    var orders: Set<[String]> = []
    for at in PaneCase.all(name) where at.context.shown == nil {
      let listed = at.on.pane(name, at.on.context()).listed(at.board)
      #expect(at.pane.listed(at.board).sorted() == listed.sorted(), at.told)
      if at.pane.listed(at.board) != listed { orders.insert(at.pane.listed(at.board)) }
    }
    #expect(orders.isEmpty != (name.empty is any SortingPane))
  }

  @Test(arguments: PaneName.allCases)
  func `asks once for what it lacks, and takes only the answer to that`(name: PaneName) {
    for at in PaneBoard.all {
      let context = at.context()
      guard var pane = at.unsupplied(name, context) as? any FetchingPane else { return }
      guard let need = pane.need(context) else {
        #expect(at.followed == nil, "\(name) on \(at.name) asks for nothing")
        continue
      }
      #expect(pane.need(context) == nil)
      let waiting = pane
      for other in [PaneNeed.history("no such item"), .changes(.day(at.board.asOf))] {
        pane.take(at.supply(other), context)
        #expect(pane.isEqual(to: waiting), "\(name) on \(at.name) takes \(other)")
      }
      pane.take(at.supply(need), context)
      #expect(!pane.isEqual(to: waiting) && pane.need(context) == nil)
      pane.reload(context)
      #expect(pane.need(context) == need, "for another board it asks anew")
    }
  }

  @Test(arguments: PaneName.allCases)
  func `that follows shows what is selected beside it until something else is`(name: PaneName) {
    for at in PaneCase.all(name) {
      guard var pane = at.pane as? any FollowingPane else { return }
      let items = at.board.tasks.map(\.task.id) + at.board.indicators.map(\.indicator.id)
      for id in some(items) {
        let selection = PaneSelection(subject: id, measure: at.board.trendMeasures(of: id).last)
        pane.follow(selection, at.context)
        #expect(pane.selected(at.board) == id)
        let before = pane
        pane.follow(selection, at.context)
        #expect(pane.isEqual(to: before))
      }
    }
  }

  @Test(arguments: PaneName.allCases)
  func `that tells figures apart selects those that are meant`(name: PaneName) {
    for at in PaneCase.all(name) {
      guard let start = at.pane as? any MeasuringPane else { return }
      for id in some(start.listed(at.board), 30) {
        for measure in at.board.trendMeasures(of: id) {
          var pane = start
          let isShown = pane.select(PaneSelection(subject: id, measure: measure), on: at.board)
          #expect(isShown && pane.selected(at.board) == id, "\(at.told.rawValue): \(id) \(measure)")
          // An indicator has one figure, which is all of it.
          guard at.board.task(id) != nil else { continue }
          #expect(pane.measure(at.board) == measure, "\(at.told.rawValue): \(id) \(measure)")
        }
      }
    }
  }

  @Test(arguments: PaneName.allCases)
  func `that offers something else than items offers what can be had`(name: PaneName) {
    for at in PaneCase.all(name) {
      for var turn in at.turns {
        for motion in Self.walk {
          turn = turn.moved(motion, at.context, Self.usual)
          guard let pane = turn as? any ChoosingPane else { return }
          switch pane.choice(at.board) {
          case .narrowing(let text):
            let reading = FilterReader(names: FilterNames([at.board.plan])).read(text)
            #expect(reading.diagnostics.isEmpty && !reading.filter.isEmpty, at.told)
          case .piece(let piece):
            let duty = at.board.plan.duties.first { $0.id == piece.duty }
            #expect(duty.map { at.board.dutySheet(of: $0).spans.contains(piece.span) } == true, at.told)
          case .step:
            #expect(pane.selected(at.board).flatMap(at.board.item) != nil, at.told)
          case .directive(let number, _):
            #expect(
              pane.selected(at.board).map { at.board.state(of: $0).handling.directives[number] != nil } == true, at.told
            )
          case nil: break
          }
        }
      }
    }
  }

  @Test(arguments: PaneName.allCases)
  func `that repeats items tells on how many rows each of them stands`(name: PaneName) {
    for at in PaneCase.all(name) {
      guard let repeating = at.pane as? any RepeatingPane else { return }
      var rows: [String: Int] = [:]
      var step = at.pane.moved(.top, at.context, Self.usual).moved(.moveUp, at.context, Self.usual)
      while true {
        if let selected = step.selected(at.board) { rows[selected, default: 0] += 1 }
        let next = step.moved(.moveDown, at.context, Self.usual)
        if next.isEqual(to: step) { break }
        step = next
      }
      for id in at.pane.listed(at.board) { #expect(repeating.rowCount(of: id, at.board) == rows[id], at.told) }
    }
  }
}
