import StorySupport
import Testing

@Suite struct `The program` {
  @Test func `that stories are about is the one just built, and says what it can do`() throws {
    let story = try Story(size: "100x60", .duban(["--help"]))
    try story.expect("Usage:\n  duban [STORE]")
    #expect(try story.expectEnd() == 0)
  }
}
