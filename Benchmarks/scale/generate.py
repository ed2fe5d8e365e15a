#!/usr/bin/env python3
"""Makes dated articles with known copies, stories and series, to measure the tables of a large corpus.

    generate.py COUNT FOLDER [--seed SEED] [--days DAYS]

writes FOLDER/articles/<day>.jsonl, records as the program reads them, and FOLDER/gold.jsonl: {"id", "family", "kind", "story",
"series"} for each article. Days are COUNT / 270 by default, so that a day has about 270 articles whatever the count.

- Stories: an event over 1 to 12 days, told by several outlets in sentences of their own, with the same persons, places, words
  and a figure that is revised; hundreds of stories of one topic run side by side.
- Families: copies by other outlets: identical, reprint (dateline, byline, slips), cut, expanded, reworded, retitled, furnished,
  reordered.
- Series: reports in one wording with other names and figures, no copies of each other and no story.
- Roundups: the first sentences of five articles of the day.
- Furniture: paragraphs that an outlet puts below its articles.

The same arguments give the same bytes. Standard library only.
"""
import argparse
import datetime
import json
import os
import random

import material

FIRST_DAY = datetime.date(2025, 1, 1)
EDITS = ["identical", "reprint", "cut", "expanded", "reworded", "retitled", "furnished", "reordered"]
SERIES = [
    ("{place}: weather for {day}", """The weather office expects {low} to {high} degrees in {place} on {day}.
Winds from the {wind} reach {n} km/h in the afternoon, with gusts of {m} near {other}.
There is a {p} percent chance of rain before evening.
The river at {other} stood at {q} cm this morning, {n} more than the day before.
{given} {name}, the duty forecaster, advised boats under seven metres to stay in port.
The next report is due at six in the morning."""),
    ("Shares in {place} close {turn}", """The exchange in {place} closed {turn} on {day}, its index moving {n} points to {q}.
{name} Holdings led with {p} percent, while {other} Cement lost {low} percent.
Turnover reached {m} million, brokers said.
“Nobody wants to be long before the figures,” said {given} {name} of {other} Securities.
The currency was quoted at {high}.{n} to the dollar.
Bonds were little changed."""),
    ("{place} beat {other} {low}-{high}", """{place} beat {other} {low}-{high} on {day} in front of {q} spectators.
{given} {name} scored after {n} minutes and again just before the break.
{other} pulled one back through a penalty in the {m}th minute.
The home side has now gone {p} matches without a defeat.
Coach {given} {surname} praised his back four and said the title was still far away.
The next round is played on Saturday."""),
    ("Police blotter, {place}", """Officers in {place} were called {n} times on {day}.
A bicycle worth {m} was taken from a yard on {name} Street.
A man of {p} was stopped near {other} with a broken tail light and fined {q}.
A dog that had bitten the postman was handed to its owner, {given} {surname}.
Nobody was hurt when two vans touched at the {other} roundabout.
Whoever saw the thief of the bicycle is asked to call the station."""),
    ("Auction results for {place}", """The weekly cattle auction in {place} brought in {n} head on {day}.
Heifers of grade one went for {q} on average, steers for {m} more.
The best price was paid by {given} {name} of {other} for a pair of oxen.
Goats were in short supply, with {low} pens filled.
Buyers from {other} took {p} percent of the lot.
The yard opens again next week at seven."""),
]
FURNITURE = ["Read more: {0} and {1} on our front page.", "Sign up for the {o} newsletter and get the morning in five minutes.",
             "© {o}. All rights reserved. Reproduction needs written leave of the publisher.",
             "Follow {o} on the usual networks, and send us your pictures from {0}.",
             "Support independent reporting: a year of the {o} costs less than a coffee a week.",
             "The {o} corrects mistakes: write to the readers’ editor in {1}."]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


class Article:
    def __init__(self, day, title, paragraphs, outlet, story=None, series=None):
        self.day, self.title, self.paragraphs, self.outlet = day, title, paragraphs, outlet
        self.story, self.series, self.family, self.kind, self.furniture = story, series, None, None, []


