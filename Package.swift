// swift-tools-version: 6.2
// The manifest is the diagram of the house: what stands below may be imported by what stands above, never the other way.
import PackageDescription

let package = Package(
  name: "duban",
  products: [
    .executable(name: "duban", targets: ["duban"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // MARK: The ground

    // Curses, SQLite and hashes as the system has them; a missing package is named by its apt line. Only SQLite is found by its
    // .pc file: SwiftPM warns of the flags in ncursesw.pc at every build, and would link what is to be loaded late.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),

    // What published documents are read with: the container and the XML of word processors and spreadsheets, and web pages.
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXML2", providers: [.apt(["libxml2-dev"])]),

    // What spreadsheets are written with.
    .systemLibrary(name: "CXlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // The C that gives rights away: Landlock, a filter of system calls, limits. For a display that can do nothing else.
    .target(name: "CConfinement", exclude: ["README.md"], cSettings: [.unsafeFlags(["-Wall", "-Wextra"])]),

    // Those four and the hashes in the program: loaded when the first of their functions is called, not at each start.
    .target(
      name: "CLateLibraries",
      dependencies: ["CArchive", "CCrypto", "CExpat", "CXML2", "CXlsxwriter"],
      exclude: ["README.md"],
      cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-I/usr/include/libxml2"])]
    ),

    // The C of the terminal: screen, keys, signals, restore and waiting, over plain ints and UTF-8.
    .target(
      name: "CTerminal",
      dependencies: ["CNcurses"],
      exclude: ["README.md"],
      cSettings: [.unsafeFlags(["-Wall", "-Wextra"])],
      linkerSettings: [.linkedLibrary("ncursesw")]
    ),

    // Pure values and rules: plans, events, board, assessment. Imports nothing but the standard library.
    .target(name: "DubanCore", exclude: ["README.md"]),

    // What is wrong in a file that a person wrote: rule, places, certainty, and what would be right.
    .target(name: "DubanDiagnostics", dependencies: ["DubanCore"], exclude: ["README.md"]),

    // MARK: The rooms over the core

    // The file: plans and events in one SQLite database, one transaction a public write.
    .target(
      name: "DubanStore",
      dependencies: [
        "CCrypto", "CLateLibraries", "CSQLite", "DubanCore", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      exclude: ["README.md"]
    ),

    // What leaves the office, as pure values: circulars, briefs, comparisons, boards, listings, sheets. Knows no format and no file.
    .target(name: "DubanReports", dependencies: ["DubanCore"], exclude: ["README.md"]),

    // Grids of cells, text and its width, themes, widgets, and the wait loop of whatever shows a store. Knows no C, no file, no clock.
    .target(name: "DubanScreen", dependencies: ["DubanCore", "DubanDiagnostics"], exclude: ["README.md"]),

    // Reports and tables as bytes: one folder a format. Knows no plan, no store and no file.
    .target(
      name: "DubanExports",
      dependencies: [
        "CArchive", "CLateLibraries", "CXlsxwriter", "DubanCore", "DubanDiagnostics", "DubanReports", "DubanScreen",
      ],
      exclude: ["README.md"]),

    // Plan files and published documents in, plan files out.
    .target(
      name: "DubanDocuments",
      dependencies: [
        "CArchive", "CExpat", "CLateLibraries", "CXML2", "DubanCore", "DubanDiagnostics", "DubanReports",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["README.md"],
      swiftSettings: [.unsafeFlags(["-Xcc", "-I/usr/include/libxml2"])]
    ),

    // The dashboard as pure state, update and drawing into a grid of cells. Knows no C, no file, no clock.
    .target(
      name: "DubanTUI", dependencies: ["DubanCore", "DubanDiagnostics", "DubanReports", "DubanScreen"],
      exclude: ["README.md"]),

    // The read-only display. Knows no store and no way to change one.
    .target(
      name: "DubanWall", dependencies: ["DubanCore", "DubanDiagnostics", "DubanScreen"], exclude: ["README.md"]),

    // The review of a document before it becomes a plan, as pure state and drawing. Knows no store, no file.
    .target(
      name: "DubanReview", dependencies: ["DubanCore", "DubanDocuments", "DubanScreen", "DubanTUI"],
      exclude: ["README.md"]),

    // MARK: The program

    // Subcommands, the loop and the effects: the only place where the rooms meet.
    .executableTarget(
      name: "duban",
      dependencies: [
        "CConfinement", "CLateLibraries", "CTerminal", "DubanCore", "DubanDiagnostics", "DubanDocuments",
        "DubanExports",
        "DubanReports", "DubanReview", "DubanScreen", "DubanStore", "DubanTUI", "DubanWall",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md", "duban.1", "duban.zh.1", "duban-wall.7", "Packaging", "Systemd"],
      // The views that come with the program are part of it, so that a single file is all that has to be copied.
      resources: [.embedInCode("Views")]
    ),

    // MARK: Tests

    .testTarget(name: "DubanCoreTests", dependencies: ["DubanCore", "RandomBoards"]),
    .testTarget(name: "DubanDiagnosticsTests", dependencies: ["DubanCore", "DubanDiagnostics"]),
    .testTarget(
      name: "DubanReportsTests",
      dependencies: ["DubanCore", "DubanExports", "DubanReports", "RandomBoards", "SamplePlans"],
      exclude: ["Golden"]
    ),
    .testTarget(
      name: "DubanExportsTests",
      dependencies: [
        "CArchive", "CExpat", "CLateLibraries", "DubanCore", "DubanDiagnostics", "DubanDocuments", "DubanExports",
        "DubanReports", "DubanScreen", "RandomBoards",
      ],
      exclude: ["Papers"]),
    // Opens stores in processes of their own, so that tests can kill them or run them as somebody else.
    .executableTarget(
      name: "StoreProbe",
      dependencies: [
        "CConfinement", "DubanCore", "DubanStore", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Support/StoreProbe"
    ),
    .testTarget(
      name: "DubanStoreTests",
      dependencies: [
        "DubanCore", "DubanStore", "StorySupport", "StoreProbe", "StoreTorture",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures", "Snapshots"]
    ),
    .testTarget(
      name: "DubanDocumentsTests",
      dependencies: [
        "DubanCore", "DubanDiagnostics", "DubanDocuments", "DubanExports", "DubanReports", "OfficeFiles",
        "RandomBoards",
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "DubanScreenTests",
      dependencies: [
        "DubanCore", "DubanDiagnostics", "DubanScreen", "SnapshotSupport", "ThemeSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "DubanTUITests",
      dependencies: [
        "DubanCore", "DubanDiagnostics", "DubanDocuments", "DubanReports", "DubanScreen", "DubanTUI", "RandomBoards",
        "SamplePlans", "SnapshotSupport", "ThemeSupport",
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "DubanWallTests",
      dependencies: [
        "DubanCore", "DubanDiagnostics", "DubanDocuments", "DubanScreen", "DubanWall", "RandomBoards", "SamplePlans",
        "SnapshotSupport",
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "DubanReviewTests",
      dependencies: ["DubanCore", "DubanDocuments", "DubanReview", "DubanScreen", "DubanTUI", "SnapshotSupport"],
      exclude: ["Snapshots"]),
    // The command line as scripts see it: the real program on real files.
    .testTarget(
      name: "DubanCommandTests",
      dependencies: [
        "duban", "DubanCore", "DubanDocuments", "DubanExports", "DubanReports", "DubanScreen", "DubanStore", "DubanTUI",
        "DubanWall",
        "OfficeFiles", "SamplePlans", "StorySupport",
      ]),
    .testTarget(
      name: "DubanStoriesTests", dependencies: ["DubanCore", "DubanScreen", "DubanTUI", "OfficeFiles", "StorySupport"],
      exclude: ["Support/sshd-in-a-namespace.sh"]),
    // How well published documents are read, held against what a clerk reads out of them.
    .testTarget(
      name: "CorpusTests", dependencies: ["Corpus", "DubanCore", "DubanDiagnostics", "DubanDocuments"]),
    .testTarget(name: "CConfinementTests", dependencies: ["CConfinement", "StorySupport"]),
    .testTarget(name: "CTerminalTests", dependencies: ["CTerminal", "CTerminalActs", "StorySupport"]),

    // Plans and their progress by chance, for what must hold for every board.
    .target(name: "RandomBoards", dependencies: ["DubanCore"], path: "Tests/Support/RandomBoards"),

    // The sample plans with their made-up updates, for tests that need no store.
    .target(
      name: "SamplePlans", dependencies: ["DubanCore", "DubanDocuments", "DubanReports"],
      path: "Tests/Support/SamplePlans"),

    // Pictures of screens as text, compared or recorded.
    .target(name: "SnapshotSupport", dependencies: ["DubanScreen"], path: "Tests/Support/SnapshotSupport"),

    // The theme files of the program, read.
    .target(
      name: "ThemeSupport", dependencies: ["DubanCore", "DubanDiagnostics", "DubanDocuments", "DubanScreen"],
      path: "Tests/Support/ThemeSupport"),

    // The documents of Tests/Corpus with their expected readings, and how a reading is held against one; `make corpus` prints it.
    .target(
      name: "Corpus", dependencies: ["DubanCore", "DubanDiagnostics", "DubanDocuments"], path: "Tests/Support/Corpus"),
    .executableTarget(
      name: "CorpusTable", dependencies: ["Corpus", "DubanCore", "DubanDocuments"], path: "Tests/Support/CorpusTable"),

    // What is done to a store to see whether anything in it can be lost or changed in silence.
    .target(name: "StoreTorture", dependencies: ["DubanCore", "DubanStore"], path: "Tests/Support/StoreTorture"),

    // The files of word processors and spreadsheets, made for tests and measurements.
    .target(name: "OfficeFiles", path: "Tests/Support/OfficeFiles"),

    // Programs on terminals, for the tests: a driver over tmux, and one over a bare pseudo-terminal.
    .target(name: "StorySupport", dependencies: ["CPseudoTerminal"], path: "Tests/Support/StorySupport"),
    .target(name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal"),

    // What a test process does instead of testing when it is started to play on a terminal.
    .target(name: "CTerminalActs", dependencies: ["CTerminal"], path: "Tests/Support/CTerminalActs"),
  ],
  swiftLanguageModes: [.v6]
)

// Make large stores and documents and measure on them, or ill-treat stores; nobody else has to build them.
if Context.environment["DUBAN_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Torture",
      dependencies: [
        "DubanCore", "DubanStore", "StoreTorture", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Torture"))
  package.targets.append(
    .executableTarget(
      name: "DubanBenchmarks",
      dependencies: [
        "DubanCore", "DubanExports", "DubanReports", "DubanStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Benchmarks"
    ))
  package.targets.append(
    .executableTarget(
      name: "DocumentBench", dependencies: ["Corpus", "DubanCore", "DubanDocuments", "OfficeFiles"],
      path: "Tests/Support/DocumentBench"))
}

// One place for language settings. Warnings are errors in CI only, so that a newer compiler can still build the package.
let cTargets: Set = ["CConfinement", "CLateLibraries", "CTerminal", "CPseudoTerminal", "CTerminalActs"]
for target in package.targets where ![.system, .plugin].contains(target.type) && !cTargets.contains(target.name) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])
}
