/// Why a figure that is reported looks like a slip of the finger, of the unit or of the line: asked about once, and taken by
/// whoever means it.
package struct FigureDoubt: Hashable, Sendable {
  /// What the figure is reported for, as states hold it.
  package let measure: String
  /// What it is called in the plan; empty where the item has one figure only.
  package let name: String
  package let figure: Figure
  package let why: Reason

  /// What is unlikely about it.
  package enum Reason: Hashable, Sendable {
    /// What accumulates was more already, as of an earlier day.
    case falls(from: Figure, on: Day)
    /// What accumulates was still less, as of a later day.
    case passesLater(Figure, on: Day)
    /// It is so many times what is to be reached, rounded down, from `FigureDoubt.manyTimes` on.
    case manyTimes(Int, goal: Figure)
    /// What goes from one figure to another lies before the first: work would have undone what stood at the start.
    case behindStart(Figure)
    /// A share is above the whole, though no more than the whole is asked for.
    case overWhole
    /// More is said to be paid than there is.
    case overTotal(Figure)
    /// It rose since `from` many times as fast as it ever did: a day's rise then and now, at most two digits after the point.
    case leaps(from: Figure, on: Day, daily: Figure, fastest: Figure)
  }

  /// What stands for a measure where the figure is what was paid.
  package static let paid = "paid"
  /// From so many times the goal on a figure is doubted: 万 for 个, or a digit too many, make it ten times.
  package static let manyTimes = 3
  /// From so many times the fastest rise on, and this part of the goal in one step, a figure is doubted.
  package static let leap = (speed: 5, share: 4)

  /// A doubt about `figure`, reported for `measure`.
  package init(_ measure: String, name: String, _ figure: Figure, _ why: Reason) {
    (self.measure, self.name, self.figure, self.why) = (measure, name, figure, why)
  }

  /// As a sentence without its end: 「老旧小区 3 比 2020-09-30 的 31 少」.
  package func words(_ language: Language) -> String {
    (name.isEmpty ? "" : name + " ") + figure.description + " " + reasonWords(language)
  }

  /// What is unlikely about the figure, behind which it is put.
  package func reasonWords(_ language: Language) -> String {
    switch why {
    case .falls(let before, let day):
      language.pick("比 \(day) 的 \(before) 少", "is less than \(before) on \(day)")
    case .passesLater(let later, let day):
      language.pick("比 \(day) 的 \(later) 多", "is more than \(later) on \(day)")
    case .manyTimes(let times, let goal):
      language.pick("是目标 \(goal) 的 \(times) 倍", "is \(times) times the target of \(goal)")
    case .behindStart(let start): language.pick("还不到起点 \(start)", "lies behind the start, \(start)")
    case .overWhole: language.pick("超过 100%", "is above 100%")
    case .overTotal(let total):
      language.pick("超过总额 \(total)", "is above the total of \(total)")
    case .leaps(let before, let day, let daily, let fastest):
      language.pick(
        "比 \(day) 的 \(before) 每天多 \(daily)，以前最快每天 \(fastest)",
        "rose by \(daily) a day from \(before) on \(day), at most \(fastest) a day before")
    }
  }
}
