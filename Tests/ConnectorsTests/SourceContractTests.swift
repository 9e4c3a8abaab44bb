import Connectors
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("Every source")
struct SourceContractTests {
  @Test(arguments: SourceContract.checks.indices) func inMemoryKeepsTheContract(check: Int) throws {
    do { try SourceContract.checks[check].run { _, bytes in MemorySource(bytes) } } catch {
      Issue.record("\(SourceContract.checks[check].name): \(error)")
    }
  }

  @Test(arguments: SourceContract.checks.indices) func inAFileKeepsTheContract(check: Int) throws {
    try withFolder { folder in
      do {
        try SourceContract.checks[check].run { name, bytes in
          let path = folder + "/" + name
          try Data(bytes).write(to: URL(fileURLWithPath: path))
          return try FileEventSource(path: path, isFollowed: false, clock: nil)
        }
      } catch { Issue.record("\(SourceContract.checks[check].name): \(error)") }
    }
  }
}
