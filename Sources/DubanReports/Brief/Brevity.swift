/// How much a brief tells, so that it keeps to its page: the first of `all` with which it does is taken.
struct Brevity {
  /// How many of the most urgent items are told.
  var items = 5
  /// How many cells of a terminal the title of an item, its days and its wording take at most.
  var title = 40
  var since = 64
  var wording = 44
  /// How many who answer for an item are named.
  var units = 2
  /// How many of what comes next are named.
  var coming = 2
  /// Whether what is asked for is told in full.
  var isFull = true

  /// From the usual one to the shortest: first words give way, then whose they are, at last items.
  static let all: [Brevity] = [
    Brevity(),
    Brevity(title: 32, since: 52, wording: 32, coming: 1, isFull: false),
    Brevity(title: 26, since: 44, wording: 22, units: 1, coming: 1, isFull: false),
    Brevity(items: 4, title: 26, since: 44, wording: 22, units: 1, coming: 1, isFull: false),
    Brevity(items: 3, title: 26, since: 40, wording: 20, units: 1, coming: 1, isFull: false),
  ]
}
