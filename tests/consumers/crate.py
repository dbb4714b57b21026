"""The crate itself, through its examples: the measure that the consumers are held to.

`score` reads a self-assessment, and `programme` a register of mentors. `setup` and `programme`
replay a log, so an event is judged where the log of the examples has one of its kind. No example
reads a record, criteria or a tally; the tests of the crate hold these to their schemas."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from common import HERE, finish, judge

DATA = HERE.parent.parent / "examples" / "data"
EXAMPLES = Path(os.environ["CARGO_TARGET_DIR"]) / "debug" / "examples"


def after(logs: list[str], instead: dict[str, str]) -> Callable[[Any], str]:
    """An event, after what has to happen before it is possible.

    Some kinds are not in the logs, or not at their own place; `instead` has a kind that is possible
    at the same place."""
    texts = [(DATA / log).read_text().splitlines() for log in logs]

    def before(event: Any) -> list[str]:
        keys = event.keys() if isinstance(event, dict) else []
        kinds = {instead.get(key, key) for key in keys}
        for lines in texts:
            for number, line in enumerate(lines):
                if json.loads(line).keys() & kinds:
                    return lines[:number]
        return []

    return lambda event: "\n".join([*before(event), json.dumps(event)])


def read_by(example: str, text: Callable[[Any], str], *options: str) -> Callable[[Any], bool]:
    subprocess.run(["cargo", "build", "--quiet", "--locked", "--example", example], check=True)
    command = [str(EXAMPLES / example), *options, "-"]

    def accepts(document: Any) -> bool:
        run = subprocess.run(command, input=text(document), text=True, capture_output=True)
        # 2 would be a wrong command line, 101 a panic.
        if run.returncode not in (0, 1):
            raise RuntimeError(f"{example}: exit {run.returncode}: {run.stderr}")
        if "is not possible" in run.stderr:
            raise RuntimeError(f"{example}: {run.stderr}")
        return run.returncode == 0

    return accepts


# The log has new needs in both of its cycles; none would come at the same place.
setup_event = after(["ward-sister.ndjson"], {"no_new_needs": "new_needs", "another_focus": "scenario"})
application_event = after(
    ["ward-sister-application.ndjson", "community-matron-application.ndjson"],
    {
        **dict.fromkeys(["declined", "support_withdrawn", "lapsed"], "approved"),
        **dict.fromkeys(["meeting_missed", "mentor_unavailable"], "mentor_declined"),
        "mentor_unavailable_after_meeting": "not_continued",
        "ended": "goals_set",
    },
)
score = read_by("score", json.dumps)
setup = read_by("setup", setup_event)
programme = read_by("programme", application_event)
register = read_by("programme", json.dumps, "--register")
judge("leadership-qualities", "score", "self_assessment", score)
judge("leadership-qualities", "setup", "setup_event", setup)
judge("leadership-qualities", "programme", "application_event", programme)
judge("leadership-qualities", "programme", "mentor", register)
finish()
