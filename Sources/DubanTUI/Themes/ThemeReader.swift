package import DubanCore

/// Makes themes from the trees of their files: all at once, since a theme may start from another (`inherits`).
///
/// A file has a name, a palette of named colours, and inks and grounds in the form `COLOUR [bold] [underline]
/// [reverse]`, where the colour is a name of the palette (its own or an inherited one), a hex value or `default`, the
/// terminal's own. What a file leaves out it inherits, at last from `Theme.base`: an empty file is the base theme.
package struct ThemeReader {
  private var drafts: [String: Draft] = [:]
  private var order: [String] = []
  private var problems: [Problem] = []

  /// A reader of `files`; an id is the file's name without its ending.
  package init(_ files: [(id: String, node: MarkedNode)]) {
    for (id, node) in files {
      if drafts[id] != nil { problems.append(Problem(node.place, .duplicate(id))) }
      let draft = Draft(node, problems: &problems)
      if drafts.updateValue(draft, forKey: id) == nil { order.append(id) }
    }
  }

  /// The themes in the order of their files, and everything that is wrong with them. A theme with problems is there
  /// nevertheless, with the inherited coat wherever its own is of no use.
  package func read() -> (themes: [Theme], problems: [Problem]) {
    var problems = problems
    let themes = order.compactMap { id in drafts[id].map { theme(id, $0, &problems) } }
    return (themes, problems.sorted { ($0.place.file, $0.place.line) < ($1.place.file, $1.place.line) })
  }

  private func theme(_ id: String, _ draft: Draft, _ problems: inout [Problem]) -> Theme {
    let line = ancestry(id, draft, &problems)
    let palette = line.reduce(into: [:]) { $0.merge($1.palette) { _, own in own } }
    var theme = Theme(
      id: id, name: draft.name ?? Name(id), inks: Theme.base.inks, grounds: Theme.base.grounds)
    for ancestor in line {
      let isOwn = ancestor.place == draft.place
      for (role, entry) in ancestor.inks {
        theme.inks[role] = coat(entry, palette, report: isOwn, &problems) ?? theme.inks[role]
      }
      for (ground, entry) in ancestor.grounds {
        theme.grounds[ground] = coat(entry, palette, report: isOwn, &problems) ?? theme.grounds[ground]
      }
    }
    for (role, ground, ratio) in theme.faintText() {
      // What was inherited whole is told of where it stands, once.
      let isRecoloured = !draft.palette.isEmpty
      guard draft.inks[role] != nil || draft.grounds[ground] != nil || isRecoloured else { continue }
      let place = draft.inks[role]?.place ?? draft.grounds[ground]?.place ?? draft.place
      problems.append(Problem(place, ThemeReader.faint(role, ground, ratio)))
    }
    return theme
  }

  /// The themes that this one starts from, the farthest first, itself last.
  private func ancestry(_ id: String, _ draft: Draft, _ problems: inout [Problem]) -> [Draft] {
    var line = [draft]
    var seen: Set = [id]
    while let (parent, place) = line.last?.inherits, parent != Theme.base.id {
      guard seen.insert(parent).inserted else {
        problems.append(
          Problem(
            place,
            .inconsistent(
              chinese: "主题“\(id)”绕了一圈又继承自己", english: "theme '\(id)' inherits from itself in a circle")))
        break
      }
      guard let found = drafts[parent] else {
        if line.count == 1 {
          let nearest = nearestName(to: parent, among: order + [Theme.base.id])
          problems.append(Problem(place, .undeclared(what: .theme, name: parent, nearest: nearest)))
        }
        break
      }
      line.append(found)
    }
    return line.reversed()
  }

  /// The coat that an entry describes; nil and a problem when it cannot be made out.
  private func coat(
    _ entry: Draft.Entry, _ palette: [String: Colour], report: Bool, _ problems: inout [Problem]
  ) -> Theme.Coat? {
    func fail(_ kind: Problem.Kind) -> Theme.Coat? {
      if report { problems.append(Problem(entry.place, kind)) }
      return nil
    }
    let words = entry.text.split(separator: " ").map(String.init)
    guard let first = words.first else { return fail(.wrongValue(found: entry.text, accepted: .colour)) }
    var coat = Theme.Coat(palette[first] ?? Colour(hex: first))
    if coat.colour == nil, first != "default" {
      if first.hasPrefix("#") { return fail(.wrongValue(found: first, accepted: .colour)) }
      let nearest = nearestName(to: first, among: Array(palette.keys) + ["default"])
      return fail(.undeclared(what: .palette, name: first, nearest: nearest))
    }
    for word in words.dropFirst() {
      guard let known = Attributes.words.first(where: { $0.word == word }) else {
        return fail(.wrongValue(found: word, accepted: .oneOf(Attributes.words.map(\.word))))
      }
      coat.attributes.formUnion(known.attribute)
    }
    return coat
  }

  private static func faint(_ role: ThemeRole, _ ground: Ground, _ ratio: Double) -> Problem.Kind {
    let tenths = Int(ratio * 10)
    let shown = "\(tenths / 10).\(tenths % 10):1"
    return .inconsistent(
      chinese: "“\(role.rawValue)”在“\(ground.rawValue)”上看不清：对比度 \(shown)，至少应为 4.5:1",
      english:
        "'\(role.rawValue)' is hard to read on '\(ground.rawValue)': contrast \(shown), at least 4.5:1 is asked for")
  }
}

