// Fetching a list from where its publisher keeps it, expecting everything a server may do wrong.

internal import AsyncHTTPClient
internal import Foundation
public import Formats
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Pipeline
public import Watchlists

/// What a fetch may take at most.
public struct FetchLimits: Hashable, Sendable {
  /// Bytes of the list, as transferred and after expansion.
  public var bytesMax: Int
  /// Seconds for the whole fetch, redirects included; and without a byte.
  public var secondsMax: Int
  public var idleSecondsMax: Int
  public var connectSecondsMax: Int
  public var redirectsMax: Int

  public init(
    bytesMax: Int = CatalogueEntry.Suspicion.bytesMaxDefault, secondsMax: Int = 600, idleSecondsMax: Int = 30, connectSecondsMax: Int = 15,
    redirectsMax: Int = 5
  ) {
    self.bytesMax = bytesMax
    self.secondsMax = secondsMax
    self.idleSecondsMax = idleSecondsMax
    self.connectSecondsMax = connectSecondsMax
    self.redirectsMax = redirectsMax
  }
}

/// Why a list could not be fetched. Addresses in it are without their queries.
public enum FetchFailure: Error, Hashable, Sendable {
  case missingFile(String)
  case notReachable(String, why: String)
  case timedOut(String, seconds: Int)
  case status(String, code: Int)
  case tooManyRedirects(Int)
  case redirectLoop(String)
  /// From https to http: whoever sits between could put another list in.
  case insecureRedirect(String)
  case badRedirect(String)
  case tooLarge(Int)
  /// The connection ended before the body did, or what came is no HTTP.
  case broken(String, why: String)
  case unknownEncoding(String)
  case damaged(InflateFailure)

  /// Whether there is nothing at the address.
  var isMissing: Bool {
    switch self {
    case .missingFile, .status(_, code: 404), .status(_, code: 410): true
    default: false
    }
  }
}

/// What a fetch came to.
enum Fetched: Equatable {
  /// The server says that nothing changed since the validators were given.
  case notModified
  case whole(Validators)
}

/// Fetches lists over HTTP with TLS verified, or from files. Each fetch has a client of its own, which ends with it however it ends.
public struct ListFetcher: Sendable {
  private let limits: FetchLimits
  private static let userAgent = "probity/0.1 (sanctions list refresh)"

  public init(limits: FetchLimits = FetchLimits()) {
    self.limits = limits
  }

