public import NewsJSON
public import NewsModel

/// A line of `timeline.jsonl`: what a day brought.
///
/// Everything is counted three times, so that fifty reprints do not pass for fifty events: `articles`, `families` (different texts: copies
/// count once) and `stories` (different events: a story of several articles counts once, and an article of none for itself).
/// Keys in order: `date`, the three counts of what was published that day, `events` (by `type` and `code`; an event without a
/// day of its own counts for the day of publication), `counts` (people by `kind`: the highest number of each article, family and story,
/// added up), `names`. Events and names come by the number of stories, then of families, of articles, and by name.
public struct TimelineDay: Sendable, Equatable {
    /// A type of event.
    public struct Event: Sendable, Equatable {
        /// The finer type.
        public var type: String
        /// The PLOVER root type.
        public var code: String
        /// How many tell of it.
        public var units: Units
    }

    /// People that something happened to.
    public struct Count: Sendable, Equatable {
        /// What happened.
        public var kind: NewsModel.Count.Kind
        /// How many people.
        public var units: Units
    }

    /// A name of the day.
    public struct Name: Sendable, Equatable {
        /// The name over the whole corpus.
        public var name: String
        /// How many name it.
        public var units: Units
    }

    /// The day in ISO 8601.
    public var date: String
    /// What was published.
    public var published: Units
    /// The events, the most told first.
    public var events: [Event]
    /// The numbers of people, in the order of the kinds.
    public var counts: [Count]
    /// The most frequent names.
    public var names: [Name]

    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("date")
            writer.string(date)
            published.write(to: &writer)
            writer.key("events")
            writer.array { writer in
                for event in events {
                    writer.object { writer in
                        writer.key("type")
                        writer.string(event.type)
                        writer.key("code")
                        writer.string(event.code)
                        event.units.write(to: &writer)
                    }
                }
            }
            writer.key("counts")
            writer.array { writer in
                for count in counts {
                    writer.object { writer in
                        writer.key("kind")
                        writer.string(count.kind.rawValue)
                        count.units.write(to: &writer)
                    }
                }
            }
            writer.key("names")
            writer.array { writer in
                for name in names {
                    writer.object { writer in
                        writer.key("name")
                        writer.string(name.name)
                        name.units.write(to: &writer)
                    }
                }
            }
        }
    }
}
