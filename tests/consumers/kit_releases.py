"""What may be shown of a cohort that grows, in Python, held to the conformance kit: see kit.py."""

from kit import QUALITIES, hold, read, tally


class Gate:
    """What was told so far of a row of two cells."""

    def __init__(self):
        self.shown, self.hidden, self.withheld = (0, 0), 0, False

    def reason(self, cells, least):
        """Why the row is withheld; nothing if it is shown."""
        joined = [now - before for now, before in zip(cells, self.shown)]
        if min(joined) < least or max(joined) < self.hidden:
            reason = "newcomers" if any(self.shown) else "small_before" if self.withheld else "small_cell"
            self.hidden, self.withheld = sum(joined), True
            return reason
        self.shown, self.hidden, self.withheld = cells, 0, False
        return None


def rounded(policy, count):
    base = policy["rounding_base"]
    return (2 * count + base) // (2 * base) * base


def release(policy, counts, gates):
    least, about = policy["min_cell"], lambda count: rounded(policy, count)

    def bands(q):
        one, two, three, four = counts["qualities"][q]["ratings"]
        cells = (one + two, three + four)
        reason = gates[q][0].reason(cells, least)
        return {"withheld": reason} if reason else {"shown": dict(zip(["favourable", "developing"], map(about, cells)))}

    def wishes(q):
        yes, maybe, no = counts["qualities"][q]["wishes"].values()
        _, wanted, split = gates[q]
        reason = wanted.reason((yes + maybe, no), least)
        if reason:
            split.withheld = True
            return {"withheld": reason}
        reason = split.reason((yes, maybe), least)
        if reason:
            return {"shown": {"wanted": about(yes + maybe), "not_wanted": about(no), "withheld": reason}}
        return {"shown": {"yes": about(yes), "maybe": about(maybe), "no": about(no)}}

    rows = {"bands": {q: bands(q) for q in QUALITIES}, "wishes": {q: wishes(q) for q in QUALITIES}}
    wanted = {q: row["shown"].get("wanted") or row["shown"]["yes"] + row["shown"]["maybe"]
              for q, row in rows["wishes"].items() if "shown" in row}
    demand = [{"rank": 1 + sum(more > wanted[q] for more in wanted.values()), "quality": q, "wanted": wanted[q]}
              for q in sorted(wanted, key=lambda q: -wanted[q])]
    unranked = [{"quality": q, **row} for q, row in rows["wishes"].items() if "withheld" in row]
    return {"policy": policy, **rows, "demand": demand, "unranked": unranked}


def releases(policy, everybody, sizes):
    """What is released of a cohort that grows; nothing where it is refused."""
    gates = {q: (Gate(), Gate(), Gate()) for q in QUALITIES}
    before, last = None, None
    for size in sizes:
        now = tally([read(answers) for answers in everybody[:size]])
        cells = [cell for c in now["qualities"].values() for cell in c["ratings"] + list(c["wishes"].values())]
        joined = size - before[0] if before else size
        shrank = before and any(b > n for b, n in zip(before[1], cells))
        if size < policy["min_cohort"] or shrank or (before and 0 < joined < policy["min_cohort"]):
            yield None
            continue
        if joined or not before:
            last, before = release(policy, now, gates), (size, cells)
        yield last


def released(vector):
    actual = releases(vector["policy"], vector["everybody"], [each["size"] for each in vector["releases"]])
    yield [each.get("release") for each in vector["releases"]], list(actual)


hold("releases", released)
