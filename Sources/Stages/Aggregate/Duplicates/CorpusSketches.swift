import NewsText

/// The sketches of all articles in columns: 64 slots (128 bytes), their origins (64 bytes), a mask of names and figures (32 bytes) and
/// 12 bytes per paragraph.
struct CorpusSketches {
    /// A paragraph of the corpus.
    struct Paragraph {
        var hash: UInt32
        var article: Int32
        var words: Int32
    }

    private let space: ColumnSpace
    private(set) var count = 0
    private var slots: Column<UInt16>
    private var origins: Column<UInt8>
    private var particulars: Column<ParticularsMask>
    private(set) var paragraphs: Column<Paragraph>
    private var ends: Column<Int32>

    init(in space: ColumnSpace) {
        self.space = space
        (slots, origins, particulars) = (Column(in: space), Column(in: space), Column(in: space))
        (paragraphs, ends) = (Column(in: space), Column(in: space))
    }

    mutating func append(_ digest: ArticleDigest) throws {
        if digest.sketch.slots.isEmpty {
            // nothing to compare: an origin in no paragraph voids every slot
            try slots.append(contentsOf: repeatElement(0, count: MinHashSketch.slotCount))
            try origins.append(contentsOf: repeatElement(254, count: MinHashSketch.slotCount))
        } else {
            try slots.append(contentsOf: digest.sketch.slots)
            try origins.append(contentsOf: digest.sketch.origins)
        }
        for paragraph in digest.paragraphs {
            try paragraphs.append(
                Paragraph(
                    hash: paragraph.hash, article: Int32(count), words: Int32(clamping: paragraph.words)))
        }
        try ends.append(Int32(clamping: paragraphs.count))
        try particulars.append(ParticularsMask(digest.terms))
        count += 1
    }

    /// Gives the room of the sketches back; paragraphs stay.
    mutating func dropSlots() {
        slots.release()
        origins.release()
        particulars.release()
    }

    /// Whether two articles have so many names and figures in common as copies have.
    func mayShareParticulars(_ left: Int, _ right: Int) -> Bool {
        particulars[left].mayShareEnough(with: particulars[right])
    }

    /// The positions of an article's paragraphs in `paragraphs`.
    func paragraphs(of article: Int) -> Range<Int> { (article == 0 ? 0 : Int(ends[article - 1]))..<Int(ends[article]) }

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
    func forEachRun(_ body: (ArraySlice<Int>) -> Void) throws {
        // the hash above, the place below: places ascend with the articles
        var order = Column<UInt64>(in: space)
        for place in paragraphs.indices where paragraphs[place].hash != 0 {
            try order.append(UInt64(paragraphs[place].hash) << 32 | UInt64(place))
        }
        var sorter = RadixSorter(in: space)
        try sorter.sort(&order, by: 32..<64)
        var run: [Int] = []
        for index in order.indices {
            let entry = order[index]
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
        slots.withSpan(left * MinHashSketch.slotCount..<(left + 1) * MinHashSketch.slotCount) { one in
            slots.withSpan(right * MinHashSketch.slotCount..<(right + 1) * MinHashSketch.slotCount) { other in
                var equal: UInt16 = 0
                for index in 0..<MinHashSketch.slotCount { equal &+= one[index] == other[index] ? 1 : 0 }
                return Int(equal)
            }
        }
    }
}
