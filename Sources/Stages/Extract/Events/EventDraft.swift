import NewsModel
import NewsText

/// A mention of an event, before it is joined with others of the same.
struct EventDraft {
    /// What it says.
    var event: Event
    /// The words that name it.
    var candidate: EventCandidate
    /// The sentence it stands in.
    var sentence: Int
    /// The word before it.
    var wordBefore: UInt64
    /// The first words of its participants, to hold those without an entity against each other.
    var actorHead, targetHead: UInt64?
    /// The value of its date.
    var day: String?
}

/// Joins the mentions of one event.
struct EventMerger {
    let model: EventModel

    /// See `EventJudge`.
    private static let threshold: Float = -0.5

    /// How many events of a code a mention is held against, so that long texts take no longer than their length.
    private static let memory = 24

    /// The events of an article in the order of their first mentions.
    func events(_ drafts: [EventDraft]) -> [Event] {
        var groups: [[EventDraft]] = []
        var ofCode: [Event.Code: [Int]] = [:]
        for draft in drafts {
            var best: (score: Float, group: Int)?
            for index in ofCode[draft.event.code, default: []].suffix(Self.memory) {
                guard let score = groups[index].suffix(4).map({ model.score(features(of: $0, draft)) }).max()
                else { continue }
                if score > best?.score ?? Self.threshold { best = (score, index) }
            }
            if let best {
                groups[best.group].append(draft)
            } else {
                ofCode[draft.event.code, default: []].append(groups.count)
                groups.append([draft])
            }
        }
        return groups.map(joined)
    }

    private func joined(_ group: [EventDraft]) -> Event {
        var event = group[0].event
        event.mentions = group.map(\.event.trigger)
        for other in group.dropFirst().map(\.event) {
            event.actor = event.actor ?? other.actor
            event.target = event.target ?? other.target
            event.place = event.place ?? other.place
            event.date = event.date ?? other.date
            event.attributedTo = event.attributedTo ?? other.attributedTo
        }
        return event
    }

    /// What is seen of two mentions of one code.
    func features(of first: EventDraft, _ second: EventDraft) -> EventFeatures {
        var features = EventFeatures()
        let isSameType = first.event.type == second.event.type
        let word =
            first.candidate.word == second.candidate.word ? 2 : first.candidate.stem == second.candidate.stem ? 1 : 0
        let actor = likeness(first.event.actor, second.event.actor, first.actorHead, second.actorHead)
        let target = likeness(first.event.target, second.event.target, first.targetHead, second.targetHead)
        let place = likeness(first.event.place, second.event.place, nil, nil)
        let day = first.day == nil || second.day == nil ? 1 : first.day == second.day ? 2 : 3
        let distance = min(second.sentence - first.sentence, 6)
        let isCue = (first.candidate.cueOf == nil ? 0 : 1) + (second.candidate.cueOf == nil ? 0 : 2)
        features.see(80, isSameType, UInt64(word))
        features.see(81, actor, UInt64(target))
        features.see(82, actor, UInt64(word))
        features.see(83, target, UInt64(word))
        features.see(84, place, UInt64(day))
        features.see(85, distance)
        features.see(86, isCue, UInt64(actor))
        features.see(87, first.sentence == 0, UInt64(word))
        features.see(88, second.wordBefore)
        features.see(89, first.candidate.form.rawValue, second.candidate.form.rawValue)
        features.see(90, ByteHash.of(second.event.type), UInt64(word))
        features.see(91, ByteHash.of(second.event.type), isSameType ? 1 : 0)
        features.see(92, isSameType, ByteHash.joined(UInt64(actor), UInt64(target)))
        features.see(93, isCue, UInt64(word))
        features.see(94, second.candidate.word)
        return features.joined(with: EventQuestion.isSame, EventQuestion.isSame ^ EventQuestion.of(first.event.code))
    }

    /// 0 both unknown, 1 one unknown, 2 the same, 3 different, 4 perhaps different.
    private func likeness(
        _ left: Event.Participant?, _ right: Event.Participant?, _ leftHead: UInt64?, _ rightHead: UInt64?
    ) -> Int {
        guard let left, let right else { return left == nil && right == nil ? 0 : 1 }
        if let one = left.entity, let other = right.entity { return one == other ? 2 : 3 }
        return leftHead != nil && leftHead == rightHead ? 2 : 4
    }
}
