"""The crate itself, through its examples: the measure that the consumers are held to.

`score` reads a self-assessment. `setup` replays a log, so an event is judged where the log of the
examples has one of its kind. No example reads a record; the tests of the crate hold it to its
schema."""

import json
import subprocess
from collections.abc import Callable
from typing import Any

from common import HERE, finish, judge

LOG = (HERE.parent.parent / "examples" / "data" / "ward-sister.ndjson").read_text().splitlines()


def before(event: Any) -> list[str]:
    """What has to happen before such an event is possible."""
    # The log has new needs in both of its cycles; none would come at the same place.
    keys = event.keys() if isinstance(event, dict) else []
    kinds = {"new_needs" if key == "no_new_needs" else key for key in keys}
    for number, line in enumerate(LOG):
        if json.loads(line).keys() & kinds:
            return LOG[:number]
    return []


def read_by(example: str, text: Callable[[Any], str]) -> Callable[[Any], bool]:
    command = ["cargo", "run", "--quiet", "--example", example, "--", "-"]

    def accepts(document: Any) -> bool:
        run = subprocess.run(command, input=text(document), text=True, capture_output=True)
        # 2 would be a wrong command line, 101 a panic or a crate that does not compile.
        if run.returncode not in (0, 1):
            raise RuntimeError(f"{example}: exit {run.returncode}: {run.stderr}")
        if "is not possible" in run.stderr:
            raise RuntimeError(f"{example}: {run.stderr}")
        return run.returncode == 0

    return accepts


score = read_by("score", json.dumps)
setup = read_by("setup", lambda event: "\n".join([*before(event), json.dumps(event)]))
judge("leadership-qualities", "score", "self_assessment", score)
judge("leadership-qualities", "setup", "setup_event", setup)
finish()
