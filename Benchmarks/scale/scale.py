#!/usr/bin/env python3
"""Runs the program over 1,000, 10,000 and 100,000 made-up articles and prints time, memory and quality of the tables.

    scale.py PROGRAM [--counts 1000,10000,100000] [--folder FOLDER]

For each size: a run from nothing; the tables alone, with the parts at hand, group by group (what is put together without any table is taken
off); then a hundredth more articles, those of the last days, and the run that takes them in. Peak memory is that of the whole process; the slope is that between
the smallest and the largest size. The quality is held against what the articles were made from (tables.py). Standard library only.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import generate
import tables

GROUPS = [("duplicates", ["duplicates"]), ("paragraphs", ["duplicates", "paragraphs"]), ("entities", ["entities"]),
          ("stories", ["duplicates", "stories"]), ("all tables", None)]
ALL = ["duplicates", "paragraphs", "stories", "entities", "quotes", "speakers", "timeline", "terms"]


class Runner:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.output = os.path.join(folder, "output")

    def run(self, names):
        """(seconds, peak bytes) of a run with these tables."""
        config = os.path.join(self.folder, "config.json")
        with open(config, "w", encoding="utf-8") as file:
            json.dump({"input": {"folder": os.path.join(self.folder, "articles"), "include": ["**/*.jsonl"]},
                       "output": {"folder": self.output}, "stages": {"aggregate": {"tables": names}}}, file)
        start = time.monotonic()
        process = subprocess.Popen([self.program, "run", config], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(process.stderr.read().decode())
        process.returncode = 0
        process.stderr.close()
        return time.monotonic() - start, usage.ru_maxrss * 1024

    def digest_bytes(self):
        """What the program keeps beside the results, in bytes."""
        total = 0
        for place, _, names in os.walk(os.path.join(self.output, ".newsmill")):
            total += sum(os.path.getsize(os.path.join(place, name)) for name in names)
        return total


def measured(program, folder, count):
    """{name: figure} for one size."""
    shutil.rmtree(folder, ignore_errors=True)
    days = max(3, count // 270)
    articles = generate.corpus(count + max(1, count // 100), 1, days)
    generate.write(articles[:count], folder)
    runner = Runner(program, folder)
    figures = {"articles": count}
    figures["run, s"], figures["peak, MB"] = runner.run(ALL)
    scores = tables.scores(os.path.join(folder, "gold.jsonl"), runner.output)
    base, _ = runner.run([])
    for name, group in GROUPS:
        # from nothing but the parts
        shutil.rmtree(os.path.join(runner.output, ".newsmill", "shelf"), ignore_errors=True)
        seconds, peak = runner.run(group or ALL)
        figures[f"{name}, s"] = max(seconds - base, 0.001)
        if group is None:
            figures["tables alone, peak MB"] = peak
    # the last days, whose stories began before
    generate.write(articles[count:], folder, count, "-more")
    figures["a hundredth more, s"], _ = runner.run(ALL)
    return figures, scores


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--counts", default="1000,10000,100000")
    parser.add_argument("--folder")
    options = parser.parse_args()
    counts = [int(count) for count in options.counts.split(",")]
    with tempfile.TemporaryDirectory(prefix="newsmill-scale-") as temporary:
        results = [measured(os.path.abspath(options.program), options.folder or temporary, count) for count in counts]
    names = [name for name in results[0][0] if name != "articles"]
    print(f"{'':26}" + "".join(f"{count:>14,}" for count in counts))
    for name in names:
        values = [figures[name] for figures, _ in results]
        if "MB" in name:
            print(f"{name:26}" + "".join(f"{value / 1e6:14.0f}" for value in values))
        else:
            print(f"{name:26}" + "".join(f"{value:14.2f}" for value in values))
            print(f"{'  articles a second':26}" + "".join(
                f"{count / value:14,.0f}" for count, value in zip(counts, values)))
    if len(counts) > 1:
        first, last = results[0][0], results[-1][0]
        for name in ("peak, MB", "tables alone, peak MB"):
            slope = (last[name] - first[name]) / (counts[-1] - counts[0])
            print(f"{name.replace(', MB', '').replace(' MB', '')}: {slope / 1024:.2f} KiB for each further article")
    for name in results[0][1]:
        print(f"{name:26}" + "".join(f"{scores[name]:14.3f}" for _, scores in results))


if __name__ == "__main__":
    sys.exit(main())