  private var configuration: HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout = .init(connect: .seconds(Int64(limits.connectSecondsMax)), read: .seconds(Int64(limits.idleSecondsMax)))
    configuration.httpVersion = .http1Only
    return configuration
  }

  /// Fetches what stands at an address.
  /// - Parameters:
  ///   - validators: what the server gave last time; with them it may answer that nothing changed.
  ///   - bytesMax: overrides the limit where it is lower.
  ///   - progress: told the bytes received so far and, where the server says, how many there will be.
  ///   - receive: gets the list's bytes as they come, expanded.
  /// - Throws: `FetchFailure`, or what `receive` throws.
  func fetch(
    _ address: ListAddress, validators: Validators, bytesMax: Int, progress: (Int, Int?) -> Void, receive: ([UInt8]) throws -> Void
  ) async throws -> Fetched {
    let bytesMax = min(bytesMax, limits.bytesMax)
    if let path = address.filePath { return try readFile(path, bytesMax: bytesMax, progress: progress, receive: receive) }
    let deadline = NIODeadline.now() + .seconds(Int64(limits.secondsMax))
    return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
      let (response, place) = try await follow(address, validators, deadline, client)
      if response.status == .notModified, validators != Validators() { return .notModified }
      guard response.status == .ok else { throw FetchFailure.status(place.shown, code: Int(response.status.code)) }
      try await body(of: response, place, bytesMax: bytesMax, deadline: deadline, progress: progress, receive: receive)
      return .whole(
        Validators(entityTag: response.headers.first(name: "ETag"), lastModified: response.headers.first(name: "Last-Modified")))
    }
  }

  /// Asks, and goes where the server sends us, a bounded number of times and never in a circle or out of TLS.
  private func follow(
    _ address: ListAddress, _ validators: Validators, _ deadline: NIODeadline, _ client: HTTPClient
  ) async throws -> (HTTPClientResponse, ListAddress) {
    var place = address
    var visited: Set<ListAddress> = [address]
    while true {
      var request = HTTPClientRequest(url: place.text)
      request.headers.add(name: "User-Agent", value: Self.userAgent)
      request.headers.add(name: "Accept", value: "*/*")
      request.headers.add(name: "Accept-Encoding", value: "gzip")
      if let tag = validators.entityTag { request.headers.add(name: "If-None-Match", value: tag) }
      if let date = validators.lastModified { request.headers.add(name: "If-Modified-Since", value: date) }
      let response: HTTPClientResponse
      do { response = try await client.execute(request, deadline: deadline) } catch { throw failure(of: error, at: place) }
      guard [301, 302, 303, 307, 308].contains(response.status.code) else { return (response, place) }
      guard let location = response.headers.first(name: "Location"), let next = place.following(location), next.scheme != .file else {
        throw FetchFailure.badRedirect(place.shown)
      }
      if place.scheme == .https, next.scheme == .http { throw FetchFailure.insecureRedirect(next.shown) }
      guard visited.insert(next).inserted else { throw FetchFailure.redirectLoop(next.shown) }
      guard visited.count <= limits.redirectsMax + 1 else { throw FetchFailure.tooManyRedirects(limits.redirectsMax) }
      place = next
    }
  }

  private func body(
    of response: HTTPClientResponse, _ place: ListAddress, bytesMax: Int, deadline: NIODeadline, progress: (Int, Int?) -> Void,
    receive: ([UInt8]) throws -> Void
  ) async throws {
    let declared = response.headers.first(name: "Content-Length").flatMap { Int($0) }
    if let declared, declared > bytesMax { throw FetchFailure.tooLarge(bytesMax) }
    let encoding = (response.headers.first(name: "Content-Encoding") ?? "identity").lowercased()
    guard ["identity", "gzip", "x-gzip", "deflate"].contains(encoding) else { throw FetchFailure.unknownEncoding(encoding) }
    var expander = encoding == "identity" ? nil : Expander(isGzip: encoding != "deflate", bytesMax: bytesMax)
    var received = 0
    do {
      for try await buffer in response.body {
        guard NIODeadline.now() < deadline else { throw FetchFailure.timedOut(place.shown, seconds: limits.secondsMax) }
        received += buffer.readableBytes
        if received > bytesMax { throw FetchFailure.tooLarge(bytesMax) }
        let bytes = Array(buffer.readableBytesView)
        if expander == nil { try receive(bytes) } else { try expander?.feed(bytes, receive) }
        progress(received, declared)
      }
      try expander?.finish()
    } catch let failure as InflateFailure {
      if case .tooLarge = failure.reason { throw FetchFailure.tooLarge(bytesMax) }
      throw FetchFailure.damaged(failure)
    } catch { throw failure(of: error, at: place) }
    // AsyncHTTPClient notices a short body; a server that closes without saying how much it would send cannot be caught here, only by the list's own end.
    if let declared, received != declared { throw FetchFailure.broken(place.shown, why: "\(received) of \(declared) bytes came") }
  }

  private func readFile(
    _ path: String, bytesMax: Int, progress: (Int, Int?) -> Void, receive: ([UInt8]) throws -> Void
  ) throws -> Fetched {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw FetchFailure.missingFile(path) }
    defer { try? handle.close() }
    var received = 0
    while true {
      let data: Data?
      do { data = try handle.read(upToCount: 1 << 18) } catch { throw FetchFailure.missingFile(path) }
      guard let data, !data.isEmpty else { break }
      received += data.count
      if received > bytesMax { throw FetchFailure.tooLarge(bytesMax) }
      try receive(Array(data))
      progress(received, nil)
    }
    return .whole(Validators())
  }

  /// What the client says, in our words.
  private func failure(of error: any Error, at place: ListAddress) -> any Error {
    switch error {
    case is FetchFailure, is WorldFailure, is InflateFailure: error
    case let error as HTTPClientError:
      switch error {
      case .deadlineExceeded: FetchFailure.timedOut(place.shown, seconds: limits.secondsMax)
      case .readTimeout: FetchFailure.timedOut(place.shown, seconds: limits.idleSecondsMax)
      case .connectTimeout, .tlsHandshakeTimeout: FetchFailure.timedOut(place.shown, seconds: limits.connectSecondsMax)
      case .remoteConnectionClosed: FetchFailure.broken(place.shown, why: "the server closed the connection before the end")
      default: FetchFailure.broken(place.shown, why: error.shortDescription)
      }
    case is HTTPParserError: FetchFailure.broken(place.shown, why: "the answer ends early or is no HTTP (\(error))")
    case let error as NIOConnectionError: FetchFailure.notReachable(place.shown, why: Self.reason(error))
    case let error as IOError: FetchFailure.notReachable(place.shown, why: unsafe String(cString: strerror(error.errnoCode)))
    case is CancellationError: error
    default: FetchFailure.notReachable(place.shown, why: "\(error)")
    }
  }

  private static func reason(_ error: NIOConnectionError) -> String {
    if let refused = error.connectionErrors.first?.error as? IOError { return unsafe String(cString: strerror(refused.errnoCode)) }
    return error.connectionErrors.isEmpty ? "the host \(error.host) is not known" : "\(error.connectionErrors[0].error)"
  }
}

