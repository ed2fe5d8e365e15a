import NewsText

/// The sketches of all articles in flat arrays: 64 slots (128 bytes), their origins (64 bytes) and 12 bytes per paragraph.
struct CorpusSketches {
    /// A paragraph of the corpus.
    struct Paragraph {
        var hash: UInt32
        var article: Int32
        var words: Int32
    }

    private(set) var count = 0
    private var slots: [UInt16] = []
    private var origins: [UInt8] = []
    private(set) var paragraphs: [Paragraph] = []
    private var starts: [Int32] = [0]

    mutating func append(_ digest: ArticleDigest) {
        if digest.sketch.slots.isEmpty {
            // nothing to compare: an origin in no paragraph voids every slot
            slots.append(contentsOf: repeatElement(0, count: MinHashSketch.slotCount))
            origins.append(contentsOf: repeatElement(254, count: MinHashSketch.slotCount))
        } else {
            slots.append(contentsOf: digest.sketch.slots)
            origins.append(contentsOf: digest.sketch.origins)
        }
        for paragraph in digest.paragraphs {
            paragraphs.append(
                Paragraph(
                    hash: paragraph.hash, article: Int32(count), words: Int32(clamping: paragraph.words)))
        }
        starts.append(Int32(clamping: paragraphs.count))
        count += 1
    }

    /// Gives the room of the sketches back; paragraphs stay.
    mutating func dropSlots() {
        slots = []
        origins = []
    }

    /// The positions of an article's paragraphs in `paragraphs`.
    func paragraphs(of article: Int) -> Range<Int> { Int(starts[article])..<Int(starts[article + 1]) }

    func slot(_ index: Int, of article: Int) -> UInt16 { slots[article * MinHashSketch.slotCount + index] }

    /// The position in `paragraphs` that a slot comes from; nil where that is unknown or the article is empty.
    func origin(_ index: Int, of article: Int) -> Int? {
        let place = Int(origins[article * MinHashSketch.slotCount + index])
        let range = paragraphs(of: article)
        return place < range.count ? range.lowerBound + place : nil
    }

    /// Hands over the places in `paragraphs` of each paragraph's key, in the order of articles.
    ///
    /// Those without a key are left out.
    func forEachRun(_ body: (ArraySlice<Int>) -> Void) {
        // the hash above, the place below: places ascend with the articles
        let order = paragraphs.indices.compactMap { place in
            paragraphs[place].hash == 0 ? nil : UInt64(paragraphs[place].hash) << 32 | UInt64(place)
        }.sorted()
        var run: [Int] = []
        for (index, entry) in order.enumerated() {
            run.append(Int(truncatingIfNeeded: entry & 0xFFFF_FFFF))
            if index + 1 == order.count || order[index + 1] >> 32 != entry >> 32 {
                forEachLength(in: run, body)
                run.removeAll(keepingCapacity: true)
            }
        }
    }

    /// Parts paragraphs of one hash by their numbers of words: among millions some hashes are equal by chance.
    private func forEachLength(in run: [Int], _ body: (ArraySlice<Int>) -> Void) {
        let lengths = Set(run.map { paragraphs[$0].words })
        if lengths.count == 1 { return body(run[...]) }
        for length in lengths.sorted() { body(run.filter { paragraphs[$0].words == length }[...]) }
    }

    /// The number of slots in which two articles agree.
    func agreement(_ left: Int, _ right: Int) -> Int {
        let first = left * MinHashSketch.slotCount
        let second = right * MinHashSketch.slotCount
        var equal = 0
        for index in 0..<MinHashSketch.slotCount where slots[first + index] == slots[second + index] { equal += 1 }
        return equal
    }
}
