import DubanCore

/// The lights of items on a day, beside those of an earlier day: counted rows of which each total is exactly its parts.
struct LightsTable {
  /// A day with its items and the light of each.
  struct Side {
    /// The day in words, `2020年9月30日`.
    let day: String
    let items: [(id: ItemID.Global, light: ToldLight)]

    /// Those of `light`.
    func counted(_ light: ToldLight, _ language: Language) -> Counted {
      Counted(items.filter { $0.light == light }.map(\.id), light.words(language))
    }

    /// All of them.
    func total(_ language: Language) -> Counted { Counted(items.map(\.id), language.pick("合计", "total")) }
  }

  let now: Side
  /// Nil where nothing is compared.
  let before: Side?
  let language: Language

  /// The lights that stand on either day, the most urgent first.
  private var lights: [ToldLight] {
    let all = now.items + (before?.items ?? [])
    let shown = Set(all.map(\.light))
    return ToldLight.byUrgency.filter(shown.contains)
  }

  /// A line a day, and one of the differences.
  var table: ReportTable {
    let lights = self.lights
    let columns =
      [ReportTable.Column(language.pick("日期", "Day"), width: 12)]
      + lights.map { .init($0.words(language), width: language == .chinese ? 6 : 11, .trailing) }
      + [.init(language.pick("合计", "Total"), width: 6, .trailing)]
    func row(_ side: Side) -> ReportTable.Row {
      let cells = lights.map { ReportTable.Cell.count(side.counted($0, language)) }
      return .init(nil, [.text(side.day)] + cells + [.count(side.total(language))])
    }
    guard let before else { return ReportTable(columns: columns, rows: [row(now)]) }
    let changes = lights.map { now.counted($0, language).count - before.counted($0, language).count }
    let all = now.total(language).count - before.total(language).count
    let difference = ReportTable.Row(
      nil, [.text(language.pick("增减", "Change"))] + (changes + [all]).map { .text(Self.signed($0)) }, isTotal: true)
    return ReportTable(columns: columns, rows: [row(before), row(now), difference])
  }

  /// Each day's total with its parts.
  var sums: [Sum] {
    [now, before].compactMap(\.self).map { side in
      Sum(side.total(language), ToldLight.byUrgency.map { side.counted($0, language) })
    }
  }

  private static func signed(_ count: Int) -> String { count > 0 ? "+\(count)" : "\(count)" }
}

extension CircularItem {
  /// What `LightsTable` counts.
  static func lights(_ items: [CircularItem]) -> [(id: ItemID.Global, light: ToldLight)] {
    items.map { ($0.id, $0.told) }
  }
}
