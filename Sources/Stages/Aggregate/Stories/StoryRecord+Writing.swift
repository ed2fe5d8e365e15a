public import NewsJSON
import NewsModel

extension StoryRecord {
    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("story")
            writer.string(story)
            writer.key("headline")
            writer.optional(headline)
            writer.key("first")
            writer.optional(first)
            writer.key("last")
            writer.optional(last)
            writer.key("sites")
            writer.strings(sites)
            writer.key("members")
            writer.strings(members)
            writer.key("people")
            writer.strings(people)
            writer.key("places")
            writer.strings(places)
            writer.key("quotes")
            writer.array { writer in for voice in quotes { voice.write(to: &writer) } }
            writer.key("figures")
            writer.array { writer in for figure in figures { figure.write(to: &writer) } }
        }
    }
}

extension StoryRecord.Voice {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("speaker")
            writer.string(speaker)
            writer.key("articles")
            writer.integer(articles)
            writer.key("quotes")
            writer.array { writer in for quote in quotes { quote.write(to: &writer) } }
        }
    }
}

extension StoryRecord.Quotation {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("date")
            writer.optional(date)
            writer.key("id")
            writer.string(id)
            writer.key("text")
            writer.string(text)
            writer.key("stance")
            writer.string(stance.rawValue)
        }
    }
}

extension StoryRecord.Figure {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("date")
            writer.optional(date)
            writer.key("id")
            writer.string(id)
            writer.key("kind")
            writer.string(kind.rawValue)
            writer.key("value")
            writer.integer(value)
            writer.key("atLeast")
            writer.boolean(isAtLeast)
            writer.key("atMost")
            writer.optional(atMost)
            writer.key("of")
            writer.optional(of)
            writer.key("part")
            writer.boolean(isPart)
            writer.key("source")
            writer.optional(source)
            writer.key("was")
            writer.optional(was)
            writer.key("deniedBy")
            writer.array { writer in for denial in deniedBy { denial.write(to: &writer) } }
        }
    }
}

extension StoryRecord.Denial {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("date")
            writer.optional(date)
            writer.key("id")
            writer.string(id)
            writer.key("source")
            writer.optional(source)
        }
    }
}
