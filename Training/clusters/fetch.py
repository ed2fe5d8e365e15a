"""Prints the Brown clusters of English words as lines of word, tab and path: python3 fetch.py CACHE

From the package spacy-lookups-data (MIT), by way of PyPI, in the order of frequency. A `^` stands before a word that is capitalised.
Words in capitals only, with marks or without a cluster are left out.
"""
import gzip
import json
import pathlib
import subprocess
import sys
import zipfile

PACKAGE = "spacy-lookups-data==1.0.5"
TABLE = "spacy_lookups_data/data/en_lexeme_cluster.json.gz"


def table(cache):
    cache.mkdir(parents=True, exist_ok=True)
    if not list(cache.glob("spacy_lookups_data-*.whl")):
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(cache), PACKAGE]
        subprocess.run(command, check=True)
    with zipfile.ZipFile(next(cache.glob("spacy_lookups_data-*.whl"))) as wheel:
        return json.loads(gzip.decompress(wheel.read(TABLE)))


def main():
    seen = set()
    for word, path in table(pathlib.Path(sys.argv[1])).items():
        if path == 0 or not word[:1].isalpha() or any(mark in word for mark in " \n\t"):
            continue
        if word.isupper() and len(word) > 1:
            continue
        key = (word.lower(), word[0].isupper())
        if key not in seen:
            seen.add(key)
            print(f"{'^' if key[1] else ''}{key[0]}\t{path}")


main()
