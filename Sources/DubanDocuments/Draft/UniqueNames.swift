/// Names that may be given only once, with others made of those that are taken. Constant time a name, however many there are.
struct UniqueNames {
  private var taken: Set<String>
  /// How far the others of a name have been counted.
  private var counted: [String: Int] = [:]

  /// `taken` are given already.
  init(_ taken: Set<String> = []) { self.taken = taken }

  /// `wanted`, or where that is taken the first of the others `other(wanted, 2)`, `other(wanted, 3)`, … that is not.
  mutating func take(_ wanted: String, or other: (String, Int) -> String) -> (name: String, isOther: Bool) {
    if taken.insert(wanted).inserted { return (wanted, false) }
    var count = counted[wanted] ?? 1
    while true {
      count += 1
      let name = other(wanted, count)
      if taken.insert(name).inserted {
        counted[wanted] = count
        return (name, true)
      }
    }
  }

  /// Whether `name` is given already.
  func contains(_ name: String) -> Bool { taken.contains(name) }
}
