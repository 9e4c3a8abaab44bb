// The head of the chain, signed, to be kept elsewhere: whoever changes the ledger later cannot change what was already anchored.

internal import Crypto
internal import Formats

/// A signed head.
public struct LedgerAnchor: Sendable {
  public let batch: Int64
  public let lastSeq: Int64
  public let link: Digest
  /// Ed25519 over `message`.
  public let signature: [UInt8]
  public let publicKey: [UInt8]

  private static func message(batch: Int64, lastSeq: Int64, link: Digest) -> [UInt8] {
    Array("probity.anchor.v1\n\(batch)\n\(lastSeq)\n\(hex(link))\n".utf8)
  }

  /// Signs the head of a store.
  public init(ledger: any Ledger) throws(WorldFailure) {
    let head = try ledger.head()
    guard head.nextBatch > 1 else { throw WorldFailure(mayRetry: false, message: "the ledger is empty: there is nothing to anchor") }
    batch = head.nextBatch - 1
    lastSeq = head.nextSeq - 1
    link = head.link
    let seed = try ledger.secrets().anchorSeed
    do {
      let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
      signature = Array(try key.signature(for: Self.message(batch: batch, lastSeq: lastSeq, link: link)))
      publicKey = Array(key.publicKey.rawRepresentation)
    } catch {
      throw WorldFailure(mayRetry: false, message: "the store's signing key does not work: restore keys.sqlite from its backup")
    }
  }

  /// Reads an anchor kept as JSON; nil if it is none or its signature does not hold.
  public init?(json bytes: [UInt8]) {
    guard let json = try? JSONValue.parse(bytes, bounds: .event), let batch = json["batch"]?.integer,
      let lastSeq = json["last_seq"]?.integer,
      let link = json["link"]?.text.flatMap({ Pipeline.bytes(hex: $0) }), link.count == 32,
      let signature = json["signature"]?.text.flatMap({ Pipeline.bytes(hex: $0) }),
      let publicKey = json["public_key"]?.text.flatMap({ Pipeline.bytes(hex: $0) }),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey),
      key.isValidSignature(signature, for: Self.message(batch: batch, lastSeq: lastSeq, link: link))
    else { return nil }
    self.batch = batch
    self.lastSeq = lastSeq
    self.link = link
    self.signature = signature
    self.publicKey = publicKey
  }

  /// One JSON object.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("anchor", "probity.anchor.v1")
    writer.member("batch", batch)
    writer.member("last_seq", lastSeq)
    writer.member("link", hex(link))
    writer.member("signature", hex(signature))
    writer.member("public_key", hex(publicKey))
    writer.endObject()
    return writer.bytes
  }
}
