import DubanCore
import Testing

/// What became of an item between two days.
@Suite struct `Movement between two days` {
  @Test(
    arguments: [
      (.dueSoon, .onTrack, .otherwise), (.onTrack, .dueSoon, .otherwise), (.done, .closed, .otherwise),
      (.overdue, .overdue, .same),
      (.behind, .onTrack, .better), (.behind, .dueSoon, .better), (.overdue, .behind, .better),
      (.onTrack, .done, .better), (.dueSoon, .closed, .better), (.unreported, .onTrack, .better),
      (.suspended, .onTrack, .better), (.onTrack, .behind, .worse), (.dueSoon, .overdue, .worse),
      (.behind, .farBehind, .worse), (.done, .overdue, .worse), (.unreported, .overdue, .worse),
      (.suspended, .behind, .worse), (.overdue, .unreported, .silenced), (.onTrack, .unreported, .silenced),
      (.suspended, .unreported, .silenced), (.overdue, .suspended, .putOff), (.unreported, .suspended, .putOff),
      (nil, .overdue, .added), (.done, nil, .gone), (nil, nil, .gone),
    ] as [(Light?, Light?, Movement)])
  func `is told by one rule`(_ before: Light?, _ after: Light?, _ movement: Movement) {
    #expect(Movement(from: before.map { ToldLight($0) }, to: after.map { ToldLight($0) }) == movement)
  }

  @Test(arguments: [(false, Movement.same), (true, .otherwise)])
  func `what stands alike is called by the paper`(_ isCalledOtherwise: Bool, _ movement: Movement) {
    let (near, far) = (ToldLight(.dueSoon), ToldLight(.onTrack))
    for (before, after) in [(near, far), (far, far)] {
      #expect(Movement(from: before, to: after, isCalledOtherwise: isCalledOtherwise) == movement)
    }
    #expect(Movement(from: far, to: ToldLight(.done), isCalledOtherwise: isCalledOtherwise) == .better)
  }

  @Test func `what is given up is no longer put off, and what is put off is not given up`() {
    let putOff = ToldLight(.suspended)
    #expect(Movement(from: putOff, to: .terminated) == .ended && Movement(from: .terminated, to: putOff) == .putOff)
    #expect(Movement(from: ToldLight(.overdue), to: .terminated) == .ended)
    #expect(Movement(from: .terminated, to: .terminated) == .same && Movement(from: putOff, to: putOff) == .same)
    #expect(
      Movement(from: .terminated, to: ToldLight(.onTrack)) == .better && Movement(from: nil, to: .terminated) == .added)
  }

  @Test func `to unreported or suspended is never better, and whatever got better gets worse on the way back`() {
    for before in ToldLight.byUrgency {
      for after in ToldLight.byUrgency {
        let movement = Movement(from: before, to: after)
        if after.light == .unreported || after.light == .suspended { #expect(movement != .better) }
        if movement == .better {
          #expect([.worse, .silenced, .putOff, .ended].contains(Movement(from: after, to: before)))
        }
        #expect((movement == .same) == !movement.isChange)
      }
    }
  }
}
