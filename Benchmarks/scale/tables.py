"""Scores the tables of a run over made-up articles against what is known of them. Standard library only.

Articles of a series and roundups belong to no family and no story. Undecided is nothing: an article in no line is alone.
"""
import json
import os
from collections import Counter, defaultdict


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def pairs(sizes):
    return sum(size * (size - 1) // 2 for size in sizes)


def f1(right, found, wanted):
    return 2 * right / (found + wanted) if found + wanted else 1.0


def clusters(wanted, found):
    """Pair F1 and B-cubed F1 of {id: label} against {id: label}; both name every article."""
    both = Counter((wanted[key], found[key]) for key in wanted)
    first, second = Counter(wanted.values()), Counter(found.values())
    right = pairs(both.values())
    precision = sum(n * n / second[pair[1]] for pair, n in both.items()) / len(wanted)
    recall = sum(n * n / first[pair[0]] for pair, n in both.items()) / len(wanted)
    return {"pairs": f1(right, pairs(second.values()), pairs(first.values())),
            "pair precision": right / max(1, pairs(second.values())), "pair recall": right / max(1, pairs(first.values())),
            "B-cubed": 2 * precision * recall / (precision + recall)}


def scores(gold, output):
    """{name: figure} for the duplicates and stories of an output folder."""
    known = {row["id"]: row for row in lines(gold)}

    def alone(key):
        return lambda row: f"{key}{row[key]}" if row[key] is not None else row["id"]

    def labels(table, members):
        found = {key: key for key in known}
        for number, row in enumerate(lines(os.path.join(output, table))):
            for member in members(row):
                found[member] = f"#{number}"
        return found

    families = labels("duplicates.jsonl", lambda row: [member["id"] for member in row["members"]])
    stories = labels("stories.jsonl", lambda row: row["members"])
    wanted = {key: alone("family")(row) for key, row in known.items()}
    result = {f"families, {name}": value for name, value in clusters(wanted, families).items()}
    sizes = Counter(families.values())
    series = [key for key, row in known.items() if row["series"] is not None and row["family"] is None]
    result["series wrongly merged"] = sum(sizes[families[key]] > 1 for key in series) / max(1, len(series))
    groups = defaultdict(set)
    for key, row in known.items():
        if row["family"] is not None:
            groups[row["family"]].add(families[key])
    members = Counter(row["family"] for row in known.values() if row["family"] is not None)
    left = sum(len(found) - 1 for found in groups.values())
    result["redundant left"] = left / max(1, sum(members.values()) - len(members))
    kinds = defaultdict(lambda: [0, 0])
    originals = {row["family"]: key for key, row in known.items() if row["kind"] == "original"}
    for key, row in known.items():
        if row["kind"] not in (None, "original") and row["family"] in originals:
            kinds[row["kind"]][0] += families[key] == families[originals[row["family"]]]
            kinds[row["kind"]][1] += 1
    for kind, (right, all_of_it) in sorted(kinds.items()):
        result[f"found, {kind}"] = right / all_of_it
    wanted = {key: alone("story")(row) for key, row in known.items()}
    result.update({f"stories, {name}": value for name, value in clusters(wanted, stories).items()})
    return result


if __name__ == "__main__":
    import sys

    for name, value in scores(sys.argv[1], sys.argv[2]).items():
        print(f"{name:28} {value:.3f}")
