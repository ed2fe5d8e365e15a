import NewsMarkup

/// What the elements mean for reading: which never hold text, which break lines, which say what a paragraph is.
enum TagKind {
    /// Elements whose text no reader reads as such.
    static func isUnread(_ tag: Tag) -> Bool {
        switch tag {
        case .head, .title, .script, .style, .noscript, .template, .select, .option, .textarea, .input, .button,
            .iframe,
            .object, .embed, .audio, .video, .canvas, .svg, .map, .rt, .rp, .progress, .meta, .link, .base:
            true
        default: false
        }
    }

    /// Elements whose text is not read, but which stand between words as pictures and controls do.
    static func isDrawn(_ tag: Tag) -> Bool {
        switch tag {
        case .button, .input, .select, .textarea, .iframe, .object, .embed, .audio, .video, .progress: true
        default: false
        }
    }

    /// Elements that begin and end a line.
    static func isBlock(_ tag: Tag) -> Bool {
        switch tag {
        case .document, .html, .body, .article, .main, .section, .header, .footer, .nav, .aside, .div, .p, .hr, .h1,
            .h2,
            .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .blockquote, .pre, .address, .table, .caption, .thead,
            .tbody, .tfoot, .tr, .figure, .figcaption, .form, .fieldset, .legend, .details, .summary, .dialog, .menu,
            .hgroup, .center, .td, .th:
            true
        default: false
        }
    }

    static func isHeading(_ tag: Tag) -> Bool {
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    /// Elements that hold several paragraphs.
    static func isContainer(_ tag: Tag) -> Bool {
        switch tag {
        case .body, .article, .main, .section, .div, .td, .center, .form, .other, .span, .li, .blockquote, .tr, .tbody,
            .table, .header, .aside:
            true
        default: false
        }
    }
}
