"""A port in Python, made from the exported folder alone, and held to the conformance kit.

It knows the qualities and their words from data/framework.json, both machines from their tables, and
the rules from conformance/README.md. It needs nothing but Python."""

import itertools
import json
import os
import sys
from pathlib import Path

HOME = Path(os.environ["CONSUMERS_WORK"]) / "schemas"
FRAMEWORK = json.loads((HOME / "data" / "framework.json").read_text())
CLUSTERS = {c["key"]: [q["key"] for q in c["qualities"]] for c in FRAMEWORK["clusters"]}
QUALITIES = sum(CLUSTERS.values(), [])
NAMED = {q["key"]: q for c in FRAMEWORK["clusters"] for q in c["qualities"]}
WISHES = ["yes", "maybe", "no"]


def favourable(answer):
    return answer["rating"] <= 2


def score(assessment, qualities):
    ratings = [assessment[q]["rating"] for q in qualities]
    mean = sum(ratings) / len(ratings)
    return {"sum": sum(ratings), "items": len(ratings), "mean": mean, "strength_index": (4 - mean) / 3}


def agenda(assessment):
    wished = [q for q in QUALITIES if assessment[q]["wish"] != "no"]
    return sorted(wished, key=lambda q: (assessment[q]["wish"] != "yes", -assessment[q]["rating"]))


def profile(assessment):
    def scored(rating, wish):
        standing = ["strength", "leaning_strength", "leaning_need", "need"][rating - 1]
        band = "favourable" if rating <= 2 else "developing"
        return dict(rating=rating, wish=wish, need=rating - 1, strength=4 - rating, standing=standing, band=band)

    return {
        "qualities": {q: scored(**assessment[q]) for q in QUALITIES},
        "clusters": {c: score(assessment, qualities) for c, qualities in CLUSTERS.items()},
        "overall": score(assessment, QUALITIES),
        "agenda": [{"quality": q, **assessment[q], "development": NAMED[q]["development"]} for q in agenda(assessment)],
        "overlooked": [q for q in QUALITIES if not favourable(assessment[q]) and assessment[q]["wish"] == "no"],
        "offers": [q for q in QUALITIES if favourable(assessment[q])],
    }


def change(before, after):
    shift = {q: before[q]["rating"] - after[q]["rating"] for q in QUALITIES}
    first, then = set(agenda(before)), set(agenda(after))
    some = lambda test: [q for q in QUALITIES if test(q)]
    return {
        "qualities": shift,
        "clusters": {c: sum(shift[q] for q in qualities) for c, qualities in CLUSTERS.items()},
        "overall": sum(shift.values()),
        "agenda": {
            "met": some(lambda q: q in first - then and favourable(after[q])),
            "set_aside": some(lambda q: q in first - then and not favourable(after[q])),
            "still_open": some(lambda q: q in first & then),
            "newly_open": some(lambda q: q in then - first),
        },
    }


def learns(learner, teacher):
    taught = [q for q in agenda(learner) if favourable(teacher[q])]
    return [{"quality": q, "development": NAMED[q]["development"]} for q in taught]


def network(agenda, people, prefer=None):
    offered = [[q for q in agenda if q in person["offers"]] for person in people]
    coverable = set(sum(offered, []))
    for size in range(len(people) + 1):
        groups = [g for g in itertools.combinations(range(len(people)), size)
                  if set(sum((offered[p] for p in g), [])) == coverable]
        if groups:
            break
    preferred = lambda group: sum(people[p]["relation"] == prefer for p in group)
    group = max(groups, key=preferred)  # The first of several.
    members = [{"name": people[p]["name"], "relation": people[p]["relation"], "covers": offered[p]} for p in group]
    return {"agenda": agenda, "members": members, "uncovered": [q for q in agenda if q not in coverable]}


