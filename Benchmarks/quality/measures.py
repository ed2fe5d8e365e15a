"""What is measured: the sets, the measures of each, and where a scorer's answer holds them.

A measure is (name, path into the scorer's JSON, whether lower is better).
"""
from dataclasses import dataclass, field

BODY = ("body F1", "shingle.f1", False)
SNIPPETS = ("snippet F1", "snippets.f1", False)
METADATA = [("title", "title.accuracy", False), ("authors", "authors.accuracy", False), ("date", "date.accuracy", False)]


@dataclass(frozen=True)
class Set:
    """A gold file with the way to its predictions and to its score."""

    name: str
    group: str  # own, html, enc, nlp or agg
    task: str  # what adapt.py and the scorer call it
    gold: str  # below the unpacked data; our own corpus: its part
    measures: list
    options: list = field(default_factory=list)  # the scorer's further arguments


def pages(name, measures, options=()):
    return Set("html/" + name, "html", "html", f"html/{name}/gold.jsonl", measures, list(options))


def texts(task, name, measures, folder=None):
    part = name if name.endswith(".train") else name + ".dev"
    return Set(f"{task}/{name}", "nlp", task, f"nlp/{folder or task}/{part}.jsonl", measures)


def corpus(name, task, measures):
    return Set("agg/" + name, "agg", task, f"agg/{name}/gold.jsonl", measures)


def blocks(name):
    """The paragraph labels of a set of families of copies."""
    return Set("agg/para_" + name, "agg", "para", f"agg/dup_{name}/para_gold.jsonl", PARAGRAPHS)


def own(part, measures):
    """A part of the annotated corpus in Training/corpus; there whatever is beside the repository."""
    return Set("own/" + part, "own", "own", part, measures)


# Pages of all the sets of pages, in other encodings; they are told apart by the first set's gold file.
ENCODINGS = [
    ("characters equal", "equal", False),
    ("declared rightly", "shares.declared right", False),
    ("declared as UTF-8", "shares.declared utf-8", False),
    ("declared as another", "shares.declared other", False),
    ("not declared", "shares.declared missing", False),
    ("worst encoding", "worst encoding", False),
]
BOUNDARY = [("boundary F1", "boundary.F1", False)]
NAMES = [("micro F1", "micro.F1", False), ("PER/ORG/LOC F1", "micro_PER_ORG_LOC.F1", False)]
TIMES = [("strict F1", "span_strict.F1", False), ("relaxed F1", "span_relaxed.F1", False), ("value F1", "value.F1", False)]
FAMILIES = [
    ("pair F1", "pair_f1", False),
    ("templates merged", "template_wrongly_merged", True),
    ("redundant left", "redundant_left", True),
]
PARAGRAPHS = [("furniture F1", "boilerplate.f1", False), ("repeats F1", "repeat.f1", False)]
PAIRS = [("average precision", "average_precision", False), ("best F1", "best_f1", False)]
ALIASES = [("B-cubed F1", "bcubed_f1", False)]

OWN = [
    ("sentences, boundary F1", "sentences.boundary.F1", False),
    ("entities, micro F1", "entities.micro.F1", False),
    ("entities, PER/ORG/LOC F1", "entities.PER+ORG+LOC.F1", False),
    ("entities, roles F1", "entities.roles.F1", False),
    ("direct quote and speaker F1", "quotes.direct+speaker.F1", False),
    ("direct span F1", "quotes.directSpan.F1", False),
    ("all attributions F1", "quotes.attributions.F1", False),
    ("content words F1", "quotes.words.F1", False),
    ("speaker's entity", "quotes.speakerEntity.share", False),
    ("stance", "quotes.stance.share", False),
    ("dates, relaxed F1", "dates.relaxed.F1", False),
    ("dates, value F1", "dates.value.F1", False),
    ("dates, day value F1", "dates.day.F1", False),
    ("counts, precision", "counts.number.P", False),
    ("counts, recall", "counts.number.R", False),
    ("events, code F1", "events.code.F1", False),
    ("events, code, actor, target F1", "events.code+actor+target.F1", False),
]

SETS = [
    own("test", OWN),
    pages("scrapinghub", [BODY]),
    pages("fundus", [BODY, *METADATA]),
    pages("wcxb", [BODY, *METADATA], ["--type", "article"]),
    pages("trafilatura", [SNIPPETS, *METADATA]),
    pages("cleanportaleval", [BODY]),
    pages("readability", [BODY]),
    pages("newspaper4k", [BODY]),
    Set("encodings", "enc", "encodings", "html/fundus/gold.jsonl", ENCODINGS),
    texts("sentences", "gum-news", BOUNDARY),
    texts("sentences", "gum", BOUNDARY),
    texts("sentences", "gum-flat", BOUNDARY),
    texts("sentences", "ewt-flat", BOUNDARY),
    texts("entities", "uner-ewt", NAMES),
    texts("entities", "wikigold", NAMES),
    texts("entities", "crossner-politics", NAMES),
    texts("entities", "meantime", NAMES),
    texts("entities", "re3d", [("overlap F1", "overlap_same_type.F1", False)]),
    texts("attributions", "attributions-polnear", [
        ("direct quote and speaker F1", "direct_quote_and_speaker.F1", False),
        ("direct span F1", "direct_quote_span.F1", False),
        ("all attributions F1", "attribution_content>=.5_source>0.F1", False),
        ("content tokens F1", "token_content.F1", False),
    ], folder="measure-only"),
    texts("dates", "meantime", TIMES),
    texts("dates", "gum-tei", TIMES),
    texts("events", "plover", [("type F1", "type.F1", False), ("actors F1", "actors.F1", False)]),
    texts("events", "meantime-mentions", [("span F1", "span.F1", False)]),
    corpus("dup_open", "dup", FAMILIES),
    corpus("dup_wikinews", "dup", FAMILIES),
    blocks("open"),
    blocks("wikinews"),
    corpus("story_ecb", "cluster", ALIASES),
    # The program resolves its own mentions only; newsmill-names gives the same code the mentions of these sets.
    corpus("names_ecb", "names", ALIASES),
    corpus("names_meantime", "names", ALIASES),
    corpus("names_gen", "names", ALIASES),
    corpus("names_pairs", "pairs", PAIRS),
]


def value(answer, path):
    """The figure at a dotted path; a key may itself hold dots, so the longest key that fits is taken."""
    if path in answer:
        return answer[path]
    for cut in (i for i in range(len(path) - 1, 0, -1) if path[i] == "."):
        if isinstance(answer.get(path[:cut]), dict):
            found = value(answer[path[:cut]], path[cut + 1:])
            if found is not None:
                return found
    return None
