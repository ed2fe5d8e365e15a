"""Pages in other encodings: what a page of UTF-8 would be had it been written in a legacy encoding.

A variant is (name of the encoding, kind of declaration, bytes). What an encoding cannot hold is written as markup does it:
numeric references in text, \\u escapes in scripts.
"""
import re
import unicodedata

# The label of an encoding and the codec that writes it; what browsers call iso-8859-1 is windows-1252.
CODECS = {
    "windows-1252": "cp1252", "iso-8859-1": "latin-1", "iso-8859-15": "iso8859-15", "macintosh": "mac-roman",
    "windows-1250": "cp1250", "iso-8859-2": "iso8859-2", "windows-1251": "cp1251", "koi8-r": "koi8-r", "koi8-u": "koi8-u",
    "iso-8859-5": "iso8859-5", "ibm866": "cp866", "windows-1253": "cp1253", "iso-8859-7": "iso8859-7",
    "windows-1254": "cp1254", "iso-8859-9": "iso8859-9", "windows-1255": "cp1255", "windows-1256": "cp1256",
    "windows-1257": "cp1257", "iso-8859-13": "iso8859-13", "windows-874": "cp874", "windows-1258": "cp1258",
    "shift_jis": "cp932", "euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp", "euc-kr": "cp949", "gb18030": "gb18030",
    "gbk": "gbk", "big5": "big5hkscs", "utf-16le": "utf-16le", "utf-16be": "utf-16be", "utf-8": "utf-8",
}
WESTERN = ["windows-1252", "iso-8859-1", "iso-8859-15", "macintosh"]
CENTRAL = ["windows-1250", "iso-8859-2"]
CYRILLIC = ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"]
USUAL = {
    **dict.fromkeys("cs pl hu sk hr sl ro bs".split(), CENTRAL),
    "ru": CYRILLIC, "bg": ["windows-1251", "iso-8859-5", "ibm866"], "uk": ["windows-1251", "koi8-u", "iso-8859-5"],
    "be": ["windows-1251", "iso-8859-5"], "sr": ["windows-1251", "iso-8859-5"], "mk": ["windows-1251", "iso-8859-5"],
    "el": ["windows-1253", "iso-8859-7"], "tr": ["windows-1254", "iso-8859-9"], "he": ["windows-1255"],
    "ar": ["windows-1256"], "fa": ["windows-1256"], "th": ["windows-874"], "vi": ["windows-1258"],
    **dict.fromkeys("lt lv et".split(), ["windows-1257", "iso-8859-13"]),
    "ja": ["shift_jis", "euc-jp", "iso-2022-jp"], "ko": ["euc-kr"], "zh": ["gb18030", "gbk"], "zh-hant": ["big5"],
}
# What a page in an encoding is wrongly declared as when it is another legacy one.
CONFUSED = {
    "windows-1252": "iso-8859-2", "iso-8859-1": "windows-1250", "iso-8859-15": "iso-8859-2", "macintosh": "windows-1252",
    "windows-1250": "iso-8859-2", "iso-8859-2": "windows-1250", "windows-1251": "koi8-r", "koi8-r": "windows-1251",
    "koi8-u": "windows-1251", "iso-8859-5": "windows-1251", "ibm866": "windows-1251", "windows-1253": "iso-8859-1",
    "iso-8859-7": "windows-1252", "windows-1254": "iso-8859-2", "iso-8859-9": "iso-8859-1", "windows-1255": "iso-8859-1",
    "windows-1256": "windows-1252", "windows-1257": "iso-8859-2", "iso-8859-13": "windows-1252", "windows-874": "iso-8859-1",
    "windows-1258": "windows-1252", "shift_jis": "euc-jp", "euc-jp": "shift_jis", "iso-2022-jp": "shift_jis",
    "euc-kr": "shift_jis", "gb18030": "big5", "gbk": "euc-kr", "big5": "gb18030",
}
META = re.compile(r"<meta\b[^>]*charset[^>]*>|<\?xml[^>]*\?>", re.I)
HEAD = re.compile(r"<head\b[^>]*>|<html\b[^>]*>|<!doctype[^>]*>", re.I)
SCRIPT = re.compile(r"(<script\b.*?</script>)", re.I | re.S)


def language(page):
    """The language that a page says it is in, or that its letters show."""
    found = re.search(r"<html\b[^>]*\blang\s*=\s*[\"']?([a-zA-Z]+(?:-han[st])?)", page[:8192], re.I)
    if found:
        return found[1].lower()
    scripts = [("ja", "[\u3041-\u30ff]"), ("ko", "[\uac00-\ud7a3]"), ("zh", "[\u4e00-\u9fff]"), ("ru", "[\u0430-\u044f]"),
               ("ar", "[\u0627-\u064a]"), ("el", "[\u03b1-\u03c9]"), ("he", "[\u05d0-\u05ea]"), ("th", "[\u0e01-\u0e4f]")]
    return next((name for name, letters in scripts if len(re.findall(letters, page)) > 200), "en")


