// `probity schema event|decision`: the JSON schemas of the two public documents, made from the catalogue.

internal import ArgumentParser
internal import Pipeline

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of an event or a decision, made from the catalogue.",
    discussion: """
      The shipped ones are in models/schemas; a test keeps them equal to what this prints.

      Example:
        probity schema event > models/schemas/event.schema.json
      """)

  @Argument(help: "event or decision.")
  var document: String

  @OptionGroup var options: ModelOptions

  func validate() throws {
    if !["event", "decision"].contains(document) { throw ValidationError("a schema is of an event or of a decision") }
  }

  func run() throws {
    let models = try LoadedModels.load(try Settings(flags: options.flags)[.models])
    Console.out(document == "event" ? PublicSchemas.event(models.catalogue) : PublicSchemas.decision(models.plan))
  }
}