/// A theme file as written: names known, colours not yet looked up.
private struct Draft {
  let place: Place
  private(set) var name: Name?
  private(set) var inherits: (id: String, place: Place)?
  private(set) var palette: [String: Colour] = [:]
  private(set) var inks: [ThemeRole: Entry] = [:]
  private(set) var grounds: [Ground: Entry] = [:]

  struct Entry {
    let text: String
    let place: Place
  }

  init(_ node: MarkedNode, problems: inout [Problem]) {
    place = node.place
    // An empty file is no mistake but a theme that changes nothing.
    guard node.content != .scalar("", quoted: false) else { return }
    var fields = Fields(node)
    if let node = fields.required("name") { name = Draft.name(node, &problems) }
    if let node = fields.node("inherits"), let id = fields.text("inherits") { inherits = (id, node.place) }
    for (key, value) in Draft.pairs(fields.node("palette"), &problems) {
      guard let text = value.scalar, let colour = Colour(hex: text) else {
        problems.append(Problem(value.place, .wrongValue(found: value.shown, accepted: .colour)))
        continue
      }
      palette[key.shown] = colour
    }
    inks = Draft.entries(fields.node("roles"), &problems)
    grounds = Draft.entries(fields.node("grounds"), &problems)
    problems += fields.finish()
  }

  private static func name(_ node: MarkedNode, _ problems: inout [Problem]) -> Name? {
    if let text = node.scalar { return Name(text) }
    var fields = Fields(node)
    let chinese = fields.required("zh")?.scalar
    let english = fields.text("en")
    problems += fields.finish()
    return chinese.map { Name($0, english: english) }
  }

  private static func entries<Key: Hashable & CaseIterable & RawRepresentable<String>>(
    _ node: MarkedNode?, _ problems: inout [Problem]
  ) -> [Key: Entry] {
    var entries: [Key: Entry] = [:]
    for (key, value) in pairs(node, &problems) {
      guard let known = Key(rawValue: key.shown) else {
        let nearest = nearestName(to: key.shown, among: Key.allCases.map(\.rawValue))
        problems.append(Problem(key.place, .unknownKey(key.shown, nearest: nearest)))
        continue
      }
      guard let text = value.scalar else {
        problems.append(Problem(value.place, .wrongValue(found: value.shown, accepted: .colour)))
        continue
      }
      entries[known] = Entry(text: text, place: value.place)
    }
    return entries
  }

  /// The pairs of a mapping; a key that stands twice is a problem.
  private static func pairs(_ node: MarkedNode?, _ problems: inout [Problem]) -> [(key: MarkedNode, value: MarkedNode)]
  {
    guard let node else { return [] }
    guard case .mapping(let pairs) = node.content else {
      problems.append(Problem(node.place, .wrongValue(found: node.shown, accepted: .mapping)))
      return []
    }
    var seen: Set<String> = []
    for (key, _) in pairs where !seen.insert(key.shown).inserted {
      problems.append(Problem(key.place, .repeatedKey(key.shown)))
    }
    return pairs
  }
}
