package import DubanCore

/// Colours and attributes for every meaning: an ink for each role, a ground for each ground.
package struct Theme: Hashable, Sendable {
  /// The name of its file, without the ending.
  package let id: String
  /// What people call it.
  package let name: Name
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
  package init(id: String, name: Name, inks: [ThemeRole: Coat], grounds: [Ground: Coat]) {
    self.id = id
    self.name = name
    self.inks = inks
    self.grounds = grounds
  }

  /// The ink of `role`. Every theme that was read has one for each; the terminal's own otherwise.
  package func ink(_ role: ThemeRole) -> Coat { inks[role] ?? Coat(nil) }

  /// The coat of `ground`.
  package func ground(_ ground: Ground) -> Coat { grounds[ground] ?? Coat(nil) }
}

// MARK: Readability

extension Theme {
  /// Text that is hard to read: each role with the ground and the contrast ratio, below `minimum` (WCAG AA asks for 4.5).
  ///
  /// The terminal's own colours are left out, since nobody knows them.
  package func faintText(below minimum: Double = 4.5) -> [(role: ThemeRole, ground: Ground, ratio: Double)] {
    ThemeRole.allCases.flatMap { role in
      role.grounds.compactMap { ground in
        guard let ink = ink(role).colour, let paper = self.ground(ground).colour else { return nil }
        let ratio = ink.contrast(with: paper)
        return ratio < minimum ? (role, ground, ratio) : nil
      }
    }
  }
}