/// Expands a compressed transfer.
private struct Expander: ~Copyable {
  private let isGzip: Bool
  private let bytesMax: Int
  private var first: [UInt8] = []
  private var inflater: Inflater?

  init(isGzip: Bool, bytesMax: Int) {
    self.isGzip = isGzip
    self.bytesMax = bytesMax
  }

  mutating func feed(_ bytes: [UInt8], _ receive: ([UInt8]) throws -> Void) throws {
    if inflater == nil {
      first += bytes
      guard first.count >= 2 else { return }
      inflater = try Inflater(isGzip ? .gzip : Self.wrapping(first), bytesMax: bytesMax)
      inflater?.feed(first)
      first = []
    } else {
      inflater?.feed(bytes)
    }
    while let piece = try inflater?.next() { try receive(piece) }
  }

  mutating func finish() throws {
    if inflater == nil { inflater = try Inflater(isGzip ? .gzip : .zlib, bytesMax: bytesMax) }
    try inflater?.finish()
  }

  /// "deflate" is zlib's wrapping by RFC 9110, and none at all by many servers; the first two bytes tell (RFC 1950, section 2.2).
  private static func wrapping(_ first: [UInt8]) -> DeflateWrapping {
    first[0] & 0x0F == 8 && (Int(first[0]) << 8 | Int(first[1])) % 31 == 0 ? .zlib : .raw
  }
}

extension FetchFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingFile(let path): "cannot read \(path); check the address"
    case .notReachable(let address, let why): "\(address) is not reachable: \(why); try again later"
    case .timedOut(let address, let seconds): "\(address) took more than \(seconds) s; try again later"
    case .status(let address, let code):
      "\(address) answers \(code); " + (code >= 500 ? "try again later" : "check the address in the catalogue")
    case .tooManyRedirects(let count): "more than \(count) redirects; check the address in the catalogue"
    case .redirectLoop(let address): "redirects lead back to \(address); check the address in the catalogue"
    case .insecureRedirect(let address): "a redirect leads out of TLS to \(address); refused, since anybody between could change the list"
    case .badRedirect(let address): "\(address) redirects to nowhere; check the address in the catalogue"
    case .tooLarge(let bytes):
      "more than \(bytes) bytes, compressed or expanded; look at the file before raising bytes_max in the catalogue"
    case .broken(let address, let why): "the transfer from \(address) broke off: \(why); try again"
    case .unknownEncoding(let encoding): "the server compressed with \(encoding), which was not asked for"
    case .damaged(let failure): "the compressed transfer: \(failure)"
    }
  }
}
