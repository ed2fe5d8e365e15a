#!/usr/bin/env python3
"""How much of an article survives when its page is written in another encoding and declared rightly, wrongly or not at all.

    pagecodes.py DATA PROGRAM [--each N] [--worst N] [--keep FOLDER]

DATA is the unpacked measuring data. Pages that are UTF-8 are written in the encodings that their language is usual in; the program
reads them, and the article's text is compared with that of the UTF-8 page, character by character: characters in matching
blocks (difflib) as a share of the longer text. Standard library only.
"""
import argparse
import collections
import difflib
import glob
import hashlib
import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import reencode

SETS = ["fundus", "trafilatura", "newspaper4k", "wcxb"]
EACH = 12  # pages of a language: what other pages of it would show is the same
BATCH = 400


def chosen(data, each):
    """(name, page) of at most so many pages of each language, the first sets first."""
    taken = collections.Counter()
    for name in SETS:
        files = glob.glob(os.path.join(data, "html", name, "pages", "*"))
        for file in sorted(files, key=lambda file: hashlib.sha256(os.path.basename(file).encode()).digest()):
            with open(file, "rb") as source:
                content = source.read()
            try:
                page = content.decode("utf-8-sig")
            except UnicodeDecodeError:
                continue
            language = reencode.language(page)
            if taken[language] < each and any(letter > "\x7f" for letter in page):
                taken[language] += 1
                yield f"{name}/{os.path.splitext(os.path.basename(file))[0]}", page


def read(program, pages):
    """What the program takes the pages (bytes) for: (text, encoding) of each."""
    with tempfile.TemporaryDirectory(prefix="newsmill-encodings-") as folder:
        corpus, output = os.path.join(folder, "pages"), os.path.join(folder, "output")
        os.makedirs(corpus)
        for index, page in enumerate(pages):
            with open(os.path.join(corpus, f"{index}.html"), "wb") as target:
                target.write(page)
        settings = ["output.maximumQuarantined=1", "stages.extract.extractors=[]", "stages.aggregate.tables=[]"]
        command = [program, "run", "--input", corpus, "--output", output, "--quiet"]
        for setting in settings:
            command += ["--set", setting]
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)
        found = [("", "none")] * len(pages)
        with open(os.path.join(output, "articles.jsonl"), encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                index = int(os.path.basename(record["path"]).split(".")[0])
                found[index] = record["text"], record["source"]["encoding"]
        return found


def equal(right, got):
    """How many characters of two texts match, and how many there are in the longer one."""
    total = max(len(right), len(got))
    if right == got:
        return total, total
    if len(right) == len(got):
        same = sum(a == b for a, b in zip(right, got))
        if same >= 0.5 * total:
            return same, total
    matcher = difflib.SequenceMatcher(None, right, got, autojunk=len(right) > 20000)
    return sum(block.size for block in matcher.get_matching_blocks()), total


class Tally:
    """Characters matched and in all, by whatever they are counted by."""

    def __init__(self):
        self.same, self.total, self.pages = (collections.Counter() for _ in range(3))

    def add(self, key, same, total):
        self.same[key] += same
        self.total[key] += total
        self.pages[key] += 1

    def share(self, key):
        return self.same[key] / max(1, self.total[key])

    def shares(self):
        return {key: self.share(key) for key in sorted(self.total)}


def variants(page, text):
    for make in (reencode.legacy, reencode.unicode, reencode.damaged):
        yield from make(page, text)


def tasks(program, data, each):
    """(page's name, its text, encoding, kind, bytes) of everything that is to be read."""
    pages = list(chosen(data, each))
    texts = read(program, [reencode.declared(page, "<meta charset=utf-8>").encode() for _, page in pages])
    for (name, page), (text, _) in zip(pages, texts):
        if text:
            for encoding, kind, content in variants(page, text):
                yield name, text, encoding, kind, content


def measure(program, data, each=EACH, keep=None):
    """The shares of characters that are equal, and the rows behind them."""
    whole, pairs, rows, batch = Tally(), Tally(), [], []

    def settle():
        for (name, text, encoding, kind, content), (got, taken) in zip(batch, read(program, [t[4] for t in batch])):
            same, total = equal(text, got)
            for key in ("all", "encoding " + encoding, "declared " + kind.split(",")[0]):
                whole.add(key, same, total)
            pairs.add((encoding, kind), same, total)
            rows.append((same / max(1, total), name, encoding, kind, taken, len(content)))
            if keep and same < 0.99 * total:
                file = f"{name}.{encoding}.{kind}.html".replace("/", "_").replace(" ", "-")
                with open(os.path.join(keep, file), "wb") as target:
                    target.write(content)
        batch.clear()

    for task in tasks(program, data, each):
        batch.append(task)
        if len(batch) >= BATCH:
            settle()
    settle()
    encodings = [share for key, share in whole.shares().items() if key.startswith("encoding ")]
    return {"equal": whole.share("all"), "worst encoding": min(encodings, default=0), "shares": whole.shares(),
            "pairs": pairs, "rows": rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("program")
    parser.add_argument("--each", type=int, default=EACH, help="pages of a language")
    parser.add_argument("--worst", type=int, default=20, help="how many of the worst pages are listed")
    parser.add_argument("--keep", help="a folder for the pages that come out wrong")
    arguments = parser.parse_args()
    if arguments.keep:
        os.makedirs(arguments.keep, exist_ok=True)
    answer = measure(os.path.abspath(arguments.program), arguments.data, arguments.each, arguments.keep)
    pairs = answer["pairs"]
    for pair, share in sorted(pairs.shares().items()):
        print(f"{pair[0]:26}{pair[1]:26}{pairs.pages[pair]:6} pages {pairs.total[pair]:9} characters {100 * share:8.3f} %")
    for key, share in answer["shares"].items():
        print(f"{key:52} {100 * share:8.3f} %")
    bad = sorted(row for row in answer["rows"] if row[0] < 0.99)
    print(f"{len(bad)} of {len(answer['rows'])} pages below 99 %")
    for share, name, encoding, kind, taken, _ in bad[:arguments.worst]:
        print(f"{100 * share:8.2f} %  {name[:60]:60} {encoding}, declared {kind}; read as {taken}")


if __name__ == "__main__":
    main()
