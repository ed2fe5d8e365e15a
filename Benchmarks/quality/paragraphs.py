"""Labels the paragraphs of the measuring data from what a run said about them.

The gold counts the paragraphs of the texts as given, cleaning may have taken some out: a paragraph of the text is found again
by its letters and digits, among those that stayed and among those that were removed as notices.
"""
import json
import os

# What cleaning says of blocks that any outlet has; bylines, captions and headlines are an article's own.
NOTICES = {"newsletter", "advertisement", "share", "updateNotice", "boilerplate", "consent", "copyright", "navigation"}
LONGEST_DATELINE = 60


def letters(text):
    return "".join(c for c in text.lower() if c.isalnum())


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def flags(output):
    """{article: {paragraph: label}}; of what an article repeats, all but the first."""
    found = {}
    for record in lines(os.path.join(output, "paragraphs.jsonl")):
        before = None
        for article, paragraph in record["places"]:
            if record["kind"] == "furniture":
                found.setdefault(article, {})[paragraph] = "boilerplate"
            elif article == before:
                found.setdefault(article, {})[paragraph] = "repeat"
            before = article
    return found


def labels(text, record, flagged):
    kept = [letters(record["text"][slice(*p["span"])]) for p in record["paragraphs"]]
    removed = [(letters(r["text"]), r["reason"]) for r in record["removed"]]
    next_kept = 0
    for paragraph in map(letters, text.split("\n\n")):
        # a dateline is cut off the first paragraph
        place = next((i for i in range(next_kept, len(kept)) if kept[i] and paragraph.endswith(kept[i])
                      and len(paragraph) - len(kept[i]) < LONGEST_DATELINE), None)
        if place is not None:
            next_kept = place + 1
            yield flagged.get(place, "content")
            continue
        reason = next((why for what, why in removed if paragraph and paragraph in what), None)
        yield "repeat" if reason == "duplicate" else "boilerplate" if reason in NOTICES else "content"


def predictions(documents, output):
    """A line for each document of the set."""
    found = flags(output)
    records = {record["id"]: record for record in lines(os.path.join(output, "articles.jsonl"))}
    for document in lines(documents):
        name, text = document["id"], document["text"]
        known = list(labels(text, records[name], found.get(name, {}))) if name in records else ["content"]
        yield json.dumps({"id": name, "labels": known}) + "\n"
