internal import CLibXML2

extension xmlSAXHandler {
  /// The handlers the record reader needs; all others stay empty, so that libxml2 builds no document and looks up no entity.
  ///
  /// Each is a closure that captures nothing and gets the reader's state by pointer. Sound: libxml2 calls them only inside `xmlParseChunk`, on the reader's
  /// thread, with the pointer the reader gave it, which is that of a live `XMLState`; and the arrays it passes have the lengths it states.
  static func forRecords() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.internalSubset = { context, _, _, _ in
      unsafe state(context).pointee.fail(.doctype)
    }
    unsafe handler.startElementNs = { context, name, _, namespace, namespacesCount, _, attributesCount, _, attributes in
      unsafe state(context).pointee.start(name, namespace, Int(namespacesCount), Int(attributesCount), attributes)
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      unsafe state(context).pointee.end()
    }
    // The same function for white space and CDATA: libxml2 then does not try to tell them apart.
    let text: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32) -> Void = { context, bytes, count in
      unsafe state(context).pointee.append(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.characters = text
    unsafe handler.ignorableWhitespace = text
    unsafe handler.cdataBlock = text
    unsafe handler.serror = { context, error in unsafe note(error, in: context) }
    return unsafe handler
  }
}

/// The state behind a handler's context pointer.
@inline(__always)
private func state(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLState> {
  guard let context = unsafe context else { preconditionFailure("libxml2 passes on the context it was given") }
  return unsafe context.assumingMemoryBound(to: XMLState.self)
}

/// Keeps the first error that libxml2 tells its `serror` handler; warnings do not count.
func note(_ error: UnsafePointer<xmlError>?, in context: UnsafeMutableRawPointer?) {
  // Sound: the error and its message live during the call of the handler that passes it on.
  guard let error = unsafe error?.pointee, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
  let sentence = unsafe error.message.map { unsafe String(cString: $0) } ?? "unknown error"
  // libxml2 ends its sentences with a line feed; some go on with the bytes they are about.
  let line = sentence.unicodeScalars.prefix { $0 != "\n" }.prefix(200)
  unsafe state(context).pointee.note(code: Int(unsafe error.code), String(line))
}
