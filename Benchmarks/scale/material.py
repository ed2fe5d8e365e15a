"""What made-up articles are made of: the sentences of our annotated corpus, with the places of names and figures known.

Standard library only. The corpus is ours (CC0), so whatever is made of it may be kept and passed on.
"""
import os
import random
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})*\b")
# A word for another, either way; what a second desk does to the first one's copy.
SYNONYMS = [pair.split("|") for pair in """
said|told reporters;officials|authorities;near|close to;about|around;people|residents;killed|left dead;after|following;before|ahead of;
because of|owing to;more than|over;big|large;small|little;began|started;ended|closed;also|too;many|scores of;children|youngsters;houses|homes;
help|assistance;money|funds;workers|employees;town|municipality;city|urban area;government|cabinet;police|officers;road|highway;building|structure;
meeting|session;decision|ruling;plan|proposal;report|account;week|seven days;problem|difficulty;company|firm;school|college;doctor|physician;
hospital|clinic;fire|blaze;water|supply;price|cost;law|act;court|tribunal;leader|head;group|band;country|nation;area|district;night|evening;
according to|as stated by;asked|requested;refused|declined;promised|pledged;warned|cautioned;accused|blamed;announced|declared;wants|seeks;
must|has to;will|is to;still|even now;already|by now;however|yet;while|whereas;against|opposed to;without|lacking;during|in the course of;
last|previous;first|initial;new|fresh;old|former;several|a number of;quickly|fast;finally|at last;only|just;almost|nearly
""".replace("\n", "").split(";") if "|" in pair]
SWAPS = {}
for one, other in SYNONYMS:
    SWAPS[one], SWAPS[other] = other, one
SWAP = re.compile(r"\b(" + "|".join(sorted(map(re.escape, SWAPS), key=len, reverse=True)) + r")\b")


class Sentence:
    """A sentence in pieces: text, or (kind, id, words) where a person, an organization or a place is named."""

    def __init__(self, pieces):
        self.pieces = pieces

    def told(self, cast, shift):
        """The sentence of a story: its own names in place of those of the corpus, its own figures."""
        text = "".join(piece if isinstance(piece, str) else cast.name(*piece) for piece in self.pieces)
        return NUMBER.sub(lambda found: other_number(found.group(), shift), text)


