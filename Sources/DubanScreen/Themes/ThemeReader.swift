import DubanCore
package import DubanDiagnostics

/// Makes themes from the trees of their files: all at once, since a theme may start from another (`inherits`).
///
/// A file has a name, a note, a palette of named colours, and inks and grounds in the form `COLOUR [bold] [underline]
/// [reverse]`, where the colour is a name of the palette (its own or an inherited one), a hex value or `default`, the
/// terminal's own. What a file leaves out it inherits, at last from `Theme.base`: an empty file is the base theme.
package struct ThemeReader {
  private var drafts: [String: ThemeDraft] = [:]
  private var order: [String] = []
  private var diagnostics: [Diagnostic] = []

  /// A reader of `files`; an id is the file's name without its ending.
  package init(_ files: [(id: String, node: SourceNode)]) {
    for (id, node) in files {
      if drafts[id] != nil { diagnostics.append(Diagnostic(node.place, .duplicate(id))) }
      let draft = ThemeDraft(node, diagnostics: &diagnostics)
      if drafts.updateValue(draft, forKey: id) == nil { order.append(id) }
    }
  }

  /// The themes in the order of their files, and everything that is wrong with them. A theme with problems is there
  /// nevertheless, with the inherited coat wherever its own is of no use.
  package func read() -> (themes: [Theme], diagnostics: [Diagnostic]) {
    var diagnostics = diagnostics
    let themes = order.compactMap { id in drafts[id].map { theme(id, $0, &diagnostics) } }
    return (themes, diagnostics.sorted { ThemeReader.isBefore($0.place, $1.place) })
  }

  private func theme(_ id: String, _ draft: ThemeDraft, _ diagnostics: inout [Diagnostic]) -> Theme {
    let line = ancestry(id, draft, &diagnostics)
    let palette = line.reduce(into: [:]) { $0.merge($1.palette) { _, own in own } }
    var theme = Theme(
      id: id, name: draft.name ?? Name(id), note: draft.note, inks: Theme.base.inks, grounds: Theme.base.grounds)
    // Where the file itself says what an ink or a ground looks like.
    var inkPlaces: [ThemeRole: SourceLocation] = [:]
    var groundPlaces: [Ground: SourceLocation] = [:]
    for (ancestor, isOwn) in line.map({ ($0, $0.place == draft.place) }) {
      for (role, entry) in ancestor.inks {
        theme.inks[role] = coat(entry, palette, report: isOwn, &diagnostics) ?? theme.inks[role]
        inkPlaces[role] = isOwn ? entry.place : draft.palette[entry.colour]?.place
      }
      for (ground, entry) in ancestor.grounds {
        theme.grounds[ground] = coat(entry, palette, report: isOwn, &diagnostics) ?? theme.grounds[ground]
        groundPlaces[ground] = isOwn ? entry.place : draft.palette[entry.colour]?.place
      }
    }
    // What was inherited whole is told of where it stands, once.
    for contrast in theme.contrasts() where !contrast.isEnough {
      guard let place = inkPlaces[contrast.role] ?? groundPlaces[contrast.ground] else { continue }
      diagnostics.append(Diagnostic(place, contrast.diagnostic))
    }
    diagnostics += unused(draft, line.dropLast())
    return theme
  }

  private static func isBefore(_ a: SourceLocation, _ b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }

  /// The themes that this one starts from, the farthest first, itself last.
  private func ancestry(_ id: String, _ draft: ThemeDraft, _ diagnostics: inout [Diagnostic]) -> [ThemeDraft] {
    var line = [draft]
    var seen = [id]
    while let (parent, place) = line.last?.inherits {
      if seen.contains(parent) {
        // Whoever only leads into a circle is not to blame for it.
        if parent == id {
          diagnostics.append(Diagnostic(draft.inherits?.place ?? place, ThemeReader.circle(seen + [id])))
        }
        break
      }
      guard let found = drafts[parent] else {
        if line.count == 1, parent != Theme.base.id {
          let nearest = nearestName(to: parent, among: order.filter { $0 != id } + [Theme.base.id])
          diagnostics.append(Diagnostic(place, .undeclared(what: .theme, name: parent, nearest: nearest)))
        }
        break
      }
      seen.append(parent)
      line.append(found)
    }
    return line.reversed()
  }

  /// The coat that an entry describes; nil and a problem when it cannot be made out.
  private func coat(
    _ entry: ThemeDraft.Entry, _ palette: [String: ThemeDraft.Paint], report: Bool, _ diagnostics: inout [Diagnostic]
  ) -> Theme.Coat? {
    func fail(_ kind: Diagnostic.Kind) -> Theme.Coat? {
      if report { diagnostics.append(Diagnostic(entry.place, kind)) }
      return nil
    }
    let first = entry.colour
    if first.isEmpty { return fail(.wrongValue(found: entry.text, accepted: .colour)) }
    var coat = Theme.Coat(palette[first]?.colour ?? Colour(hex: first))
    if coat.colour == nil, first != "default" {
      if first.hasPrefix("#") { return fail(.wrongValue(found: first, accepted: .colour)) }
      let nearest = nearestName(to: first, among: Array(palette.keys) + ["default"])
      return fail(.undeclared(what: .palette, name: first, nearest: nearest))
    }
    for word in entry.attributes {
      guard let known = Attributes.words.first(where: { $0.word == word }) else {
        return fail(.wrongValue(found: word, accepted: .oneOf(Attributes.words.map(\.word))))
      }
      coat.attributes.formUnion(known.attribute)
    }
    return coat
  }

  /// Colours of the palette that nothing is painted in: most likely a slip in the name of an inherited one.
  private func unused(_ draft: ThemeDraft, _ ancestors: ArraySlice<ThemeDraft>) -> [Diagnostic] {
    let used = Set(drafts.values.flatMap(\.colours))
    let idle = draft.palette.filter { !used.contains($0.key) }
    // Mostly there is none, and what was meant by which word need not be looked for at each start.
    guard !idle.isEmpty else { return [] }
    let inherited = Set(ancestors.flatMap(\.palette.keys))
    // A slip where a colour is used was told there.
    let meant = draft.colours.compactMap {
      inherited.contains($0) ? nil : nearestName(to: $0, among: draft.palette.keys)
    }
    return idle.filter { !meant.contains($0.key) }.map { name, paint in
      let nearest = nearestName(to: name, among: inherited.filter(used.contains))
      return Diagnostic(
        paint.place,
        .inconsistent(
          chinese: "调色板颜色“\(name)”没有用到" + (nearest.map { "；是不是“\($0)”？" } ?? ""),
          english: "palette colour '\(name)' is not used" + (nearest.map { "; did you mean '\($0)'?" } ?? "")),
        severity: .remark)
    }
  }

  private static func circle(_ ids: [String]) -> Diagnostic.Kind {
    let way = ids.joined(separator: " -> ")
    return .inconsistent(chinese: "主题绕了一圈又继承自己：\(way)", english: "the theme inherits from itself in a circle: \(way)")
  }
}

extension Contrast {
  /// The sentence for one that is not enough.
  fileprivate var diagnostic: Diagnostic.Kind {
    let (found, asked) = (Contrast.text(ratio ?? 0), Contrast.text(required))
    return .inconsistent(
      chinese: "“\(role.rawValue)”在“\(ground.rawValue)”上看不清：对比度 \(found):1，至少应为 \(asked):1",
      english:
        "'\(role.rawValue)' is hard to read on '\(ground.rawValue)': contrast \(found):1, at least \(asked):1 is asked for"
    )
  }

  /// A ratio as it is written: `4.5`, rounded down, so that what is too little never looks like enough.
  package static func text(_ ratio: Double) -> String {
    // The tenth of a tenth keeps 4.5 from becoming 4.4 by the way numbers are kept.
    let tenths = Int(ratio * 10 + 1e-9)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
