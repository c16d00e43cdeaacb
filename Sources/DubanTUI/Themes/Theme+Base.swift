import DubanCore

extension Theme {
  /// The theme that every other starts from, and the one to fall back to: it has a coat for every role and ground.
  package static let base = Theme(
    id: "base", name: Name("夜航", english: "Night"), inks: inks, grounds: grounds)

  private static let inks: [ThemeRole: Coat] = [
    .text: Coat(Colour(205, 211, 225)),
    .dim: Coat(Colour(157, 165, 187)),
    .strong: Coat(Colour(238, 241, 248), .bold),
    .heading: Coat(Colour(150, 184, 236), .bold),
    .title: Coat(Colour(174, 182, 204)),
    .focusTitle: Coat(Colour(244, 247, 253), .bold),
    .header: Coat(Colour(205, 211, 225), .bold),
    .key: Coat(Colour(150, 184, 236), .bold),
    .hint: Coat(Colour(157, 165, 187)),
    .input: Coat(Colour(238, 241, 248)),
    .placeholder: Coat(Colour(157, 165, 187)),
    .notice: Coat(Colour(205, 211, 225)),
    .error: Coat(Colour(250, 136, 142), .bold),
    .simulated: Coat(Colour(217, 186, 124)),
    .banner: Coat(Colour(247, 234, 200), .bold),
    .rule: Coat(Colour(80, 89, 113)),
    .tick: Coat(Colour(244, 247, 253), .bold),
    .lightDone: Coat(Colour(134, 201, 154)),
    .lightClosed: Coat(Colour(139, 172, 152)),
    .lightOnTrack: Coat(Colour(126, 199, 192)),
    .lightDueSoon: Coat(Colour(127, 186, 240)),
    .lightBehind: Coat(Colour(231, 199, 108)),
    .lightFarBehind: Coat(Colour(242, 164, 98)),
    .lightOverdue: Coat(Colour(250, 136, 142), .bold),
    .lightUnreported: Coat(Colour(156, 164, 184)),
    .lightSuspended: Coat(Colour(176, 164, 208)),
  ]

  private static let grounds: [Ground: Coat] = [
    .plain: Coat(Colour(25, 28, 37)),
    .header: Coat(Colour(18, 20, 27)),
    .title: Coat(Colour(36, 41, 55)),
    .focusTitle: Coat(Colour(62, 84, 130)),
    .selection: Coat(Colour(43, 54, 82)),
    .inactiveSelection: Coat(Colour(36, 41, 55)),
    .footer: Coat(Colour(18, 20, 27)),
    .input: Coat(Colour(44, 50, 68)),
    .banner: Coat(Colour(94, 76, 30)),
    .overlay: Coat(Colour(33, 37, 49)),
  ]
}
