// `probity config print`: the values in force and where each comes from.

internal import ArgumentParser
internal import Formats

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Shows the configuration in force.", subcommands: [ConfigPrintCommand.self])
}

struct ConfigPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Prints every key with its value and where it comes from.",
    discussion: "A flag beats the environment, the environment the file (PROBITY_CONFIG, else ./probity.yaml), the file the default.")

  @Flag(name: .long, help: "One JSON object a line.")
  var json = false

  func run() throws {
    let settings = try Settings()
    if json {
      for key in SettingKey.all {
        var writer = JSONWriter()
        writer.beginObject()
        for (name, text) in [("key", key.name), ("variable", key.variable), ("origin", settings.origin(key)), ("meaning", key.sentence)] {
          writer.key(name)
          writer.string(text)
        }
        writer.key("value")
        if let value = settings[key], !key.isSecret { writer.string(value) } else { writer.null() }
        writer.endObject()
        Console.out(writer.bytes)
      }
      return
    }
    let rows = SettingKey.all.map { key in
      [key.name, key.isSecret ? "(secret)" : settings[key] ?? "–", settings.origin(key), key.variable, key.sentence]
    }
    Console.out(Console.table(["key", "value", "from", "variable", "meaning"], rows))
  }
}
