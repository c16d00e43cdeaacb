import DubanCore
import DubanStore
import DubanTUI

/// Makes boards: the first one, and that of a plan that was published on a screen which stood over none.
struct BoardMaker {
  let author: Author
  /// The day asked for at the start, for every plan.
  var asOf: DayArgument?
  /// Where it is kept how far the author has seen the plans.
  var looks = LastSeenFile.Place.own
  /// The ways to look at a plan.
  var catalog = ViewCatalog()

  /// The board of the plans on `service`, the one with the id `plan` opened at once.
  ///
  /// - Throws: when the store cannot be read, or there is no plan of that id.
  func board(_ service: PlanService, plan: String?, _ setting: ScreenSetting) throws -> BoardScreen {
    try BoardScreen(
      service, plan: plan, asOf: asOf, author: author,
      looks: LastSeenFile(store: service.store.path, actor: author.actor, kept: looks), views: catalog.views,
      setting
    )
  }
}
