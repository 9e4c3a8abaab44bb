// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: Swift 6 mode, strict memory safety, warnings as errors and the three upcoming features.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library of this package; dependencies are named in the order of the module map in `Sources/README.md`.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// - Parameter exclude: files that tests read where they lie.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "probity",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "probity", targets: ["probity"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    library("Formats", ["CLibXML2", "CZlib", yams]),
    library("Reference", ["Formats"]),
    library("Watchlists", ["Formats", "Reference"]),
    library("Governance", ["Formats", "Reference"]),
    library("Casework", ["Formats", "Reference", "Governance"]),
    library("Screening", ["Formats", "Reference", "Watchlists", "Governance", crypto]),
    library("Pipeline", ["Formats", "Reference", "Watchlists", "Governance", "Casework", "Screening", crypto]),
    library("Storage", ["Formats", "Reference", "Pipeline", grdb, sqlite, crypto]),
    library("Connectors", ["Formats", "Reference", "Watchlists", "Pipeline", crypto, httpClient, nioCore, nioPosix, nioHTTP]),
    library("Simulation", ["Formats", "Reference"]),
    .executableTarget(
      name: "probity",
      dependencies: [
        "Formats", "Reference", "Watchlists", "Governance", "Casework", "Screening", "Pipeline", "Storage", "Connectors",
        "Simulation", arguments, crypto,
      ],
      swiftSettings: strict),
    // What several test targets share: stores in memory, faults, seeded chance, the shipped models.
    .target(
      name: "TestSupport",
      dependencies: ["Formats", "Reference", "Watchlists", "Governance", "Screening", "Pipeline", "Simulation", crypto],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("FormatsTests", ["Formats"]),
    tests("ReferenceTests", ["Reference"]),
    tests("WatchlistsTests", ["Formats", "Reference", "Watchlists"]),
    tests("GovernanceTests", ["Formats", "Reference", "Governance"], exclude: ["records.jsonl"]),
    tests("CaseworkTests", ["Formats", "Reference", "Governance", "Casework"]),
    tests("ScreeningTests", ["Formats", "Reference", "Watchlists", "Governance", "Screening"]),
    tests("SimulationTests", ["Formats", "Reference", "Simulation"]),
    tests(
      "PipelineTests",
      ["Formats", "Reference", "Watchlists", "Governance", "Casework", "Screening", "Pipeline", "Simulation", "TestSupport", crypto]),
    tests("StorageTests", ["Formats", "Reference", "Screening", "Pipeline", "Storage", "TestSupport"]),
    tests("ConnectorsTests", ["Formats", "Reference", "Watchlists", "Pipeline", "Connectors", "TestSupport"]),
    tests("LineTests", ["Formats", "Reference", "TestSupport"]),
    tests("TidyTests", []),
  ]
)
