"""What may be shown of a cohort, in Python, held to the conformance kit: see kit.py."""

import math

from kit import QUALITIES, hold, read, tally

BANDS = {"favourable": "few_favourable", "developing": "few_developing"}
WISHES = {"wanted": "few_wanted", "not_wanted": "few_not_wanted"}
SPLIT = {"yes": None, "maybe": None}


class Row:
    """What releases have told so far of a row of two cells."""

    def __init__(self, cells):
        self.names, self.reasons = list(cells), list(cells.values())
        self.shown, self.hidden, self.withheld, self.told = (0, 0), 0, False, None

    def release(self, policy, cells):
        """The row as it is shown, or why it is withheld."""
        joined = [now - before for now, before in zip(cells, self.shown)]
        room = max(joined) if self.told is None else joined[1 - self.told]
        if min(joined) >= policy["min_cell"] and room >= self.hidden:
            self.shown, self.hidden, self.told = cells, 0, None
            return rounded(policy, self.names, cells)
        is_first = not self.withheld and not any(self.shown)
        reason = "newcomers" if any(self.shown) else "small_before" if self.withheld else "small_cell"
        if is_first and all(self.reasons) and sum(cells) >= 2 * policy["min_cell"]:
            self.told = cells.index(min(cells))
            reason = self.reasons[self.told]
        self.hidden, self.withheld = sum(joined), True
        return {"withheld": reason}


