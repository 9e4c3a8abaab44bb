import Foundation
import Pipeline
import Storage
import TestSupport
import Testing

@Suite("Every store")
struct StoreContractTests {
  @Test(arguments: StoreContract.checks.indices) func inMemoryKeepsTheContract(check: Int) throws {
    let store = MemoryStore(entropy: SeededEntropy(9))
    do { try StoreContract.checks[check].run { store } } catch { Issue.record("\(StoreContract.checks[check].name): \(error)") }
  }

  @Test(arguments: StoreContract.checks.indices) func onSQLiteKeepsTheContract(check: Int) throws {
    try withFolder { folder in
      do { try StoreContract.checks[check].run { try SQLiteStore(folder: folder, entropy: SeededEntropy(9)) } } catch {
        Issue.record("\(StoreContract.checks[check].name): \(error)")
      }
    }
  }
}
