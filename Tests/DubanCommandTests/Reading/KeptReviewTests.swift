import DubanCore
import DubanDocuments
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
    let bytes = [[UInt8]("甲".utf8)]
    let steps: [ReviewStep] = [.accept(.head(.title)), .reject(.task([0]))]
    let kept = KeptReview(of: bytes, readAs: draft("一"), in: folder)
    #expect(kept.steps == [])
    try kept.keep(steps)
    #expect(KeptReview(of: bytes, readAs: draft("一"), in: folder).steps == steps)
    // A newer program reads the same bytes better.
    let newer = KeptReview(of: bytes, readAs: draft("二"), in: folder)
    #expect(newer.steps == nil)
    newer.setAside()
    #expect(newer.steps == [])
    // With its annex it is another document.
    #expect(KeptReview(of: bytes + bytes, readAs: draft("一"), in: folder).steps == [])
    try kept.keep([])
    #expect(kept.steps == [])
  }
}
