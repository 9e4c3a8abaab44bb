import Connectors
import Foundation
import Reference
import Synchronization
import Testing
import Watchlists

/// A web server on the loopback that says exactly what a test wants, true or not.
final class ListServer: Sendable {
  struct Request: Sendable {
    let path: String
    /// Names in lower case.
    let headers: [String: String]
  }
  struct Answer: Sendable {
    var status = "200 OK"
    var headers: [String] = []
    var body: [UInt8] = []
    /// What is said of the body's length; nil says nothing and ends with the connection.
    var declared: Int?
    /// The body goes out in pieces of this size with a pause between.
    var pace: (bytes: Int, seconds: Double)?

    static func list(_ body: [UInt8], headers: [String] = []) -> Answer { Answer(headers: headers, body: body, declared: body.count) }
    static func status(_ status: String, headers: [String] = []) -> Answer { Answer(status: status, headers: headers, declared: 0) }
  }

  let port: UInt16
  private let descriptor: Int32
  private let answer: @Sendable (Request) -> Answer
  private let seen = Mutex<[Request]>([])

  init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
    self.answer = answer
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var one: Int32 = 1
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    // Sound: a `sockaddr_in` is what the calls want behind a `sockaddr`, and the pointers live during the calls only.
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        unsafe bind(descriptor, general, size) == 0 && getsockname(descriptor, general, &size) == 0
      }
    }
    self.descriptor = descriptor
    port = UInt16(bigEndian: address.sin_port)
    try #require(isBound && listen(descriptor, 8) == 0)
    let thread = Thread { [self] in serve() }
    thread.start()
  }

  func stop() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  var requests: [Request] { seen.withLock { $0 } }

  func address(_ path: String = "/list.xml") -> ListAddress {
    guard let address = ListAddress("http://127.0.0.1:\(port)\(path)") else { preconditionFailure("an address") }
    return address
  }

  private func serve() {
    while true {
      let connection = accept(descriptor, nil, nil)
      if connection < 0 { return }
      let thread = Thread { [self] in
        reply(connection)
        close(connection)
      }
      thread.start()
    }
  }

  private func reply(_ connection: Int32) {
    guard let request = read(connection) else { return }
    seen.withLock { $0.append(request) }
    let answer = answer(request)
    var head = "HTTP/1.1 \(answer.status)\r\nConnection: close\r\n"
    for header in answer.headers { head += header + "\r\n" }
    if let declared = answer.declared { head += "Content-Length: \(declared)\r\n" }
    guard write(Array((head + "\r\n").utf8), to: connection) else { return }
    let size = answer.pace?.bytes ?? max(1, answer.body.count)
    for start in stride(from: 0, to: answer.body.count, by: size) {
      guard write(Array(answer.body[start..<min(start + size, answer.body.count)]), to: connection) else { return }
      if let pace = answer.pace { Thread.sleep(forTimeInterval: pace.seconds) }
    }
    shutdown(connection, Int32(SHUT_WR))
  }

  private func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      // Sound: the buffer has as many bytes as are asked for.
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe recv(connection, $0.baseAddress, $0.count, 0) }
      if count <= 0 { return nil }
      bytes += chunk[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return Request(path: lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? "", headers: headers)
  }

  private func write(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      // Sound: the range lies inside the buffer, which lives during the call.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe send(connection, $0.baseAddress! + done, $0.count - done, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      done += count
    }
    return true
  }
}

/// Lists for tests, all invented, in OFAC's legacy format.
enum TestLists {
  /// Entries 1 to `count`, without those in `without`, published on a day of November 2026.
  static func ofac(_ count: Int, without: Set<Int> = [], day: Int = 10, declared: Int? = nil, note: String = "") -> [UInt8] {
    let ids = (1...count).filter { !without.contains($0) }
    let entries = ids.map { id in
      """
        <sdnEntry><uid>\(id)</uid><lastName>INVENTED COMPANY \(id)\(note)</lastName><sdnType>Entity</sdnType>
          <programList><program>TEST</program></programList></sdnEntry>\n
      """
    }
    return Array(
      """
      <?xml version="1.0" standalone="yes"?>
      <sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
        <publshInformation><Publish_Date>11/\(day)/2026</Publish_Date><Record_Count>\(declared ?? ids.count)</Record_Count></publshInformation>
      \(entries.joined())</sdnList>\n
      """.utf8)
  }

  /// A sample of the package.
  static func sample(_ path: String) throws -> [UInt8] {
    var package = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { package.deleteLastPathComponent() }
    return Array(try Data(contentsOf: package.appendingPathComponent("watchlists/samples/" + path)))
  }

  static let catalogueText = """
    us-ofac-sdn:
      title: A list
      publisher: Somebody
      authority: US_OFAC
      kind: sanctions
      format: ofac-xml
      entry_key: uid
      address: https://example.org/list.xml
      cadence: daily
      check_every_hours: 24
      licence: public domain
      suspicious: { bytes_min: 1000, bytes_max: 200000, entries_min: 20, removed_percent_max: 5 }
    """

  static func entry() throws -> CatalogueEntry {
    try #require(try ListCatalogue.load(Array(catalogueText.utf8), file: "catalogue.yaml")["us-ofac-sdn"])
  }
}

/// A clock that a test sets.
final class TestClock: Sendable {
  private let hours = Mutex(0)
  func advance(hours count: Int) { hours.withLock { $0 += count } }
  var now: Instant { Instant(microseconds: 1_794_300_000_000_000 + Int64(hours.withLock { $0 }) * 3_600_000_000) ?? .first }
}

/// A new folder that is gone afterwards, for bodies that wait.
func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("probity-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.path)
}
