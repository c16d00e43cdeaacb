import DubanCore
import DubanDocuments
import DubanStore
import Testing

@testable import duban

@Suite struct `A review that was interrupted` {
  private func draft(_ title: String) -> PlanDraft {
    var draft = PlanDraft()
    draft.title = Guess(title, from: Passage(title, at: .line(1)))
    return draft
  }

  @Test func `goes on where the document is read as it was, and is set aside where it is read otherwise`() throws {
    let office = try Office()
    let folder = office.path("state")
    let store = office.path("plans.duban")
    let bytes = [[UInt8]("甲".utf8)]
    let steps: [ReviewStep] = [.accept(.head(.title)), .reject(.task([0]))]
    let kept = KeptReview(of: bytes, readAs: draft("一"), into: store, in: folder)
    #expect(kept.steps == [])
    try kept.keep(steps)
    #expect(KeptReview(of: bytes, readAs: draft("一"), into: store, in: folder).steps == steps)
    // A newer program reads the same bytes better.
    let newer = KeptReview(of: bytes, readAs: draft("二"), into: store, in: folder)
    #expect(newer.steps == nil)
    newer.setAside()
    #expect(newer.steps == [])
    // With its annex it is another document.
    #expect(KeptReview(of: bytes + bytes, readAs: draft("一"), into: store, in: folder).steps == [])
    try kept.keep([])
    #expect(kept.steps == [])
  }

  @Test func `is another for each store, however the store is called`() throws {
    let office = try Office()
    let folder = office.path("state")
    let bytes = [[UInt8]("甲".utf8)]
    let (here, there) = (office.path("a.duban"), office.path("b.duban"))
    let one: [ReviewStep] = [.accept(.head(.title))]
    let other: [ReviewStep] = [.reject(.task([0])), .accept(.head(.title))]
    func kept(_ store: String) -> KeptReview { KeptReview(of: bytes, readAs: draft("一"), into: store, in: folder) }
    try kept(here).keep(one)
    #expect(kept(there).steps == [])
    try kept(there).keep(other)
    #expect(kept(here).steps == one && kept(there).steps == other)
    // The same place told otherwise, and once the store is made.
    #expect(kept(office.path("./a.duban")).steps == one)
    _ = try office.write("", to: "a.duban")
    #expect(kept(here).steps == one)
    kept(here).drop()
    #expect(kept(here).steps == [] && kept(there).steps == other)
  }

  @Test func `of an older program, kept for the document alone, is found once`() throws {
    let office = try Office()
    let folder = office.path("state")
    let bytes = [UInt8]("甲".utf8)
    let steps: [ReviewStep] = [.accept(.head(.title))]
    func kept(_ store: String) -> KeptReview {
      KeptReview(of: [bytes], readAs: draft("一"), into: office.path(store), in: folder)
    }
    let name = Array(try HashAlgorithm.sha256.hash(bytes).prefix(12)).hexadecimal
    let reading = Array(try HashAlgorithm.sha256.hash(draft("一").bytes).prefix(12)).hexadecimal
    let older = try #require(PersonalFile("reviews/\(name)", in: folder))
    try older.write("reading \(reading)\naccept head/title\n")
    #expect(kept("a.duban").steps == steps)
    #expect(kept("a.duban").steps == steps)
    #expect(kept("b.duban").steps == [])
  }
}
