/// The one of `names` that is nearest to `name`, when it is near enough to be what was meant.
package func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  near(name, among: names).min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// The names that are as near to `name` as the nearest one, or nearly so, the likeliest first: whichever shares more of its beginning
/// is likelier meant. At most three; none where nothing is near enough.
package func nearNames(to name: String, among names: some Sequence<String>) -> [String] {
  let near = near(name, among: names).map { (name: $0.name, distance: $0.distance, shared: shared(name, $0.name)) }
    .sorted { ($0.distance, -$0.shared, $0.name) < ($1.distance, -$1.shared, $1.name) }
  return Array(near.map(\.name).once.prefix(3))
}

extension Language {
  /// The question behind an unknown name, after `sign` where it is asked in Chinese: which of the near `names` is meant; empty where
  /// none is near.
  package func didYouMean(_ names: [String], after sign: String = "；") -> String {
    guard !names.isEmpty else { return "" }
    let list = names.map { pick("“\($0)”", "'\($0)'") }.joined(separator: pick("还是", " or "))
    return pick("\(sign)是不是\(list)？", "; did you mean \(list)?")
  }
}

/// Those of `names` that are near enough: at most a third of the characters differ (at least one may, but never all), by edit
/// distance.
private func near(_ name: String, among names: some Sequence<String>) -> [(name: String, distance: Int)] {
  let wanted = Array(name.lowercased())
  let limit = min(max(1, wanted.count / 3), wanted.count - 1)
  return names.map { ($0, editDistance(wanted, Array($0.lowercased()))) }.filter { $0.1 <= limit }
}

/// How many characters the beginnings of two names share.
private func shared(_ a: String, _ b: String) -> Int {
  zip(a.lowercased(), b.lowercased()).prefix { $0 == $1 }.map { _ in 1 }.reduce(0, +)
}

/// How many characters are put in, left out, changed, or swapped with their neighbour.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var before: [Int] = []
  var row = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var next = [i + 1]
    for (j, right) in b.enumerated() {
      var distance = min(row[j] + (left == right ? 0 : 1), row[j + 1] + 1, next[j] + 1)
      if i > 0, j > 0, left == b[j - 1], right == a[i - 1] { distance = min(distance, before[j - 1] + 1) }
      next.append(distance)
    }
    (before, row) = (row, next)
  }
  return row[b.count]
}