def problems(document):
    """All that is wrong with a self-assessment: what is there, and then what is missing."""
    found, blank = [], {q: {"rating", "wish"} for q in QUALITIES}

    def report(pointer, code, was, expected):
        found.append((pointer, code, was, expected))

    def words(value):
        if isinstance(value, str) and len(value) > 40:
            return f"{words(value[:40])} and {len(value[40:].encode())} bytes more"
        return "an object" if isinstance(value, dict) else "an array" if isinstance(value, list) else json.dumps(value)

    an_answer = "an object with `rating` and `wish`"
    expected = {"rating": "an integer from 1 (positive pole) to 4 (negative pole)", "wish": '"yes", "maybe" or "no"'}
    right = {"rating": lambda v: type(v) in (int, float) and v in (1, 2, 3, 4), "wish": lambda v: v in WISHES}
    if not isinstance(document, dict):
        return [("", "invalid_value", words(document), "an object with the fifteen quality keys")]
    bare = lambda text: "".join(c for c in text.lower() if c not in " -_")
    missing = set(QUALITIES)
    for key, answer in document.items():
        at = "/" + key.replace("~", "~0").replace("/", "~1")
        quality = next((q for q in QUALITIES if bare(q) == bare(key)), None)
        if key not in QUALITIES:
            known = f"the key `{quality}`" if quality else "the key of a quality, such as `self_belief`"
            report(at, "unknown_key", "an unknown key", known)
        if not quality or answer is None:  # Null is a blank.
            continue
        missing.discard(quality)
        if not isinstance(answer, dict):
            report(at, "invalid_value", words(answer), an_answer)
            blank[quality] = set()
            continue
        for field, value in answer.items():
            if field not in expected:
                report(f"{at}/{field}", "unknown_key", "an unknown key", "`rating` or `wish`")
                continue
            if value is None:
                continue
            blank[quality].discard(field)
            if not right[field](value):
                report(f"{at}/{field}", "invalid_value", words(value), expected[field])
    for q in QUALITIES:
        if q in missing:
            report(f"/{q}", "missing", "nothing", an_answer)
        else:
            for field in sorted(blank[q]):
                report(f"/{q}/{field}", "missing", "nothing", expected[field])
    return found


def read(answers):
    wish = {w[0]: w for w in WISHES}
    return {q: {"rating": int(answers[2 * n]), "wish": wish[answers[2 * n + 1]]} for n, q in enumerate(QUALITIES)}


def tally(cohort):
    def counts(q):
        ratings = [sum(a[q]["rating"] == rating for a in cohort) for rating in (1, 2, 3, 4)]
        return {"ratings": ratings, "wishes": {w: sum(a[q]["wish"] == w for a in cohort) for w in WISHES}}

    squared = lambda qualities: sum(sum(a[q]["rating"] for q in qualities) ** 2 for a in cohort)
    squares = {c: squared(qualities) for c, qualities in CLUSTERS.items()} | {"overall": squared(QUALITIES)}
    return {"respondents": len(cohort), "qualities": {q: counts(q) for q in QUALITIES}, "squares": squares}


class Machine:
    """Either machine: a table, and what its rows cannot hold."""

    def __init__(self, document):
        table = json.loads((HOME / "data" / f"{document}_table.json").read_text())
        self.rows = {row["id"]: row for row in table["states"]}
        self.row = self.rows[table["initial"]]
        self.nominated, self.status, self.again, self.mentor = [], {}, {}, None

    def objection(self, action, content):
        """What speaks against the content of an event whose action is possible."""
        mentor = content["mentor"] if isinstance(content, dict) and "mentor" in content else content
        if action == "next_cycle":
            return next(({"not_nominated": n} for n, need in enumerate(content) if need not in self.nominated), None)
        if action == "invited" and mentor in self.status:
            return {"invited_before": mentor}
        if action == "invited" and mentor in self.again:
            return {self.again[mentor]: mentor}
        opens = ("met", "meeting_missed", "mentor_declined", "invitation_withdrawn", "mentor_unavailable")
        if action in opens and self.status.get(mentor) != "open":
            return {"not_open": mentor}
        mets = ("mentor_unavailable_after_meeting", "not_continued", "chosen")
        if action in mets and self.status.get(mentor) != "met":
            return {"not_met": mentor}
        return None

    def rejection(self, event):
        """The rejection of an event without its message, and with no reasons if the table has none; or nothing."""
        [(action, content)] = event.items()
        known = {"stage": self.row["stage"], "action": action, "omitted": 0, "allowed": list(self.row["transitions"])}
        if action in self.row["transitions"]:
            objection = self.objection(action, content)
            return {**known, "reasons": [objection]} if objection else None
        homes = {row["stage"] for row in self.rows.values() if action in row["transitions"]}
        is_elsewhere = len(homes) == 1 and self.row["stage"] not in homes and self.row["transitions"]
        return {**known, "reasons": [{"belongs_to": homes.pop()}]} if is_elsewhere else known

    def apply(self, event):
        assert self.rejection(event) is None
        [(action, content)] = event.items()
        self.row = self.rows[self.row["transitions"][action]]
        if action == "new_needs":
            self.nominated = content
        becomes = {"invited": "open", "met": "met"}
        closing = ("mentor_declined", "invitation_withdrawn", "mentor_unavailable", "mentor_unavailable_after_meeting")
        becomes |= dict.fromkeys((*closing, "not_continued"), "")
        if action in becomes:
            mentor = content if isinstance(content, str) else content["mentor"]
            self.status[mentor] = becomes[action]
        if action == "not_continued":
            self.again[content["mentor"]] = "not_continued_before"
        if action == "chosen":
            self.mentor = content
        if action == "mentor_change":
            self.again[self.mentor] = "mentored_before"
        if action in ("further_search", "mentor_change"):
            self.status = {}


