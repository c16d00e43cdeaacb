import DubanCore
import Testing

@testable import DubanDocuments

/// What the sources of money come to beside its total: one rule for the checker, for what is read and for what is typed.
@Suite struct `Sources beside a total` {
  private func funding(
    _ total: Figure?, kind: Target.Kind = .exactly, each: Target.Each? = nil, _ sources: [(Figure?, String?)]
  ) -> Funding {
    var funding = Funding(id: "f1", name: Name("总投入"), total: total.map { .init($0, unit: "亿元") })
    (funding.kind, funding.each) = (kind, each)
    funding.sources = sources.enumerated().map { index, source in
      .init(Name("来源\(index)"), value: source.0, unit: source.1)
    }
    return funding
  }

  @Test func `more than the total is a fault unless that is the least, in whatever unit it is told`() {
    let two: [(Figure?, String?)] = [(Figure(6_000), "万元"), (Figure(units: 5, scale: 1), nil)]
    #expect(funding(Figure(1), two).sourceFault == .above(Figure(units: 11, scale: 1)))
    #expect(funding(Figure(1), kind: .about, two).sourceFault == .above(Figure(units: 11, scale: 1)))
    #expect(funding(Figure(1), each: .year, two).sourceFault?.sum == Figure(units: 11, scale: 1))
    #expect(
      funding(Figure(1), kind: .atLeast, two).sourceFault == nil
        && funding(Figure(2), kind: .about, two).sourceFault == nil)
    #expect(funding(nil, two).sourceFault == nil && funding(Figure(1), each: .area, two).sourceFault == nil)
    #expect(
      funding(Figure(1), [(Figure(2), nil), (nil, nil)]).sourceFault == .above(Figure(2)), "the rest is not told")
  }

  @Test func `less is a fault only where all are told, two or more, and the total is exact`() {
    let two: [(Figure?, String?)] = [(Figure(1), nil), (Figure(1), nil)]
    #expect(funding(Figure(3), two).sourceFault == .below(Figure(2)))
    #expect(funding(Figure(3), kind: .about, two).sourceFault == nil)
    #expect(funding(Figure(3), [(Figure(1), nil)]).sourceFault == nil, "often one is told, which matters")
    #expect(funding(Figure(3), two + [(nil, nil)]).sourceFault == nil)
    #expect(funding(Figure(2), two).sourceFault == nil)
  }
}
