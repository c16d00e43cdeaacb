import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanStore
import Glibc

/// A subcommand: what goes wrong in it is told in one sentence on the standard error, and in the exit code.
protocol DubanCommand: ParsableCommand {
  var common: CommonOptions { get set }
  /// Does what the command is for.
  func perform(_ language: Language) throws
}

extension DubanCommand {
  func run() throws {
    let language = common.language
    do {
      try perform(language)
    } catch let failure as Failure {
      try end(with: failure, language)
    } catch let error as StoreError {
      try end(with: .store(error), language)
    } catch let refused as FilterRefused {
      for line in refused.lines(language, common.ambiguous.inText) { Output.tell(line) }
      throw ExitCode(64)
    } catch let refused as Problems {
      for line in refused.errors.told(language, withSeverity: false) { Output.tell(line) }
      try end(with: .filesRefused(errors: refused.errors.count), language)
    }
  }

  private func end(with failure: Failure, _ language: Language) throws {
    if let sentence = failure.words(language) { Output.tell(sentence) }
    throw ExitCode(failure.exitCode)
  }
}

/// A subcommand that works on a store.
protocol StoreCommand: DubanCommand {
  var kept: StoreOption { get set }
}

extension StoreCommand {
  /// The service over the store for reading.
  func serviceForReading() throws -> PlanService {
    PlanService(store: try StoreLocation(kept.store).openForReading(), clock: try PlanClock())
  }

  /// The service over the store for updates.
  func serviceForWriting() throws -> PlanService {
    PlanService(store: try StoreLocation(kept.store).openForWriting(create: false), clock: try PlanClock())
  }
}
