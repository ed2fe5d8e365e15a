import Testing

@testable import NewsPipeline

@Suite("Channels", .timeLimit(.minutes(1)))
struct BoundedChannelTests {
    @Test("Elements come out in the order in which they went in, then nothing")
    func order() async throws {
        let channel = BoundedChannel<Int>(capacity: 8)
        for number in 0..<5 { try await channel.send(number) }
        channel.finish()
        var taken: [Int] = []
        while let number = try await channel.next() { taken.append(number) }
        #expect(taken == [0, 1, 2, 3, 4])
        #expect(try await channel.next() == nil)
        #expect(channel.depth == (0, 5))
    }

    @Test("A sender is held back once the channel is full", arguments: [1, 3])
    func capacity(capacity: Int) async throws {
        let channel = BoundedChannel<Int>(capacity: capacity)
        let sent = Shared(0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 0..<200 {
                    try await channel.send(number)
                    sent.change { $0 += 1 }
                }
                channel.finish()
            }
            var taken = 0
            while try await channel.next() != nil {
                taken += 1
                await Task.yield()
                #expect(sent.value <= taken + capacity)
            }
            #expect(taken == 200)
            try await group.waitForAll()
        }
        #expect(channel.depth.now == 0)
        #expect(channel.depth.most <= capacity)
    }

    @Test("Senders that wait when the channel is finished still get through")
    func finishWithWaitingSenders() async throws {
        let channel = BoundedChannel<Int>(capacity: 1)
        let (started, announce) = AsyncStream<Void>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await channel.send(1)
                announce.yield()
                try await channel.send(2)
                channel.finish()
            }
            for await _ in started { break }
            #expect(channel.depth.now == 1)
            #expect(try await channel.next() == 1)
            #expect(try await channel.next() == 2)
            #expect(try await channel.next() == nil)
            try await group.waitForAll()
        }
    }

    @Test("All receivers that wait are told when the channel is finished")
    func finishWakesReceivers() async throws {
        let channel = BoundedChannel<Int>(capacity: 1)
        try await withThrowingTaskGroup(of: Int?.self) { group in
            for _ in 0..<5 { group.addTask { try await channel.next() } }
            await Task.yield()
            channel.finish()
            for try await element in group { #expect(element == nil) }
        }
    }

    @Test("Each element reaches exactly one receiver, each sender's in order", arguments: [(1, 1), (2, 5), (8, 3)])
    func manyToMany(senders: Int, receivers: Int) async throws {
        let channel = BoundedChannel<(sender: Int, number: Int)>(capacity: 4)
        let taken = Shared<[[Int]]>(Array(repeating: [], count: senders))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await withThrowingTaskGroup(of: Void.self) { inner in
                    for sender in 0..<senders {
                        inner.addTask { for number in 0..<100 { try await channel.send((sender, number)) } }
                    }
                    try await inner.waitForAll()
                }
                channel.finish()
            }
            for _ in 0..<receivers {
                group.addTask {
                    while let (sender, number) = try await channel.next() {
                        taken.change { $0[sender].append(number) }
                    }
                }
            }
            try await group.waitForAll()
        }
        let all = taken.value
        for numbers in all { #expect(numbers.sorted() == Array(0..<100)) }
        if receivers == 1 { for numbers in all { #expect(numbers == Array(0..<100)) } }
    }

    @Test("A cancelled sender is woken, and its element is not delivered", arguments: [0, 50])
    func cancelledSender(yields: Int) async throws {
        let channel = BoundedChannel<Int>(capacity: 1)
        try await channel.send(1)
        let sender = Task { try await channel.send(2) }
        for _ in 0..<yields { await Task.yield() }
        sender.cancel()
        await #expect(throws: CancellationError.self) { try await sender.value }
        channel.finish()
        #expect(try await channel.next() == 1)
        #expect(try await channel.next() == nil)
    }

    @Test("A cancelled receiver is woken, and takes nothing from the others", arguments: [0, 50])
    func cancelledReceiver(yields: Int) async throws {
        let channel = BoundedChannel<Int>(capacity: 1)
        let receiver = Task { try await channel.next() }
        for _ in 0..<yields { await Task.yield() }
        receiver.cancel()
        await #expect(throws: CancellationError.self) { try await receiver.value }
        try await channel.send(5)
        #expect(try await channel.next() == 5)
    }

    @Test("Cancelling a group wakes all that wait in it")
    func cancelledGroup() async throws {
        let full = BoundedChannel<Int>(capacity: 1)
        let empty = BoundedChannel<Int>(capacity: 1)
        try await full.send(0)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    do { try await full.send(1) } catch { return error is CancellationError }
                    return false
                }
                group.addTask {
                    do { _ = try await empty.next() } catch { return error is CancellationError }
                    return false
                }
            }
            await Task.yield()
            group.cancelAll()
            for await wasCancelled in group { #expect(wasCancelled) }
        }
    }
}
