import DubanCore
import DubanDiagnostics

/// Rule: a quantity that is told in two places is told alike, and linked (`sameAs`), so that it is reported once. Remark.
///
/// Only long names of the same unit, basis and span are held to be one quantity; short ones (培训) are told of many things. An aim
/// is held against the one task that has its quantity by shorter names as well (`ToldAims`).
enum ToldTwiceCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    var first: [[String]: (spot: PlanSpot, target: Target)] = [:]
    var (paired, ambiguous) = (Set<[String]>(), Set<[String]>())
    var pairs: [(key: [String], spot: PlanSpot, target: Target, first: (spot: PlanSpot, target: Target))] = []
    for (spot, target) in source.targets {
      guard target.value != nil, target.sameAs == nil, target.each == nil, let key = key(of: target) else { continue }
      guard let known = first[key] else {
        first[key] = (spot, target)
        continue
      }
      // What stands three times is a word of the document, not a quantity.
      if paired.contains(key) { ambiguous.insert(key) }
      if known.spot.item != spot.item {
        paired.insert(key)
        pairs.append((key, spot, target, known))
      }
    }
    let told = pairs.filter { !ambiguous.contains($0.key) }
    let aims = ToldAims(source)
    let known = Set(told.map { [$0.first.spot.item, $0.spot.item] })
    return aims.ofIndicators(besides: known) + aims.ofIntroduction()
      + told.map { _, spot, target, first in
        let (name, place) = (target.name.chinese, first.spot.item)
        if target.value == first.target.value {
          return source.finding(
            .remark, at: spot, against: first.spot, "“\(name)”\(target.words(.chinese))与\(place)相同，可用 sameAs 相连，只报一次",
            "'\(name)' \(target.words(.english)) is told in \(place) too; link them with sameAs to report it once")
        }
        return source.finding(
          .remark, at: spot, against: first.spot,
          "“\(name)”这里是\(target.words(.chinese))，\(place)里是\(first.target.words(.chinese))",
          "'\(name)' is \(target.words(.english)) here and \(first.target.words(.english)) in \(place)")
      }
  }

  private static func key(of target: Target) -> [String]? {
    let name = target.name.chinese.filter { !$0.isWhitespace && !"“”\"《》".contains($0) }
    guard name.count >= 5 else { return nil }
    return [name, target.unit ?? "", target.basis.rawValue, target.due?.description ?? ""]
  }
}
