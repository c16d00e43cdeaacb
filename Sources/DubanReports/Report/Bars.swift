package import DubanCore

/// Bars beside each other: how many of each light there are.
package struct Bars: Hashable, Sendable {
  package var title: String
  package var bars: [Bar]

  /// Bars under `title`.
  package init(title: String, bars: [Bar]) {
    self.title = title
    self.bars = bars
  }

  /// One bar, in parts by light.
  package struct Bar: Hashable, Sendable {
    package var label: String
    package var parts: [Part]

    /// The bar called `label`.
    package init(_ label: String, _ parts: [Part]) {
      self.label = label
      self.parts = parts
    }

    /// How many its parts count together.
    package var total: Int { parts.reduce(0) { $0 + $1.counted.count } }
  }

  /// A part of a bar.
  package struct Part: Hashable, Sendable {
    package let light: ToldLight
    package let counted: Counted

    /// Those of `light`, of which none is given up.
    package init(_ light: Light, _ counted: Counted) { self.init(ToldLight(light), counted) }

    /// Those of `light`.
    package init(_ light: ToldLight, _ counted: Counted) {
      self.light = light
      self.counted = counted
    }
  }
}

extension Bars {
  /// `items` by their lights, the most urgent first.
  static func parts(_ items: [(id: ItemID.Global, light: ToldLight)], _ language: Language) -> [Part] {
    ToldLight.byUrgency.compactMap { light in
      let those = items.filter { $0.light == light }
      return those.isEmpty ? nil : Part(light, Counted(those.map(\.id), light.words(language)))
    }
  }
}

extension Bars.Bar {
  /// Its parts in words: `逾期 3、正常 20`.
  package func words(_ language: Language) -> String {
    parts.map { "\($0.light.words(language)) \($0.counted.count)" }.joined(separator: language.pick("、", ", "))
  }
}
