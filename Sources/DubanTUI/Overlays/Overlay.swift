/// A window over everything else; it alone gets the keys while it is open.
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
}
