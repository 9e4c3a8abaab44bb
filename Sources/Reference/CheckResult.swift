/// What a check of an identifier or a fact came to: a named finding, never a bare `false`.
///
/// The texts are short, stable and free of personal data: they say what is wrong with the thing, never the thing itself.
public enum CheckResult: Equatable, Sendable, CustomStringConvertible {
  /// Everything that can be checked is right. It does not say that the thing exists.
  case valid
  /// Certainly wrong, and why.
  case invalid(String)
  /// Could not be told, and why; never to be read as `valid`.
  case unknown(String)

  public var isValid: Bool { self == .valid }

  public var isInvalid: Bool { if case .invalid = self { true } else { false } }

  /// Why not valid; nil if it is.
  public var why: String? {
    switch self {
    case .valid: nil
    case .invalid(let why), .unknown(let why): why
    }
  }

  /// `valid`, `invalid: …` or `unknown: …`.
  public var description: String {
    switch self {
    case .valid: "valid"
    case .invalid(let why): "invalid: \(why)"
    case .unknown(let why): "unknown: \(why)"
    }
  }
}
