#!/usr/bin/env python3
"""Scores the program on the measuring data and holds it to the floors in floors.json.

    quality.py [--only own|html|enc|nlp|agg] [--sets NAME,…] [--update [--allow-regression REASON]]

Our own annotated corpus (group own) is in the repository. The other data lies in ../shared/bench beside it, or where
SHARED_BENCH says; it is unpacked once into a cache outside the repository, and left out where there is none. Exits with
1 where a figure is below its floor by more than the tolerance, or where a set has changed since its floors were
measured. Standard library only.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True  # nothing is left beside the sources

import pagecodes
import paragraphs
from benchdata import unpacked
from floors import TOLERANCE, Floors, digest, worse
from measures import SETS, value

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORPUS = os.path.join(ROOT, "Training", "corpus")
AT_ONCE = 2


class Trouble(Exception):
    """A set could not be scored."""


class Bench:
    """Runs the program on a set and asks the set's scorer."""

    def __init__(self, bench, data, program, names, corpus):
        self.bench, self.data, self.program, self.names, self.corpus = bench, data, program, names, corpus

    def gold(self, item):
        """The file or folder that holds the answers."""
        return os.path.join(CORPUS if item.group == "own" else self.data, item.gold)

    def score(self, item):
        """The scorer's whole answer."""
        if item.group == "enc":
            return pagecodes.measure(self.program, self.data)
        if item.group == "own":
            return self.score_own(item)
        with tempfile.TemporaryDirectory(prefix="newsmill-quality-") as folder:
            records = getattr(self, "run_" + item.group)(item, folder)
            predictions = os.path.join(folder, "predictions.jsonl")
            if item.task in ("names", "pairs", "para"):
                os.rename(records, predictions)
            else:
                self.call([sys.executable, self.tool("adapt.py"), item.task, records], to=predictions)
            gold = os.path.join(self.data, item.gold)
            scorer = [sys.executable, self.tool(item.group, "score.py")]
            if item.group == "html":
                scorer += [gold, predictions, "--json", *item.options]
            else:
                scorer += [item.task, gold, predictions] + (["--json"] if item.group == "nlp" else [])
            return json.loads(self.call(scorer))

    def score_own(self, item):
        with tempfile.TemporaryDirectory(prefix="newsmill-quality-") as folder:
            requests, records = os.path.join(folder, "requests.jsonl"), os.path.join(folder, "records.jsonl")
            self.call([self.corpus, "feed", CORPUS, item.gold], to=requests)
            with open(requests, "rb") as source:
                self.call([self.program, "worker"], to=records, source=source, where=folder)
            with open(records, "rb") as source:
                return json.loads(self.call([self.corpus, "score", CORPUS, item.gold], source=source))

    def run_html(self, item, folder):
        pages = os.path.join(self.data, os.path.dirname(item.gold), "pages")
        return self.run(pages, folder, "articles", ["stages.extract.extractors=[]", "stages.aggregate.tables=[]"])

    def run_nlp(self, item, folder):
        requests, records = os.path.join(folder, "requests.jsonl"), os.path.join(folder, "records.jsonl")
        self.call([sys.executable, self.tool("adapt.py"), "feed", os.path.join(self.data, item.gold)], to=requests)
        with open(requests, "rb") as source:
            self.call([self.program, "worker"], to=records, source=source, where=folder)
        with open(records, "rb") as file:
            last = json.loads(file.read().splitlines()[-1])
        if not last.get("end") or last["in"] != last["out"]:
            raise Trouble("the worker stopped early")
        return records

    def run_agg(self, item, folder):
        source = os.path.join(self.data, os.path.dirname(item.gold))
        answers = os.path.join(folder, "answers.jsonl")
        if item.task == "names":
            self.call([self.names, os.path.join(source, "mentions.jsonl")], to=answers, where=folder)
            return answers
        if item.task == "pairs":
            self.call([self.names, "--pairs", os.path.join(source, "gold.jsonl")], to=answers, where=folder)
            return answers
        texts, documents = os.path.join(folder, "texts"), os.path.join(source, "docs.jsonl")
        os.makedirs(texts)
        shutil.copy(documents, texts)
        if item.task == "para":
            bare = ["stages.extract.extractors=[]", 'stages.aggregate.tables=["paragraphs"]']
            output = os.path.dirname(self.run(texts, folder, "paragraphs", bare))
            with open(answers, "w", encoding="utf-8") as file:
                file.writelines(paragraphs.predictions(documents, output))
            return answers
        return self.run(texts, folder, "duplicates" if item.task == "dup" else "stories", [])

    def run(self, pages, folder, table, settings):
        output = os.path.join(folder, "output")
        command = [self.program, "run", "--input", pages, "--output", output, "--quiet"]
        for setting in ["output.maximumQuarantined=1", *settings]:
            command += ["--set", setting]
        self.call(command, where=folder)
        return os.path.join(output, table + ".jsonl")

    def tool(self, *names):
        return os.path.join(self.bench, *names)

    @staticmethod
    def call(command, to=None, source=subprocess.DEVNULL, where=None):
        """Runs a command; gives its output, or writes it to a file."""
        target = open(to, "wb") if to else subprocess.PIPE
        try:
            done = subprocess.run(command, stdin=source, stdout=target, stderr=subprocess.PIPE, cwd=where)
        finally:
            if to:
                target.close()
        if done.returncode != 0:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise Trouble(f"{os.path.basename(command[0])} ended with {done.returncode}: {' '.join(said[-2:])}")
        return done.stdout


