import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

@Suite struct `Sample files` {
  private func source(_ file: URL) throws -> PlanSource {
    let reading = PlanFileReader.read(try TestFiles.bytes(file), file: file.lastPathComponent)
    #expect(reading.diagnostics.messages == [])
    return try #require(reading.value)
  }

  @Test(arguments: TestFiles.samples)
  func `every sample plan is read without a structural error`(_ file: URL) throws {
    #expect(try source(file).plan.id + ".yaml" == file.lastPathComponent)
  }

  @Test(arguments: TestFiles.samples)
  func `no sample plan contradicts itself`(_ file: URL) throws {
    let errors = PlanCheck.diagnostics(in: try source(file)).filter { $0.severity == .error }
    #expect(errors.messages == [])
  }

  @Test(arguments: TestFiles.sampleUpdates)
  func `the made-up updates fit their plan and say that they are made up`(_ file: URL) throws {
    let plan = try #require(TestFiles.samples.first { $0.lastPathComponent == file.lastPathComponent })
    let reading = UpdatesFileReader.read(
      try TestFiles.bytes(file), file: "updates/\(file.lastPathComponent)", plan: try source(plan).plan)
    #expect(reading.diagnostics.messages == [])
    #expect(reading.value?.simulated == true)
    #expect(reading.value?.reviewDay != nil)
  }
}