def story(world, sentences, number, seed, start):
    """The articles of one event."""
    source = random.Random(f"{seed} story {number}")
    topic = source.choice(sorted(sentences))
    own = sentences[topic]
    cast = material.Cast(world, source)
    facts = [source.choice(source.choice(own)) for _ in range(5)]
    size = 1 if source.random() < 0.4 else min(40, 1 + int(source.paretovariate(1.1)))
    figure = source.randint(3, 60)
    shift = source.randint(1, 50)
    day = start
    for place in range(size):
        if place and source.random() < 0.35:
            day += 1 if source.random() < 0.8 else 2
        if day - start > 12:
            break
        if source.random() < 0.25:
            figure += source.randint(1, 4)
        yield told(world, own, cast, facts, figure, shift, day, number, source)


def told(world, own, cast, facts, figure, shift, day, number, source):
    """One article of an event: what all know, and what this desk has to say of it."""
    person, place, body = source.choice(cast.people), cast.places[0], source.choice(cast.bodies)
    first, second = source.sample(cast.words, 2)
    weekday = WEEKDAYS[(FIRST_DAY + datetime.timedelta(days=day)).weekday()]
    lead = source.choice([
        f"At least {figure} people were affected by the {first} in {place}, {body} said on {weekday}.",
        f"{body} put the number of those hit by the {first} near {place} at {figure} on {weekday}.",
        f"The {second} in {place} went on on {weekday}, with {figure} people now counted, according to {' '.join(person)}.",
        f"{' '.join(person)} of {body} said on {weekday} that {figure} people had to do with the {second} at {place}."])
    title = source.choice([
        f"{place}: {figure} hit by {first}", f"{first.capitalize()} in {place}, {body} says",
        f"{person[1]} speaks of {second} near {place}", f"What is known of the {place} {second}"])
    body_text = [fact.told(cast, shift) for fact in source.sample(facts, source.randint(1, 2))]
    rest = source.choice(own)
    start = source.randrange(max(1, len(rest) - 5))
    body_text += [sentence.told(cast, source.randint(1, 50)) for sentence in rest[start:start + 5]]
    body_text += [source.choice(source.choice(own)).told(cast, source.randint(1, 50)) for _ in range(source.randint(2, 4))]
    body_text.append(source.choice([
        f"“The {first} is not over,” {source.choice(cast.people)[1]} said.",
        f"{source.choice(cast.people)[1]} denied that the {second} had been foreseen.",
        f"A second {first} would be worse, warned {' '.join(source.choice(cast.people))}."]))
    return Article(day, title, paragraphs([lead] + shuffled(body_text, source), source), source.choice(world.outlets), story=number)


def shuffled(items, source):
    items = list(items)
    source.shuffle(items)
    return items


def paragraphs(sentences, source):
    found, index = [], 0
    while index < len(sentences):
        size = source.randint(1, 3)
        found.append(" ".join(sentences[index:index + size]))
        index += size
    return found


def series(world, number, seed, day):
    source = random.Random(f"{seed} series {number}")
    kind = source.randrange(len(SERIES))
    title, text = SERIES[kind]
    given, name = world.person(source)
    values = dict(
        place=world.often(source, world.places), other=world.often(source, world.places), given=given, name=name,
        surname=world.person(source)[1], day=WEEKDAYS[(FIRST_DAY + datetime.timedelta(days=day)).weekday()],
        turn=source.choice(["higher", "lower", "flat"]), wind=source.choice(["north", "east", "south", "west"]),
        low=source.randint(2, 9), high=source.randint(0, 2), n=source.randint(11, 60), m=source.randint(20, 95),
        p=source.randint(3, 80), q=source.randint(1000, 60000))
    lines = [line.format(**values) for line in text.split("\n")]
    return Article(day, title.format(**values), paragraphs(lines, source), source.choice(world.outlets), series=kind)


def copies(world, article, sentences, number, seed, last):
    """What other outlets make of an article, with the kind of each edit."""
    source = random.Random(f"{seed} copies {number}")
    for _ in range(min(12, int(source.paretovariate(1.2)))):
        kind = source.choice(EDITS)
        day = min(last, article.day + (source.random() < 0.3))
        copy = Article(day, article.title, list(article.paragraphs), source.choice(world.outlets), article.story, article.series)
        edit(copy, kind, world, sentences, source)
        copy.kind = kind
        yield copy


