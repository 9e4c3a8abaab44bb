// The built command as a process: started, fed, signalled, waited for. Output goes to files, so that no pipe fills up and stops it.

public import Foundation

/// What a process came to.
public struct CommandResult: Sendable {
  /// The exit code; 128 and the signal if a signal ended it.
  public let code: Int32
  public let output: String
  public let errors: String

  public var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// The command under test.
public enum Command {
  /// `PROBITY_BINARY`, or the one that was built beside the tests; nil if there is none.
  public static let path: String? = {
    if let named = ProcessInfo.processInfo.environment["PROBITY_BINARY"] { return named }
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("probity").path
      var isFolder: ObjCBool = false
      // Sound: the call writes the flag before it returns.
      if unsafe FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  /// Runs to the end.
  ///
  /// - Parameter models: a folder of models; nil for the shipped ones.
  public static func run(_ arguments: [String], in folder: String, models: String? = nil) throws -> CommandResult {
    let started = try start(arguments, in: folder, models: models)
    return started.wait()
  }

  /// Starts and comes back at once.
  public static func start(_ arguments: [String], in folder: String, models: String? = nil) throws -> StartedCommand {
    guard let path else { throw Breach(description: "the command was not built; build it or name it in PROBITY_BINARY") }
    return try StartedCommand(path, arguments, folder, models: models)
  }
}

/// A process that was started.
public final class StartedCommand {
  private let process = Process()
  private let outputPath: String
  private let errorPath: String
  /// Where what is written reaches the process's standard input.
  public let input: FileHandle

  init(_ path: String, _ arguments: [String], _ folder: String, models: String?) throws {
    let name = UUID().uuidString
    outputPath = folder + "/\(name).out"
    errorPath = folder + "/\(name).err"
    for file in [outputPath, errorPath] where !FileManager.default.createFile(atPath: file, contents: nil) {
      throw Breach(description: "could not create \(file)")
    }
    let pipe = Pipe()
    input = pipe.fileHandleForWriting
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PROBITY_") }
    environment["PROBITY_MODELS"] =
      models ?? ProcessInfo.processInfo.environment["PROBITY_MODELS"] ?? ShippedModels.package.appendingPathComponent("models").path
    process.environment = environment
    process.standardInput = pipe
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try withSignalsUnblocked { try process.run() }
  }

  /// A process inherits which signals are blocked, and the threads that tests run on block all of them: it would never hear a SIGTERM.
  private func withSignalsUnblocked(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    // Sound: both sets live on this frame, and the calls read and write them before they return.
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  public var isRunning: Bool { process.isRunning }
  /// What it wrote so far.
  public var output: String { text(outputPath) }

  /// Ends it at once: nothing it holds is written any more.
  public func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
  /// Asks it to stop.
  public func terminate() { _ = Foundation.kill(process.processIdentifier, SIGTERM) }

  public func wait() -> CommandResult {
    process.waitUntilExit()
    let code = process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
    return CommandResult(code: code, output: text(outputPath), errors: text(errorPath))
  }

  private func text(_ path: String) -> String { String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self) }
}
