/// How many items show each light, what is given up apart from what is put off, with the remainder named.
///
/// Invariant 7: the counts add up to the total; what is no item of its own (a heading) is counted apart.
package struct LightCounts: Hashable, Sendable {
  private var counts: [Int]
  /// Tasks that only hold others together and have no light of their own.
  package var headings = 0

  /// Nothing counted.
  package init() {
    counts = Array(repeating: 0, count: ToldLight.byUrgency.count)
  }

  /// The count of each of `lights`; nil counts as a heading.
  package init(_ lights: some Sequence<ToldLight?>) {
    self.init()
    for light in lights { add(light) }
  }

  /// How many show `light`.
  package subscript(light: ToldLight) -> Int {
    get { counts[light.position] }
    set { counts[light.position] = newValue }
  }

  /// How many show `light`; of 暂缓 only what will be taken up again, since 终止 has its own count.
  package subscript(light: Light) -> Int { self[ToldLight(light)] }

  /// How many show `light` as a colour: 终止 among 暂缓, whose colour and sign it has. For bars and columns of signs without words.
  package func shown(_ light: Light) -> Int {
    self[light] + (light == ToldLight.terminated.light ? self[ToldLight.terminated] : 0)
  }

  /// Counts one more; nil is a heading.
  package mutating func add(_ light: ToldLight?) {
    guard let light else {
      headings += 1
      return
    }
    counts[light.position] += 1
  }

  /// Adds the counts of `other`.
  package mutating func add(_ other: LightCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
    headings += other.headings
  }

  /// All that show a light: the sum of the counts of `ToldLight.byUrgency`, headings left out.
  package var judged: Int { counts.reduce(0, +) }

  /// Everything counted, headings included.
  package var total: Int { judged + headings }
}

extension ToldLight {
  /// Its place among all, from 0.
  fileprivate var position: Int {
    switch light {
    case .done: 0
    case .closed: 1
    case .onTrack: 2
    case .dueSoon: 3
    case .behind: 4
    case .farBehind: 5
    case .overdue: 6
    case .unreported: 7
    case .suspended: isTerminated ? 9 : 8
    }
  }
}
