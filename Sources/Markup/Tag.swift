/// The elements that the program tells apart; every other element is `other`.
public enum Tag: UInt8, Sendable, CaseIterable {
    /// The root of a page, which is no element, and a run of text, which is none either.
    case document, text
    /// An element that is not listed here.
    case other
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case article, main, section, header, footer, nav, aside, div, p, span, a, br, hr, wbr
    case h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, q, cite, pre, code, address
    case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
    case figure, figcaption, picture, img, video, audio, source, iframe, object, embed, svg, canvas, map
    case b, strong, i, em, u, s, small, big, sub, sup, font, center, abbr, acronym, mark, ins, del, strike, tt, kbd,
        samp
    case time, label, form, input, button, select, option, textarea, fieldset, legend, details, summary
    case ruby, rt, rp, rb, dialog, menu, hgroup, bdi, bdo, data, output, progress, nobr
}

/// The attributes that are kept; all others are dropped while the page is read.
public enum AttributeName: UInt8, Sendable, CaseIterable {
    case id, `class`, name, property, content, itemprop, itemtype, href, rel, src, alt, title, type
    case datetime, lang, dir, style, hidden, role, charset
    case ariaHidden = 100
    case ariaLabel, httpEquiv, dataTestid, dataComponent, dataType, dataQa, dataModule, xmlLang

    /// The attribute's name in HTML.
    public var html: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .httpEquiv: "http-equiv"
        case .dataTestid: "data-testid"
        case .dataComponent: "data-component"
        case .dataType: "data-type"
        case .dataQa: "data-qa"
        case .dataModule: "data-module"
        case .xmlLang: "xml:lang"
        default: "\(self)"
        }
    }
}
