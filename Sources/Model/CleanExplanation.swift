/// Why an article came out of its page as it did: what `newsmill show --stage clean` prints.
///
/// Made on request only; a run knows nothing of it.
public struct CleanExplanation: Sendable {
    /// How the elements that hold the text were found.
    public enum Step: String, Sendable {
        case body = "named as the text of an article"
        case article = "named as an article"
        case main = "named as the main column"
        case densest = "densest in prose"
        case widened = "around the densest in prose"
        case expanded = "around the headline and the text"
        case wholePage = "the whole page, which has no prose"
        case linkedData = "the text in the page's JSON-LD"
        case plain = "the document, which is no web page"
        case ready = "the text as it was given"
    }

    /// An element that holds the text, or could have.
    public struct Container: Sendable {
        /// The way to it: `body > div#main > article.story`.
        public var path: String
        /// Why it was looked at.
        public var step: Step
        /// The running text in it that is no furniture, in bytes.
        public var prose: Int

        /// Makes a container.
        public init(path: String, step: Step, prose: Int) {
            self.path = path
            self.step = step
            self.prose = prose
        }
    }

    /// A block that was read.
    public struct Line: Sendable {
        /// Its text as it stood on the page.
        public var text: String
        /// What it is.
        public var role: Paragraph.Role
        /// Why it went; nil where it stays.
        public var reason: Removal.Reason?
        /// Whether it lies in the article's own column, so that the record tells its text.
        public var isInColumn: Bool

        /// Makes a line.
        public init(text: String, role: Paragraph.Role, reason: Removal.Reason?, isInColumn: Bool) {
            self.text = text
            self.role = role
            self.reason = reason
            self.isInColumn = isInColumn
        }
    }

    /// How the text was found.
    public var step: Step
    /// What was believed of what the page says about its elements; nil where no page was read.
    public var severity: String?
    /// The elements that were read, in page order.
    public var chosen: [Container] = []
    /// The path of the standfirst that was read before them.
    public var standfirst: String?
    /// Other elements that were looked at, those with most prose first.
    public var others: [Container] = []
    /// The blocks that were read, in page order.
    public var lines: [Line] = []
    /// Blocks outside of the column by reason, as in the record.
    public var dropped: [Dropped] = []

    /// Makes an explanation that says only where the text is from.
    public init(step: Step) { self.step = step }
}
