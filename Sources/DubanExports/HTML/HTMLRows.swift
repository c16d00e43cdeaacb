import DubanCore
import DubanReports

/// Which rows of the tables are about which items, and which lists the numbers of a page lead to.
struct HTMLRows {
  /// The first row about each item: its place among all rows of the page, and what it is called there.
  private var places: [ItemID.Global: (place: Int, title: String)] = [:]
  private var written: Set<ItemID.Global> = []
  private var lists: [Counted] = []
  private var numbers: [Counted: Int] = [:]
  private let isOfOnePlan: Bool

  init(_ report: Report) {
    for table in report.tables {
      // The widest column of words says what a row is about.
      let widest = table.columns.indices.max { (table.columns[$0].width, $1) < (table.columns[$1].width, $0) }
      for row in table.rows {
        guard let item = row.item, places[item] == nil else { continue }
        let title = widest.map { row.cells[$0].words(report.language) } ?? ""
        places[item] = (places.count + 1, title)
      }
    }
    isOfOnePlan = Set(places.keys.map(\.plan)).count <= 1
  }

  /// The id of the row about `item` when it is the first, to which everything leads; nil for others.
  mutating func id(for item: ItemID.Global?) -> String? {
    guard let item, let place = places[item]?.place, written.insert(item).inserted else { return nil }
    return "row-\(place)"
  }

  /// A number that leads to the list of its rows; none leads nowhere.
  mutating func write(_ counted: Counted, in html: inout Markup) {
    guard counted.count > 0 else {
      html.write("0")
      return
    }
    let href = reference(to: counted)
    html.element("a", ["class": "count", "href": href, "title": counted.words], words: String(counted.count))
  }

  /// Where the list of `counted` stands.
  mutating func reference(to counted: Counted) -> String {
    if let number = numbers[counted] { return "#rows-\(number)" }
    lists.append(counted)
    numbers[counted] = lists.count
    return "#rows-\(lists.count)"
  }

  /// The name of `item`, which leads to its row where it has one.
  func write(_ item: ItemID.Global, _ name: String, in html: inout Markup) {
    guard let place = places[item]?.place else {
      HTMLText.write(name, in: &html)
      return
    }
    html.element("a", ["class": "item", "href": "#row-\(place)"]) { HTMLText.write(name, in: &$0) }
  }

  /// The lists: each is hidden until a number leads to it, and never printed.
  func write(_ language: Language, in html: inout Markup) {
    guard !lists.isEmpty else { return }
    // Where it is closed to: something that is always in sight, so that the page stays where it was.
    html.element("span", ["id": "none", "class": "rest"]) { _ in }
    for (index, counted) in lists.enumerated() {
      html.element("section", ["class": "rows", "id": "rows-\(index + 1)"]) { html in
        html.element("a", ["class": "close", "href": "#none"], words: language.pick("关闭", "close"))
        html.element("p") { html in
          html.write(counted.words.isEmpty ? language.pick("共", "in all") : counted.words)
          html.element("b", words: " \(counted.count)")
        }
        html.element("ol") { html in
          for item in counted.rows { html.element("li") { write(item, in: &$0) } }
        }
      }
      html.verbatim("\n")
    }
  }

  /// An item of a list: its own row, else that of what it belongs to (a milestone's task).
  private func write(_ item: ItemID.Global, in html: inout Markup) {
    let name = isOfOnePlan ? item.item ?? item.plan : item.text
    if let known = places[item] {
      write(item, known.title == name ? name : "\(name) \(known.title)", in: &html)
    } else if let owner = owner(of: item), let known = places[owner] {
      write(owner, "\(name) \(known.title)", in: &html)
    } else {
      html.write(name)
    }
  }

  private func owner(of item: ItemID.Global) -> ItemID.Global? {
    guard let id = item.item, ItemID(id).part != nil else { return nil }
    return ItemID.Global(plan: item.plan, item: ItemID(id).owner)
  }
}
