import NewsAggregate

/// Makes the tables of a run: what they rest on is found out as tasks, and each group of tables begins when its last finding is there.
struct TableAssembly {
    private enum Step {
        case copies(CorpusCopies)
        case names(CorpusNames)
        case stories(CorpusStories)
        case files([OutputFile])
    }

    private let aggregation: Aggregation
    private let digests: CommittedDigests
    private let resources: RunResources
    private let files: @Sendable () -> TableFiles

    /// Prepares the tables; `files` makes what a group of them is written with.
    init(
        _ aggregation: Aggregation, _ digests: CommittedDigests, _ resources: RunResources,
        files: @escaping @Sendable () -> TableFiles
    ) {
        (self.aggregation, self.digests, self.resources, self.files) = (aggregation, digests, resources, files)
    }

    /// Writes the files of all tables under temporary names.
    ///
    /// - Throws: `FileError`, `StoreError`; `DigestError` where a part's digests are damaged; `CancellationError`.
    @concurrent
    func assemble() async throws -> [OutputFile] {
        var known = try aggregation.survey(of: digests, resources: resources)
        var pending = aggregation.tableGroups
        var wanted = aggregation.findings
        return try await withThrowingTaskGroup(of: Step.self) { group in
            begin(&wanted, &pending, known, &group)
            var finished: [OutputFile] = []
            while let step = try await group.next() {
                switch step {
                case .copies(let copies): known.copies = copies
                case .names(let names): known.names = names
                case .stories(let stories): known.stories = stories
                case .files(let files): finished += files
                }
                begin(&wanted, &pending, known, &group)
            }
            return finished
        }
    }

    /// Begins what rests on nothing that is not known.
    private func begin(
        _ wanted: inout Set<CorpusFinding>, _ pending: inout [[AggregateTable]], _ known: CorpusKnowledge,
        _ group: inout ThrowingTaskGroup<Step, any Error>
    ) {
        let findings = known.findings
        for finding in CorpusFinding.allCases where wanted.contains(finding) && findings.isSuperset(of: finding.restsOn)
        {
            wanted.remove(finding)
            group.addTask { try await find(finding, known) }
        }
        // copies are found by many hands at once: what only one is needed for fills the gaps of what comes after
        guard known.copies != nil || !aggregation.findings.contains(.copies) else { return }
        let isReady = { (tables: [AggregateTable]) in tables.allSatisfy { findings.isSuperset(of: $0.restsOn) } }
        for tables in pending where isReady(tables) { group.addTask { .files(try write(tables, known)) } }
        pending.removeAll(where: isReady)
    }

    private func find(_ finding: CorpusFinding, _ known: CorpusKnowledge) async throws -> Step {
        switch finding {
        case .copies: .copies(try await aggregation.copies(in: digests, known, resources: resources))
        case .names: .names(try aggregation.names(in: digests))
        case .stories: .stories(try await aggregation.stories(in: digests, known, resources: resources))
        }
    }

    private func write(_ tables: [AggregateTable], _ known: CorpusKnowledge) throws -> [OutputFile] {
        let files = files()
        try aggregation.makeTables(tables, from: digests, known) { table, line in try files.append(line, to: table) }
        return try files.finish(all: tables)
    }
}
