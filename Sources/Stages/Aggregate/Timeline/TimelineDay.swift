public import NewsJSON
public import NewsModel

/// A line of `timeline.jsonl`: what a day brought.
///
/// Keys in order: `date`, `articles` (published that day), `families` (different texts among them: copies count once), `stories` (stories of
/// several articles among them), `events` (by type and code, each with `n`, the number of different stories that tell of such an event on that day; an event without a day of its own counts for the
/// day of publication), `counts` (by kind, `value`: the sum over stories of the highest number given that day), `names` (most named first).
public struct TimelineDay: Sendable, Equatable {
    /// A type of event and how many stories tell of it.
    public struct Event: Sendable, Equatable {
        /// The finer type.
        public var type: String
        /// The PLOVER root type.
        public var code: String
        /// How many stories.
        public var stories: Int
    }

    /// People that something happened to.
    public struct Count: Sendable, Equatable {
        /// What happened.
        public var kind: NewsModel.Count.Kind
        /// How many, over all stories.
        public var value: Int
    }

    /// The day in ISO 8601.
    public var date: String
    /// The number of articles.
    public var articles: Int
    /// The number of different texts.
    public var families: Int
    /// The number of stories.
    public var stories: Int
    /// The events, the most told first.
    public var events: [Event]
    /// The numbers of people, in the order of the kinds.
    public var counts: [Count]
    /// The names that most of the day's texts have.
    public var names: [String]

    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("date")
            writer.string(date)
            writer.key("articles")
            writer.integer(articles)
            writer.key("families")
            writer.integer(families)
            writer.key("stories")
            writer.integer(stories)
            writer.key("events")
            writer.array { writer in for event in events { event.write(to: &writer) } }
            writer.key("counts")
            writer.array { writer in for count in counts { count.write(to: &writer) } }
            writer.key("names")
            writer.strings(names)
        }
    }
}

extension TimelineDay.Event {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("type")
            writer.string(type)
            writer.key("code")
            writer.string(code)
            writer.key("n")
            writer.integer(stories)
        }
    }
}

extension TimelineDay.Count {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("kind")
            writer.string(kind.rawValue)
            writer.key("value")
            writer.integer(value)
        }
    }
}
