package import DubanCore

/// Colours and attributes for every meaning: an ink for each role, a ground for each ground.
package struct Theme: Hashable, Sendable {
  /// The name of its file, without the ending.
  package let id: String
  /// What people call it.
  package let name: Name
  /// Whom or what it is good for, in a few words.
  package let note: Name?
  package var inks: [ThemeRole: Coat]
  package var grounds: [Ground: Coat]

  /// A colour, nil for the terminal's own, and attributes.
  package struct Coat: Hashable, Sendable {
    package var colour: Colour?
    package var attributes: Attributes

    /// A coat.
    package init(_ colour: Colour?, _ attributes: Attributes = []) {
      self.colour = colour
      self.attributes = attributes
    }
  }

  /// A theme; what it leaves out is the base theme's.
  package init(id: String, name: Name, note: Name? = nil, inks: [ThemeRole: Coat], grounds: [Ground: Coat]) {
    self.id = id
    self.name = name
    self.note = note
    self.inks = inks
    self.grounds = grounds
  }

  /// The ink of `role`. Every theme that was read has one for each; the terminal's own otherwise.
  package func ink(_ role: ThemeRole) -> Coat { inks[role] ?? Coat(nil) }

  /// The coat of `ground`.
  package func ground(_ ground: Ground) -> Coat { grounds[ground] ?? Coat(nil) }
}