def other_number(digits, shift):
    value = int(digits.replace(",", ""))
    if 1900 <= value <= 2100 or value < 2:
        return digits
    return str(max(2, value + (shift * (value // 7 + 1)) % (value + 3) - value // 3))


def parsed(line):
    """The pieces of an annotated line: marks of names are kept, of all others only the text."""
    pieces, stack, index = [""], [], 0
    while index < len(line):
        sign = line[index]
        if sign == "\\" and index + 1 < len(line):
            index += 1
            add(pieces, line[index])
        elif sign == "{":
            end = line.index("|", index)
            arguments = line[index + 1:end].split()
            is_name = arguments[0] in ("P", "O", "L") and len(arguments) > 1
            stack.append((len(pieces), arguments[0], arguments[1]) if is_name else None)
            if is_name:
                pieces.append("")
            index = end
        elif sign == "}" and stack:
            opened = stack.pop()
            if opened:
                place, kind, known = opened
                words = "".join(piece if isinstance(piece, str) else piece[2] for piece in pieces[place:])
                pieces[place:] = [(kind, known, words), ""]
        else:
            add(pieces, sign)
        index += 1
    return [piece for piece in pieces if piece]


def add(pieces, text):
    if not pieces or not isinstance(pieces[-1], str):
        pieces.append("")
    pieces[-1] += text


def stories():
    """{topic: [sentences of one article, …]} of the English text of the train part, furniture and bylines left out."""
    found = {}
    train = os.path.join(ROOT, "Training", "corpus", "train")
    for story in sorted(os.listdir(train)):
        for name in sorted(os.listdir(os.path.join(train, story))):
            with open(os.path.join(train, story, name), encoding="utf-8") as file:
                head, _, body = file.read().partition("\n\n")
            topic = re.search(r"^topic: (\S+)", head, re.M)
            sentences = []
            for paragraph in body.split("\n\n"):
                if not paragraph or paragraph[0] in "#~@=^":
                    continue
                try:
                    for line in paragraph.split("\n"):
                        sentence = Sentence(parsed(line.rstrip("\\")))
                        if len(line) > 40:
                            sentences.append(sentence)
                except (ValueError, IndexError):
                    continue  # a mark over two lines
            if topic and len(sentences) > 3:
                found.setdefault(topic.group(1), []).append(sentences)
    return found


ONSETS = "b bl br ch d dr f fl g gr h j k kl kr l m n p pr r s sh sk st t th tr v w z".split()
VOWELS = "a e i o u a e i o ai ei ou".split()
CODAS = ["", "", "", "n", "r", "l", "s", "m", "nd", "rt", "ck", "nt"]
GIVEN = """Ada Ahmed Aino Alba Amina Anders Anna Arjun Astrid Bao Beatriz Boris Carlos Chidi Clara Daniel Dina Elif Emeka Esther Farid Fatou
Felix Grace Hana Hassan Helen Ines Ivan Jamila Jan Joao Julia Karim Kofi Lars Laura Leila Lucas Malik Maria Mateo Mei Nadia Nikhil Nora Olga Omar
Paula Pedro Priya Rafael Rosa Samira Sven Tariq Teresa Tomas Uma Viktor Wanjiru Yara Yusuf Zainab Zoran""".split()


def word(source, syllables):
    return "".join(
        source.choice(ONSETS) + source.choice(VOWELS) + source.choice(CODAS) for _ in range(syllables))


class World:
    """The persons, places and organizations that all stories draw from, the frequent ones first."""

    def __init__(self, seed):
        source = random.Random(f"{seed} world")
        self.surnames = sorted({word(source, source.choice((2, 2, 3))).capitalize() for _ in range(6000)})
        self.places = sorted({word(source, source.choice((2, 2, 3))).capitalize() for _ in range(2500)})
        source.shuffle(self.surnames)
        source.shuffle(self.places)
        self.keywords = sorted({word(source, 3) for _ in range(6000)})
        source.shuffle(self.keywords)
        self.outlets = [f"{source.choice(self.places)} {kind}" for kind in ("Herald", "Post", "Courier", "Times", "Echo", "Tribune")
                        for _ in range(10)]

    def often(self, source, names):
        """One of the names; the first are drawn most, by Zipf's law."""
        return names[min(len(names) - 1, int(len(names) ** source.random()) - 1)]

    def person(self, source):
        return source.choice(GIVEN), self.often(source, self.surnames)


class Cast:
    """Who and what a story is about: each name of the corpus becomes one of its own."""

    KINDS = ["Council", "Ministry of Works", "Union", "Hospital", "Police", "Company", "Association", "University", "Court"]

    def __init__(self, world, source):
        self.people = [world.person(source) for _ in range(source.randint(3, 5))]
        self.places = [world.often(source, world.places) for _ in range(source.randint(2, 3))]
        self.bodies = [f"{self.places[0]} {source.choice(self.KINDS)}" for _ in range(2)]
        self.bodies.append(f"{world.often(source, world.places)} {source.choice(self.KINDS)}")
        self.words = [world.often(source, world.keywords) for _ in range(2)] + [
            source.choice(world.keywords) for _ in range(2)]
        self.roles = {}

    def name(self, kind, known, words):
        """What stands for a name of the corpus; the same id is the same thing throughout the story."""
        names = {"P": self.people, "L": self.places, "O": self.bodies}[kind]
        if (kind, known) not in self.roles:
            self.roles[kind, known] = len(self.roles) % len(names)
        name = names[self.roles[kind, known]]
        if kind != "P":
            return name
        return " ".join(name) if " " in words else name[1]