def replay(document, vector):
    """Goes through a log; gives what is expected and what is so."""
    machine = Machine(document)
    for step in [vector["start"], *vector["steps"]]:
        if "event" in step:
            machine.apply(step["event"])
        row = machine.row
        yield [step["state"], step["stage"], step["allowed"]], [row["id"], row["stage"], list(row["transitions"])]
        for rejected in step.get("rejected", []):
            expected, actual = dict(rejected["rejection"]), machine.rejection(rejected["event"])
            del expected["message"]
            if actual and "reasons" not in actual:
                assert expected.pop("reasons")
            yield expected, actual


def judged(vector):
    # Where a key comes twice, a parser has lost one.
    if vector["document"] == "self_assessment" and "instance" in vector:
        told = vector.get("problems", [])
        told = [[p["pointer"], p["code"], p["found"], p["expected"]] for p in told]
        yield told, [list(problem) for problem in problems(vector["instance"])]


def difference(expected, actual, at=""):
    """The first place where two values differ, with both; nothing if they are the same."""
    both = [expected, actual]
    if all(isinstance(value, dict) for value in both):
        keys = list(dict.fromkeys([*expected, *actual]))
        parts = [(key, expected.get(key), actual.get(key)) for key in keys]
    elif all(isinstance(value, list) for value in both) and len(expected) == len(actual):
        parts = [(number, *pair) for number, pair in enumerate(zip(*both))]
    else:
        return None if expected == actual else f"{at}: expected {expected}, found {actual}"
    found = (difference(one, other, f"{at}/{key}") for key, one, other in parts)
    return next(filter(None, found), None)


def hold(name, check):
    """Holds what a check makes of each vector of a file to what the vector expects."""
    count, wrong = 0, []
    for number, line in enumerate((HOME / "conformance" / f"{name}.ndjson").read_text().splitlines(), 1):
        for expected, actual in check(json.loads(line)):
            count += 1
            found = difference(expected, actual)
            wrong += [f"line {number}{found}"[:300]] if found else []
    if wrong or not count:
        print(f"FAIL kit in Python, {name}: {len(wrong)} of {count} differ, the first at {wrong[:1]}")
        sys.exit(1)
    print(f"ok   kit in Python, {name}: {count} agree")


CHECKS = {
    "documents": judged,
    "profiles": lambda v: [(v["profile"], profile(v["self_assessment"]))],
    "changes": lambda v: [(v["change"], change(v["before"], v["after"]))],
    "exchanges": lambda v: [(v["exchange"], {"first_learns": learns(v["first"], v["second"]),
                                             "second_learns": learns(v["second"], v["first"])})],
    "networks": lambda v: [(v["network"], network(v["agenda"], v["people"], v.get("prefer")))],
    "setup_logs": lambda v: replay("setup", v),
    "application_logs": lambda v: replay("application", v),
    "tallies": lambda v: [(v["tally"], tally([read(answers) for answers in v["cohort"]]))],
}
if __name__ == "__main__":
    for name, check in CHECKS.items():
        hold(name, check)
