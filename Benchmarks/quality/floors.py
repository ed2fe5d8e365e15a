"""The floors: a checked-in file of figures that a change may raise but not silently lower."""
import hashlib
import json
import os
import tempfile

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.json")

# Results of one program on one set do not vary; this only covers different versions of the system's libxml2.
TOLERANCE = 0.002


def digest(path):
    """A short name for the content of a file, or of all files in a folder."""
    hasher = hashlib.sha256()
    if os.path.isdir(path):
        files = sorted(os.path.join(place, name) for place, _, names in os.walk(path) for name in names)
    else:
        files = [path]
    for file in files:
        with open(file, "rb") as source:
            hasher.update(source.read())
    return hasher.hexdigest()[:16]


def worse(figure, floor, lower_is_better):
    """By how much a figure is worse than its floor; negative where it is better."""
    return figure - floor if lower_is_better else floor - figure


class Floors:
    def __init__(self, path=FILE):
        self.path = path
        self.data = {"sets": {}, "lowered": []}
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                self.data = json.load(file)

    def of(self, name, measure):
        """Floor, peer and aim of a measure, as far as they are known."""
        return self.data["sets"].get(name, {}).get("measures", {}).get(measure, {})

    def is_for(self, name, gold):
        """Whether the floors of a set were measured on this gold file; true where there are none yet."""
        known = self.data["sets"].get(name, {}).get("gold")
        return known is None or known == gold

    def move(self, name, gold, measure, figure, lower_is_better, reason):
        """Moves a floor to a figure that is better; to one that is worse only with a reason, which is kept.

        A changed data set starts anew. Returns what happened: "set", "raised", "lowered", "kept" or "refused".
        """
        entry = self.data["sets"].setdefault(name, {"measures": {}})
        same = self.is_for(name, gold)
        place = entry["measures"].setdefault(measure, {})
        figure = round(figure, 4)
        floor = place.get("floor")
        behind = 0 if floor is None or not same else worse(figure, floor, lower_is_better)
        if floor is not None and same and behind >= 0:
            if behind <= TOLERANCE:
                return "kept"
            if reason is None:
                return "refused"
            self.data["lowered"].append(
                {"set": name, "measure": measure, "from": floor, "to": figure, "reason": reason})
        place["floor"] = figure
        return "set" if floor is None or not same else "lowered" if behind > 0 else "raised"

    def pin(self, name, gold):
        self.data["sets"].setdefault(name, {"measures": {}})["gold"] = gold

    def save(self):
        """Replaces the file at once, so that it is whole whatever happens."""
        text = json.dumps(self.data, indent=2, ensure_ascii=False) + "\n"
        handle, name = tempfile.mkstemp(dir=os.path.dirname(self.path))
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(name, 0o644)
        os.replace(name, self.path)
