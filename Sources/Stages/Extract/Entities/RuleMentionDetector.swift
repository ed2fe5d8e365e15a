import NewsModel
import NewsText

/// Finds names by rules: runs of capitalised words, parted into titles and names, weighed by lists and neighbours.
struct RuleMentionDetector: MentionDetector {
    func mentions(in view: NameView) -> [Mention] {
        let finder = RunFinder(view: view)
        let parter = RunParter(view: view)
        var mentions: [Mention] = []
        for (number, sentence) in view.article.sentences.enumerated() {
            let style = view.styles[number]
            for run in finder.runs(in: sentence, style: style) {
                parter.part(run, in: sentence, into: &mentions)
            }
        }
        return mentions
    }
}