def edit(copy, kind, world, sentences, source):
    text = copy.paragraphs
    if kind == "reprint":
        text[0] = f"{source.choice(world.places).upper()} (Agency) - " + text[0]
        for index in range(len(text)):
            if source.random() < 0.4:
                words = text[index].split(" ")
                del words[source.randrange(len(words))]
                text[index] = " ".join(words)
    elif kind == "cut":
        del text[max(1, int(len(text) * source.uniform(0.4, 0.75))):]
    elif kind == "expanded":
        topic = source.choice(sorted(sentences))
        cast = material.Cast(world, source)
        for _ in range(2):
            text.append(" ".join(sentence.told(cast, 3) for sentence in source.choice(sentences[topic])[:2]))
    elif kind == "reworded":
        copy.paragraphs = [material.SWAP.sub(lambda found: material.SWAPS[found.group()], part) for part in text]
        copy.paragraphs = [lightly(part, source) for part in copy.paragraphs]
    elif kind == "retitled":
        copy.title = f"{source.choice(world.places)} looks on: {copy.title.lower()}"
    elif kind == "furnished":
        text.insert(len(text) // 2, f"Read also: {source.choice(world.places)} waits for the {source.choice(world.keywords)}")
        text.append("Updated: an earlier version of this article had a wrong date.")
    elif kind == "reordered":
        copy.paragraphs = text[:1] + shuffled(text[1:], source)


def lightly(part, source):
    """A word of ten left out or doubled by a filler, as in a hasty rewrite."""
    words = []
    for word in part.split(" "):
        chance = source.random()
        if chance < 0.05 and word.islower():
            continue
        words.append(word)
        if chance > 0.96:
            words.append(source.choice(["then", "there", "in fact", "again", "meanwhile"]))
    return " ".join(words)


def corpus(count, seed, days):
    """All articles, by day."""
    world, sentences = material.World(seed), material.stories()
    source = random.Random(f"{seed} corpus")
    made, family, number = [], 0, 0
    while len(made) < count:
        number += 1
        start = source.randrange(days)
        if source.random() < 0.12:
            batch = [series(world, number, seed, start)]
        else:
            batch = [article for article in story(world, sentences, number, seed, start) if article.day < days]
        for article in batch:
            made.append(article)
            if source.random() < 0.12:
                family += 1
                article.family, article.kind = family, "original"
                for copy in copies(world, article, sentences, family, seed, days - 1):
                    copy.family = family
                    made.append(copy)
        if source.random() < 0.02 and len(made) > 50:
            parts = source.sample(made[-50:], 5)
            made.append(Article(
                start, f"The day in five paragraphs ({number})", [part.paragraphs[0] for part in parts],
                source.choice(world.outlets), series="roundup"))
    del made[count:]
    for article in made:
        add_furniture(article, world)
    # a stable order: by day, and within it mixed
    source.shuffle(made)
    return sorted(made, key=lambda article: article.day)


def add_furniture(article, world):
    source = random.Random(f"furniture {article.outlet}")
    lines = [line.format(*source.sample(world.places, 2), o=article.outlet) for line in source.sample(FURNITURE, 3)]
    choice = random.Random(f"{article.title} {article.day} {article.outlet}")
    article.furniture = [line for line in lines if choice.random() < 0.7]


def write(articles, folder, first=0, suffix=""):
    """Writes articles that are numbered from `first`, a file for each day; `suffix` parts files of one day."""
    os.makedirs(os.path.join(folder, "articles"), exist_ok=True)
    day, file = None, None
    with open(os.path.join(folder, f"gold{suffix}.jsonl"), "w", encoding="utf-8") as gold:
        for number, article in enumerate(articles, first):
            date = (FIRST_DAY + datetime.timedelta(days=article.day)).isoformat()
            if date != day:
                if file:
                    file.close()
                day, file = date, open(os.path.join(folder, "articles", date + suffix + ".jsonl"), "w", encoding="utf-8")
            host = article.outlet.lower().replace(" ", "-")
            record = {"id": f"a{number:06}", "url": f"https://{host}.example/{date}/{number}", "title": article.title,
                      "published": date, "site": article.outlet, "text": "\n\n".join(article.paragraphs + article.furniture)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            gold.write(json.dumps({"id": record["id"], "family": article.family, "kind": article.kind,
                                   "story": article.story, "series": article.series}) + "\n")
    if file:
        file.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--days", type=int)
    options = parser.parse_args()
    write(corpus(options.count, options.seed, options.days or max(3, options.count // 270)), options.folder)


if __name__ == "__main__":
    main()
