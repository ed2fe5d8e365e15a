#!/usr/bin/env python3
"""Runs the program over 2,000 and over 20,000 documents and prints the peak memory of both and its slope.

    memory.py PROGRAM [FEWER MORE]

The documents are made from the pages of corpus/: in every copy half of the words are others, drawn from the words of all
pages by a fixed seed, so that the copies are neither the same nor different from run to run. Standard library only.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Tags, comments, scripts and styles stay as they are; so do short words, which carry the grammar.
KEPT = re.compile(r"<script.*?</script>|<style.*?</style>|<!--.*?-->|<[^>]*>", re.S | re.I)
WORD = re.compile(r"\b[a-z]{5,}\b|\b[A-Z][a-z]{3,}\b")


def templates():
    """(ending, pieces) for each usable file of the corpus: every second piece is a word that may be replaced."""
    found, lower, upper = [], set(), set()
    for place, folders, names in os.walk(os.path.join(ROOT, "corpus")):
        folders.sort()
        if os.path.basename(place) == "broken":
            folders.clear()
            continue
        for name in sorted(names):
            ending = os.path.splitext(name)[1]
            if ending not in (".html", ".txt"):
                continue
            try:
                with open(os.path.join(place, name), encoding="utf-8") as file:
                    text = file.read()
            except UnicodeDecodeError:
                continue
            pieces, end = [""], 0
            for start, stop in gaps(text, ending):
                for match in WORD.finditer(text, start, stop):
                    pieces[-1] += text[end:match.start()]
                    pieces += [match.group(), ""]
                    end = match.end()
                    (lower if match.group().islower() else upper).add(match.group())
            pieces[-1] += text[end:]
            if len(pieces) > 100:
                found.append((ending, pieces))
    return found, sorted(lower), sorted(upper)


def gaps(text, ending):
    """The stretches of text between what is kept."""
    end = 0
    for match in KEPT.finditer(text) if ending == ".html" else ():
        yield end, match.start()
        end = match.end()
    yield end, len(text)


def write(folder, count):
    found, lower, upper = templates()
    for number in range(count):
        source = random.Random(number)
        ending, pieces = found[number % len(found)]
        pieces = list(pieces)
        for index in range(1, len(pieces), 2):
            if source.random() < 0.5:
                pieces[index] = source.choice(lower if pieces[index].islower() else upper)
        place = os.path.join(folder, f"{number // 1000:03}")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, f"{number:06}{ending}"), "w", encoding="utf-8") as file:
            file.write("".join(pieces))


def peak(program, count):
    """(peak memory in bytes, seconds, written documents) of a run over so many documents."""
    with tempfile.TemporaryDirectory(prefix="newsmill-memory-") as folder:
        pages, output = os.path.join(folder, "pages"), os.path.join(folder, "output")
        os.makedirs(pages)
        write(pages, count)
        command = [program, "run", "--input", pages, "--output", output, "--quiet", "--set", "output.maximumQuarantined=1"]
        subprocess.run(command, check=True, cwd=folder, stdin=subprocess.DEVNULL)
        with open(os.path.join(output, "run.json"), encoding="utf-8") as file:
            run = json.load(file)
        return run["peakMemoryBytes"], run["seconds"], run["documents"]["written"]


def main():
    program = os.path.abspath(sys.argv[1])
    counts = [int(count) for count in sys.argv[2:4]] or [2_000, 20_000]
    peaks = []
    for count in counts:
        memory, seconds, written = peak(program, count)
        peaks.append(memory)
        print(f"{count:>7,} documents: {memory / 1e6:7.1f} MB at most, {seconds:7.1f} s, {written:,} written", flush=True)
    slope = (peaks[1] - peaks[0]) / (counts[1] - counts[0])
    print(f"slope: {slope:,.0f} bytes a document")


if __name__ == "__main__":
    main()
