import DubanScreen

/// The windows over the board; the one that is open alone gets the keys.
enum Overlay: Sendable {
  case help(HelpWindow)
  case search(SearchWindow)
  case filter(FilterWindow)
  case grouping(GroupingWindow)
  case theme(ThemeWindow)
  case since(SinceWindow)
  case office(OfficeWindow)
  case form(Form)
  case save(SaveWindow)
  case exportContent(ExportContentWindow)
  case export(ExportWindow, ExportContent)
  case document(DocumentWindow)
  case newPlan(NewPlanWindow)
  case time(TimeBar)
  case palette(PaletteWindow)
  case order(OrderWindow)
  case saveView(SaveViewWindow)
  case conflict(ConflictWindow)
  case reversal(ReversalWindow)

  /// Whether it is a form in which something is reported.
  var isForm: Bool { if case .form = self { true } else { false } }

  /// Whether what lies behind it is shown as it is: where it tells what the window chooses.
  private var showsBoard: Bool {
    switch self {
    case .time, .filter, .theme: true
    case .help, .search, .grouping, .since, .office, .form, .save, .exportContent, .export, .document, .newPlan,
      .palette,
      .order, .saveView, .conflict, .reversal:
      false
    }
  }

  /// Draws it over what lies between the header and the footer.
  func draw(_ context: WindowContext, in body: Region) {
    if !showsBoard { body.dim() }
    switch self {
    case .help(let window): window.draw(context, in: body)
    case .search(let window): window.draw(context, in: body)
    case .filter(let window): window.draw(context, in: body)
    case .grouping(let window): window.draw(context, in: body)
    case .theme(let window): window.draw(context, in: body)
    case .since(let window): window.draw(context, in: body)
    case .office(let window): window.draw(context, in: body)
    case .form(let window): window.draw(context, in: body)
    case .save(let window): window.draw(context, in: body)
    case .exportContent(let window): window.draw(context, in: body)
    case .export(let window, _): window.draw(context, in: body)
    case .document(let window): window.draw(context, in: body)
    case .newPlan(let window): window.draw(context, in: body)
    case .time(let window): window.draw(context, in: body)
    case .palette(let window): window.draw(context, in: body)
    case .order(let window): window.draw(context, in: body)
    case .saveView(let window): window.draw(context, in: body)
    case .conflict(let window): window.draw(context, in: body)
    case .reversal(let window): window.draw(context, in: body)
    }
  }

  /// Says in the window that waits for it why what was typed there was not taken.
  mutating func refuse(_ reason: DisplayText) {
    switch self {
    case .form(let window): self = .form(window.refused(reason))
    case .saveView(let window): self = .saveView(window.refused(reason))
    case .export(let window, let content): self = .export(window.refused(reason), content)
    case .document(let window): self = .document(window.refused(reason))
    case .newPlan(let window): self = .newPlan(window.refused(reason))
    // A file that was not written is answered by a message of its own.
    case .save: break
    case .help, .search, .filter, .grouping, .theme, .since, .office, .time, .palette, .order, .conflict, .reversal,
      .exportContent:
      break
    }
  }
}
