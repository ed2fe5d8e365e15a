import ArgumentParser
import NewsPipeline

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Says what a run would do and why. Nothing is written.")

    @OptionGroup var arguments: ConfigurationArguments
    @Flag(help: "Count documents that failed as work to be done.")
    var retryFailed = false
    @Flag(help: "List the parts that would be made.")
    var verbose = false

    func run() throws {
        let configuration = try arguments.configuration()
        let store = PartStore(output: FilePath(configuration.output.folder))
        let plan: RunPlan
        do {
            try store.checkOwnership()
            plan = try RunPlan(configuration, store: store, retryFailed: retryFailed)
        } catch let error as StoreError {
            throw ExitStatus.output.because(error.description)
        } catch let error as FileError {
            throw ExitStatus.system.because(error.description)
        }
        let changes = plan.changes
        Terminal.out(
            """
            documents: \(Readable.count(plan.documents)) found; \(Readable.count(changes.done)) done, \
            \(Readable.count(changes.new)) new, \(Readable.count(changes.changed)) changed, \
            \(Readable.count(changes.removed)) removed, \(Readable.count(changes.redone)) to be redone beside them
            parts: \(Readable.count(plan.parts.count)); \(Readable.count(plan.parts.count - plan.pending.count)) done, \
            \(Readable.count(plan.pending.count)) to be made
            """)
        for reason in RunPlan.Reason.allCases {
            let count = plan.pending.count { $0.reason == reason }
            if count > 0 { Terminal.out("  \(Readable.plural(count, "part")): \(reason.rawValue)") }
        }
        guard verbose else { return }
        for (index, reason) in plan.pending {
            let part = plan.parts[index]
            guard let first = part.members.first, let last = part.members.last else { continue }
            Terminal.out(
                "\(part.key)  \(Readable.plural(part.documents, "document"))  \(first.path) … \(last.path)  (\(reason.rawValue))"
            )
        }
    }
}
