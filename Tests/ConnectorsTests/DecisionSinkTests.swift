import Connectors
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("A file of decisions")
struct DecisionSinkTests {
  private func decision(_ seq: Int64) -> PublishedDecision {
    PublishedDecision(seq: seq, kind: "seller_payout", outcome: "hold", json: Array(#"{"data":{"seq":\#(seq)}}"#.utf8))
  }

  @Test func knowsWhatItTookAndCutsOffHalfALine() throws {
    try withFolder { folder in
      let path = folder + "/decisions.jsonl"
      do {
        let sink = try FileDecisionSink(path: path)
        #expect(try sink.lastTaken() == 0)
        try sink.publish([decision(3), decision(5)])
      }
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(#"{"data":{"se"#.utf8))
      try handle.close()
      let sink = try FileDecisionSink(path: path)
      #expect(try sink.lastTaken() == 5)
      try sink.publish([decision(8)])
      let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
      #expect(text == "{\"data\":{\"seq\":3}}\n{\"data\":{\"seq\":5}}\n{\"data\":{\"seq\":8}}\n")
    }
  }

  @Test func neitherRepeatsNorSkipsWhenItsRunWasKilledBetweenFileAndCursor() throws {
    try withFolder { folder in
      let path = folder + "/decisions.jsonl"
      let bytes = Streams.marketplace(seed: 62, lines: 120)
      let store = try Runs.calm(bytes)
      for _ in 0..<3 {
        // The cursor is lost each time, as if the process had died before it was saved.
        store.saveCursor("file:" + path, 0)
        var publisher = try Publisher(ledger: store, sink: try FileDecisionSink(path: path))
        try publisher.publish()
      }
      var names = AccountNames()
      let feed = try Feed(ledger: store).decisions(from: 1, rowsMax: .max, names: &names).decisions
      let lines = try #require(FileManager.default.contents(atPath: path)).split(separator: 0x0A)
      #expect(lines.map { Array($0) } == feed.map(\.json))
    }
  }

  @Test func isNotMadeInAFolderThatIsNotThere() throws {
    try withFolder { folder in #expect(throws: WorldFailure.self) { try FileDecisionSink(path: folder + "/none/decisions.jsonl") } }
  }
}
