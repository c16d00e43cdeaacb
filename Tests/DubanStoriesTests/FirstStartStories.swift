import Foundation
import StorySupport
import Testing

@Suite struct `The first start of the program` {
  @Test func `says once how to begin, until a key is pressed that does what it says`() throws {
    let (office, memory) = (try Office(), try TemporaryFolder())
    let environment = ["XDG_STATE_HOME": memory.url.path]
    let first = try office.dashboard(environment: environment)
    try first.expect("初次使用")
    try first.type("j")
    try first.expectNo("初次使用")
    #expect(FileManager.default.fileExists(atPath: memory.url.appending(path: "duban/started").path))
    let second = try office.dashboard(environment: environment)
    #expect(!(try second.settledScreen.contains("初次使用")))
  }
}