def declared(page, declaration):
    """The page with its own declarations of an encoding taken out and this one put in."""
    page = META.sub("", page)
    head = HEAD.search(page)
    place = head.end() if head else 0
    return page[:place] + declaration + page[place:]


def parted(text):
    """Vietnamese as windows-1258 writes it: letters that it does not have are followed by their tone."""
    pieces = []
    for letter in unicodedata.normalize("NFC", text):
        marks = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"), None)
        if tone and not letter.encode("cp1258", "ignore"):
            letter = unicodedata.normalize("NFC", marks.replace(tone, "")) + tone
        pieces.append(letter)
    return "".join(pieces)


def encoded(page, encoding):
    """The bytes of a page; what the encoding does not have is written as references and escapes."""
    codec = CODECS[encoding]
    if encoding == "windows-1258":
        page = parted(page)
    pieces = []
    for index, piece in enumerate(SCRIPT.split(page)):
        if index % 2:
            try:
                piece.encode(codec)
            except UnicodeEncodeError:
                piece = "".join(c if c < "\x80" else c.encode("ascii", "backslashreplace").decode() for c in piece)
        pieces.append(piece)
    return "".join(pieces).encode(codec, "xmlcharrefreplace")


def holds(text, encoding):
    """Whether an encoding has nearly all letters of a text."""
    letters = [c for c in text if c > "\x7f" and c.isalpha()]
    if not letters:
        return False
    if encoding == "windows-1258":
        return True
    kept = sum(len(c.encode(CODECS[encoding], "ignore")) > 0 for c in letters)
    return kept >= 0.9 * len(letters)


def legacy(page, text):
    """All variants in the legacy encodings that the page's language is usually written in."""
    for encoding in USUAL.get(language(page), WESTERN):
        if not holds(text, encoding):
            continue
        other = CONFUSED[encoding]
        meta, http = "<meta charset=\"{}\">", "<meta http-equiv='Content-Type' content='text/html; charset={}'>"
        kinds = {
            "right": meta.format(encoding), "right, http-equiv": http.format(encoding), "missing": "",
            "utf-8": meta.format("utf-8"), "other": meta.format(other),
            "conflict": http.format(encoding) + meta.format("utf-8"),
            "conflict, other first": http.format(other) + meta.format(encoding),
        }
        if encoding not in WESTERN[:2]:
            kinds["iso-8859-1"] = meta.format("iso-8859-1")
        for kind, declaration in kinds.items():
            yield encoding, kind, encoded(declared(page, declaration), encoding)


def unicode(page, text):
    """Variants in UTF-16, and in UTF-8 under wrong declarations."""
    for encoding, mark in (("utf-16le", b"\xff\xfe"), ("utf-16be", b"\xfe\xff")):
        for kind, label in (("right", "utf-16"), ("missing", None), ("utf-8", "utf-8")):
            body = declared(page, f"<meta charset={label}>" if label else "").encode(encoding)
            yield encoding, kind, body
            yield encoding, kind + ", mark", mark + body
    usual = USUAL.get(language(page), WESTERN)[0]
    for kind, label in (("missing", None), ("iso-8859-1", "iso-8859-1"), ("other", usual), ("other", CONFUSED[usual])):
        yield "utf-8", kind, declared(page, f"<meta charset={label}>" if label else "").encode()


def damaged(page, text):
    """Variants that no single encoding explains."""
    plain = declared(page, "<meta charset=utf-8>")
    twice = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in plain.encode())
    yield "mojibake", "utf-8", twice.encode()
    if not any(c > "\x7f" and c.isalpha() for c in text) or language(page) in USUAL:
        return
    yield "utf-8 with windows-1252", "utf-8", some(plain, "utf-8", "cp1252")
    for kind, label in (("right", "windows-1252"), ("missing", None)):
        mixed = declared(page, f"<meta charset={label}>" if label else "")
        yield "windows-1252 with utf-8", kind, some(mixed, "cp1252", "utf-8")


def some(page, usual, seldom):
    """A page of which every twentieth word with letters beyond ASCII is in another encoding."""
    count = 0

    def word(match):
        nonlocal count
        count += 1
        try:
            return match[0].encode(seldom if count % 20 == 7 else usual)
        except UnicodeEncodeError:
            return match[0].encode(usual, "xmlcharrefreplace")

    pieces = re.split(r"([\w’“”‘–…«»]*[^\x00-\x7f][\w’“”‘–…«»]*)", page)
    return b"".join(word(re.match("(?s).*", piece)) if piece else b"" for piece in pieces)
