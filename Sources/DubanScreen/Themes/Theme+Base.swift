import DubanCore

extension Theme {
  /// The theme that every other starts from, and the one to fall back to: it has a coat for every role and ground.
  package static let base = Theme(
    id: "night", name: Name("夜航", english: "Night"),
    note: Name("深色，耐看，可整天用", english: "dark and calm, for all day"), inks: inks, grounds: grounds)

  private static let inks: [ThemeRole: Coat] = [
    .text: Coat(Colour(208, 212, 222)),
    .dim: Coat(Colour(166, 171, 184)),
    .strong: Coat(Colour(240, 242, 247), .bold),
    .heading: Coat(Colour(141, 180, 247), .bold),
    .title: Coat(Colour(182, 188, 201)),
    .focusTitle: Coat(Colour(255, 255, 255), .bold),
    .header: Coat(Colour(208, 212, 222), .bold),
    .headerDim: Coat(Colour(166, 171, 184)),
    .columnHead: Coat(Colour(182, 188, 201)),
    .match: Coat(Colour(220, 185, 138), [.bold, .underline]),
    .marked: Coat(Colour(141, 180, 247), .bold),
    .key: Coat(Colour(141, 180, 247), .bold),
    .hint: Coat(Colour(166, 171, 184)),
    .input: Coat(Colour(240, 242, 247)),
    .placeholder: Coat(Colour(166, 171, 184)),
    .notice: Coat(Colour(208, 212, 222)),
    .error: Coat(Colour(255, 138, 138), .bold),
    .simulated: Coat(Colour(220, 185, 138)),
    .banner: Coat(Colour(251, 238, 203), .bold),
    .rule: Coat(Colour(79, 85, 99)),
    .tick: Coat(Colour(240, 242, 247), .bold),
    .plotActual: Coat(Colour(132, 213, 208), .bold),
    .plotTarget: Coat(Colour(220, 185, 138)),
    .plotExpected: Coat(Colour(166, 171, 184)),
    .lightDone: Coat(Colour(138, 215, 140)),
    .lightClosed: Coat(Colour(155, 188, 162)),
    .lightOnTrack: Coat(Colour(132, 213, 208)),
    .lightDueSoon: Coat(Colour(108, 180, 245)),
    .lightBehind: Coat(Colour(232, 208, 106)),
    .lightFarBehind: Coat(Colour(249, 175, 98)),
    .lightOverdue: Coat(Colour(255, 138, 138), .bold),
    .lightUnreported: Coat(Colour(167, 169, 174)),
    .lightSuspended: Coat(Colour(191, 174, 224)),
  ]

  private static let grounds: [Ground: Coat] = [
    .plain: Coat(Colour(18, 20, 25)),
    .header: Coat(Colour(27, 30, 36)),
    .title: Coat(Colour(38, 42, 50)),
    .focusTitle: Coat(Colour(29, 92, 134)),
    .selection: Coat(Colour(55, 61, 75)),
    .inactiveSelection: Coat(Colour(38, 42, 50)),
    .footer: Coat(Colour(27, 30, 36)),
    .input: Coat(Colour(50, 55, 66)),
    .banner: Coat(Colour(92, 82, 19)),
    .overlay: Coat(Colour(35, 38, 45)),
  ]
}
