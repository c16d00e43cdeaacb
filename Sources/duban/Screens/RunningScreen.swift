import DubanCore
import DubanScreen
import DubanTUI

/// A screen together with what carries out its effects: the store, files, documents. Screens know each other only through what they
/// ask of the stack.
protocol RunningScreen {
  /// What it shares with the other screens.
  var setting: ScreenSetting { get }
  mutating func take(_ setting: ScreenSetting)

  /// Takes in what the person did.
  mutating func take(_ event: ScreenEvent) -> [ScreenRequest]
  /// Says a sentence at the bottom.
  mutating func tell(_ text: String, isError: Bool) -> [ScreenRequest]
  /// The screen as it is now. It may be made of the one before, which is what stands on the terminal unless it `isNew` there.
  mutating func picture(isNew: Bool) -> Grid
  /// What must be done however the person leaves.
  mutating func leave() -> [ScreenRequest]

  // MARK: What only a screen over a store has to do

  /// The folder in which others may write.
  var watched: String? { get }
  /// Reads what others wrote.
  mutating func takeNews() -> [ScreenRequest]
  /// Whether there is something to do as soon as nothing else happens; then `work` does a piece of it.
  var isBusy: Bool { get }
  mutating func work() -> [ScreenRequest]
  /// How long nothing has to be done unless something happens. Milliseconds.
  var idleTime: Int { get }
  /// Sees to what time alone brings.
  mutating func timePassed() -> [ScreenRequest]
  /// Answers what takes no time to speak of, before the next picture.
  mutating func answerQuickly() -> [ScreenRequest]
  /// Answers the next of what takes long, once the screen says so; nil when there is none.
  mutating func answerNext() -> [ScreenRequest]?
  /// Shows a plan that has just been published; nil when it stands over no store, or over another.
  mutating func show(_ published: PublishedPlan) -> [ScreenRequest]?
  /// Shows what became of a plan by `entry`, which has just been recorded; nil when it stands over no store, or over another.
  mutating func show(_ amended: PublishedPlan, by entry: Entry) -> [ScreenRequest]?
  /// Shows an item of its plans; nil when it shows none.
  mutating func show(_ item: ItemID.Global) -> [ScreenRequest]?
}

/// What a screen asks of the stack on which it stands.
enum ScreenRequest {
  /// The program is left; the sentence is said on the command line.
  case quit(saying: String?)
  /// This screen is left; the sentence is said on the one below, or on the command line when there is none.
  case close(saying: String?)
  /// Another screen stands on this one.
  case open(any RunningScreen)
  /// A plan was published: this screen is left, and the board of the plan is shown.
  case show(PublishedPlan)
  /// A published plan was amended: this screen is left, and the board below is as it was, with the new version.
  case amended(PublishedPlan, Entry)
  /// An item was chosen: this screen is left, and the board below shows it.
  case showItem(ItemID.Global)
  /// Paint the whole screen anew.
  case repaint
  /// Put a text on the person's clipboard.
  case copy(String)
}

/// A plan that is in the store now.
struct PublishedPlan {
  let service: PlanService
  let id: String
}

extension RunningScreen {
  var watched: String? { nil }
  mutating func leave() -> [ScreenRequest] { [] }
  mutating func takeNews() -> [ScreenRequest] { [] }
  var isBusy: Bool { false }
  mutating func work() -> [ScreenRequest] { [] }
  var idleTime: Int { 60 * 60_000 }
  mutating func timePassed() -> [ScreenRequest] { [] }
  mutating func answerQuickly() -> [ScreenRequest] { [] }
  mutating func answerNext() -> [ScreenRequest]? { nil }
  mutating func show(_: PublishedPlan) -> [ScreenRequest]? { nil }
  mutating func show(_: PublishedPlan, by _: Entry) -> [ScreenRequest]? { nil }
  mutating func show(_: ItemID.Global) -> [ScreenRequest]? { nil }
}
