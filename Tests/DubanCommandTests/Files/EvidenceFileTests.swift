import DubanCore
import DubanStore
import DubanTUI
import Foundation
import StorySupport
import Testing

@testable import duban

@Suite struct `Files that are named as evidence` {
  private let office: Office
  private let file: String
  /// SHA-256 of `abc`, of FIPS 180-4.
  private static let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  init() throws {
    office = try Office()
    file = try office.write("abc", to: "验收 报告.pdf")
  }

  @Test(arguments: ["淮住建〔2020〕15号", "https://example.cn/a.pdf", "合同 2020-15"])
  func `what names no file stays as it is`(text: String) throws {
    let evidence = try #require(Evidence(text))
    #expect(try EvidenceFile.hashed(evidence) == evidence)
  }

  @Test func `a file is told by its name and its hash, wherever it lies`() throws {
    let hashed = try EvidenceFile.hashed(.reference(file))
    #expect(hashed == .file(name: "验收 报告.pdf", sha256: Self.hash))
    #expect(try EvidenceFile.hashed(hashed) == hashed)
  }

  @Test func `what cannot be read is refused`() throws {
    for path in [office.path("没有.pdf"), office.folder.url.path, "/dev/zero"] {
      #expect(throws: Failure.self, "\(path)") { try EvidenceFile.hashed(.reference(path)) }
    }
  }

  @Test(arguments: [nil, Capacity.office])
  func `the dashboard looks at files, but not at those of somebody who came in over SSH`(capacity: Capacity?) throws {
    let store = try Store(opening: try office.copyOfSamples(), mode: .readWrite(create: false))
    let author = Author("王芳", capacity: capacity)
    var room = EffectHandler(
      service: PlanService(store: store, clock: try PlanClock()), author: author, asOf: nil,
      looks: LastSeenFile(store: store.path, actor: "王芳", kept: .nowhere))
    _ = try room.portfolio(opening: nil)
    let (plan, item) = ("huaian-2020", "1-1")
    _ = room.answer(.loadBoard(plan: plan, asOf: nil), .english)
    var draft = Draft(
      plan: plan, subject: item, on: try #require(Day(2020, 10, 15)), change: .report(status: nil, values: [:]),
      note: "见报告", seen: try store.version(of: plan, subject: item))
    draft.evidence = [.reference(file)]
    let messages = room.answer(.record([draft]), .english)
    let recorded = messages.compactMap { message -> [Evidence]? in
      if case .recorded(let entries) = message { entries[0].evidence } else { nil }
    }
    #expect(
      recorded == [[capacity == nil ? .file(name: "验收 报告.pdf", sha256: Self.hash) : .reference(file)]], "\(messages)")
    draft.evidence = [.reference(office.path("没有.pdf"))]
    draft.seen = try store.version(of: plan, subject: item)
    let refused = room.answer(.record([draft]), .english)
    let isRefused = refused.contains { if case .failed = $0 { true } else { false } }
    #expect(isRefused == (capacity == nil), "\(refused)")
  }
}