def measured(bench, items):
    """(set, gold digest, answer or Trouble) for every set, in order."""

    def one(item):
        gold = bench.gold(item)
        try:
            return item, digest(gold), bench.score(item)
        except (Trouble, OSError, ValueError) as trouble:
            return item, None, Trouble(str(trouble))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield from pool.map(one, items)


def text(figure):
    return "–" if figure is None else f"{figure:.3f}"


def judged(item, gold, answer, floors, arguments):
    """A table row for each measure of a set, with its mark, and whether it is a failure."""
    for name, path, lower in item.measures:
        known = floors.of(item.name, name)
        figure = value(answer, path) if isinstance(answer, dict) else None
        row = [item.name, name + (" (less is better)" if lower else ""), text(figure)]
        row += [text(known.get(key)) for key in ("floor", "peer", "aim")]
        mark, failed = "", False
        if figure is None:
            mark, failed = f"NOT SCORED: {answer}" if isinstance(answer, Trouble) else "NOT SCORED", True
        elif arguments.update:
            mark = floors.move(item.name, gold, name, figure, lower, arguments.allow_regression)
            mark, failed = {"kept": ""}.get(mark, mark), mark == "refused"
        elif not floors.is_for(item.name, gold):
            mark, failed = "DATA CHANGED", True
        elif known.get("floor") is not None and worse(figure, known["floor"], lower) > TOLERANCE:
            mark, failed = "BELOW ITS FLOOR", True
        elif known.get("floor") is not None and worse(figure, known["floor"], lower) < -TOLERANCE:
            mark = "above its floor"
        yield row + [mark], failed


def show(rows):
    rows = [["set", "measure", "value", "floor", "peer", "aim", ""], *rows]
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    for row in rows:
        cells = [row[i].ljust(widths[i]) if i < 2 else row[i].rjust(widths[i]) for i in range(6)]
        print("  ".join([*cells, row[6]]).rstrip())


def parsed():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=["own", "html", "enc", "nlp", "agg"], help="only the sets of one kind")
    parser.add_argument("--sets", help="only these sets, as html/fundus,dates/meantime")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build", "release", "newsmill"))
    parser.add_argument(
        "--names", default=os.path.join(ROOT, "Benchmarks", ".build", "release", "newsmill-names"),
        help="the program that resolves lists of mentions")
    parser.add_argument(
        "--corpus", default=os.path.join(ROOT, "Training", ".build", "release", "newsmill-corpus"),
        help="the program that scores the annotated corpus")
    parser.add_argument("--update", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--allow-regression", metavar="REASON", help="with --update, lower them too; REASON is kept")
    arguments = parser.parse_args()
    if arguments.allow_regression is not None and not (arguments.update and arguments.allow_regression.strip()):
        parser.error("--allow-regression needs --update and a reason")
    return arguments


def chosen(arguments):
    names = arguments.sets.split(",") if arguments.sets else None
    known = {item.name for item in SETS}
    for name in names or []:
        if name not in known:
            sys.exit(f"there is no set {name}; known are {', '.join(sorted(known))}")
    return [s for s in SETS if arguments.only in (None, s.group) and (names is None or s.name in names)]


def main():
    arguments = parsed()
    bench = os.path.abspath(os.environ.get("SHARED_BENCH") or os.path.join(ROOT, "..", "shared", "bench"))
    items, data = chosen(arguments), None
    if any(item.group != "own" for item in items):
        if os.path.exists(os.path.join(bench, "unpack.sh")):
            data = unpacked(bench)
        else:
            print(f"quality: only our own corpus, there is no measuring data in {bench} (SHARED_BENCH names another place)")
            items = [item for item in items if item.group == "own"]
    floors = Floors()
    rows, failures = [], 0
    programs = map(os.path.abspath, (arguments.program, arguments.names, arguments.corpus))
    runner = Bench(bench, data, *programs)
    for item, gold, answer in measured(runner, items):
        for row, failed in judged(item, gold, answer, floors, arguments):
            rows.append(row)
            failures += failed
        if arguments.update and isinstance(answer, dict):
            floors.pin(item.name, gold)
    show(rows)
    if arguments.update:
        floors.save()
    if failures:
        print(f"quality: {failures} of {len(rows)} figures fail (tolerance {TOLERANCE})")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