def rounded(policy, names, cells):
    base = policy["rounding_base"]
    return {"shown": {name: (2 * cell + base) // (2 * base) * base for name, cell in zip(names, cells)}}


def bands(counts):
    one, two, three, four = counts["ratings"]
    return one + two, three + four


def wishes(counts):
    yes, maybe, no = counts["wishes"].values()
    return yes + maybe, no


def demand(rows):
    def place(row):
        return {"few_not_wanted": "top", "few_wanted": "bottom"}.get(row["withheld"]) if "withheld" in row else "shown"

    def above(one, other):
        places = place(rows[one]), place(rows[other])
        if places == ("shown", "shown"):
            more, less = rows[one]["shown"], rows[other]["shown"]
            return more["wanted"] > less["wanted"] or more["not_wanted"] < less["not_wanted"]
        return places in [("top", "shown"), ("shown", "bottom"), ("top", "bottom")]

    def entry(q):
        row = rows[q]
        wanted = {"shown": row["shown"]["wanted"]} if "shown" in row else row
        first = 1 + sum(above(other, q) for other in QUALITIES)
        last = 15 - sum(above(q, other) for other in QUALITIES)
        return {"quality": q, "first_rank": first, "last_rank": last, "wanted": wanted}

    entries = [entry(q) for q in QUALITIES]
    return sorted(entries, key=lambda e: (bool(place(rows[e["quality"]])), e["first_rank"]))


class History:
    """A cohort, and what was released of it."""

    def __init__(self, policy):
        self.policy, self.last, self.groups = policy, None, None
        self.rows = {q: [Row(names) for names in (BANDS, WISHES, SPLIT)] for q in QUALITIES}

    def release(self, people):
        """What is released, or the reason why nothing is."""
        counts, least = tally(people), self.policy["min_cohort"]
        if len(people) < least:
            return {"refused": "too_few"}
        if self.last:
            before, release = self.last
            answers = lambda counts: [n for c in counts["qualities"].values() for n in c["ratings"] + list(c["wishes"].values())]
            if any(b > n for b, n in zip(answers(before), answers(counts))):
                return {"refused": "shrunk"}
            joined = len(people) - before["respondents"]
            if joined == 0:
                return {"release": release}
            if joined < least:
                return {"refused": "too_few_joined"}
        shown = {q: self.wishes(q, counts["qualities"][q]) for q in QUALITIES}
        release = {
            "policy": self.policy,
            "bands": {q: self.rows[q][0].release(self.policy, bands(counts["qualities"][q])) for q in QUALITIES},
            "wishes": shown,
            "demand": demand(shown),
        }
        self.last = counts, release
        return {"release": release}

    def wishes(self, q, counts):
        _, wanted, split = self.rows[q]
        row = wanted.release(self.policy, wishes(counts))
        if "withheld" in row:
            split.withheld = True
            return row
        yes, maybe, _ = counts["wishes"].values()
        return {"shown": {**row["shown"], "split": split.release(self.policy, (yes, maybe))}}

    def by_group(self, groups):
        """What is released of a cohort and its groups, or the reason why nothing is."""
        if len(groups) < 2:
            return {"refused": "one_group"}
        tallies = [(name, tally(people)) for name, people in groups]
        if self.groups and self.groups[0] == tallies:
            return self.groups[1]
        if self.last:
            return {"refused": "regrouped"}
        if any(len(people) < self.policy["min_cohort"] for _, people in groups):
            return {"refused": "small_group"}
        whole = self.release([person for _, people in groups for person in people])["release"]
        order = sorted(range(len(groups)), key=lambda g: -len(groups[g][1]))
        entries = [{"name": name, "bands": {}, "wishes": {}} for name, _ in groups]
        for kind, names, cells_of in [("bands", BANDS, bands), ("wishes", WISHES, wishes)]:
            for q in QUALITIES:
                cells = [cells_of(counts["qualities"][q]) for _, counts in tallies]
                apart = self.apart([cells[g] for g in order])
                for place, g in enumerate(order):
                    row = rounded(self.policy, names, cells[g]) if place < apart else {"withheld": "group"}
                    if place < apart and kind == "wishes":
                        row["shown"]["split"] = {"withheld": "group"}
                    entries[g][kind][q] = row
        self.groups = tallies, {"grouped_release": {"cohort": whole, "groups": entries}}
        return self.groups[1]

    def apart(self, cells):
        """How many groups show a row, of these in the order of their sizes."""
        enough = lambda cells: min(cells) >= self.policy["min_cell"]
        return max(n for n in range(len(cells) + 1) if all(map(enough, cells[:n]))
                   and (n == len(cells) or enough([sum(each) for each in zip(*cells[n:])]) or n == 0))


def releases(vector):
    history, everybody = History(vector["policy"]), [read(answers) for answers in vector["everybody"]]
    for asked in vector["releases"]:
        if "size" in asked:
            answer = history.release(everybody[:asked["size"]])
        else:
            ends = [sum(g["size"] for g in asked["groups"][:n]) for n in range(len(asked["groups"]) + 1)]
            groups = zip(asked["groups"], ends, ends[1:])
            answer = history.by_group([(g["name"], everybody[start:end]) for g, start, end in groups])
        yield {key: asked[key] for key in asked if key not in ("size", "groups")}, answer


def lower(hits, trials):
    """The lower limit of Clopper and Pearson at 95 %."""
    def tail(p):
        ways = lambda k: math.lgamma(trials + 1) - math.lgamma(k + 1) - math.lgamma(trials - k + 1)
        return sum(math.exp(ways(k) + k * math.log(p) + (trials - k) * math.log1p(-p)) for k in range(hits, trials + 1))

    low, high = 0.0, 1.0
    for _ in range(60 if hits else 0):
        middle = (low + high) / 2
        low, high = (middle, high) if tail(middle) < 0.025 else (low, middle)
    return low


def comparison(policy, before, after, moves):
    half = policy["rounding_base"] / 2
    least = lambda count: max(count - math.floor(half), policy["min_cell"])
    most = lambda count: count + math.ceil(half) - 1
    verdict = lambda more, fewer: "more" if more else "fewer" if fewer else "not_clear"
    if "shown" in moves:
        gained, lost = moves["shown"]["to_favourable"], moves["shown"]["to_developing"]
        low = lower(least(gained), least(gained) + most(lost))
        high = 1 - lower(least(lost), most(gained) + least(lost))
        share = {"low": math.floor(1000 * low) / 1000, "high": math.ceil(1000 * high) / 1000}
        return {"verdict": verdict(low > 0.5, high < 0.5), "share_to_favourable": {"shown": share}}
    if "withheld" in before or "withheld" in after:
        return {"verdict": "not_clear", "share_to_favourable": moves}

    def has_grown(band, other):
        (band_before, other_before), (band_after, other_after) = [(row["shown"][band], row["shown"][other]) for row in (before, after)]
        gain = max(least(band_after) - most(band_before), least(other_before) - most(other_after))
        came = min(most(other_before), most(band_after))
        return lower(came, came + came - gain) > 0.5

    grown = verdict(has_grown("favourable", "developing"), has_grown("developing", "favourable"))
    return {"verdict": grown, "share_to_favourable": moves}


def movement(policy, pairs):
    if len(pairs) < policy["min_cohort"]:
        return {"refused": "too_few"}
    sides = [tally([read(pair[side]) for pair in pairs])["qualities"] for side in (0, 1)]
    before, after = [{q: Row(BANDS).release(policy, bands(side[q])) for q in QUALITIES} for side in sides]
    names = ["stayed_favourable", "to_developing", "to_favourable", "stayed_developing"]
    people = [[read(answers) for answers in pair] for pair in pairs]

    def moves(q):
        if "withheld" in before[q] or "withheld" in after[q]:
            return {"withheld": "side"}
        bands_of = [tuple(answers[q]["rating"] > 2 for answers in pair) for pair in people]
        cells = [bands_of.count(move) for move in [(False, False), (False, True), (True, False), (True, True)]]
        return rounded(policy, names, cells) if min(cells) >= policy["min_cell"] else {"withheld": "small_cell"}

    moved = {q: moves(q) for q in QUALITIES}
    comparisons = {q: comparison(policy, before[q], after[q], moved[q]) for q in QUALITIES}
    return {"movement": {"policy": policy, "before": before, "after": after, "moves": moved, "comparisons": comparisons}}


def moved(vector):
    yield {key: vector[key] for key in ("movement", "refused") if key in vector}, movement(vector["policy"], vector["pairs"])


hold("releases", releases)
hold("grouped_releases", releases)
hold("movements", moved)
