"""The crate itself, through its example `score`: the measure that the consumers are held to."""

import json
import subprocess
from typing import Any

from common import finish, judge

SCORE = ["cargo", "run", "--quiet", "--example", "score", "--", "-"]


def accepts(document: Any) -> bool:
    run = subprocess.run(SCORE, input=json.dumps(document), text=True, capture_output=True)
    # 2 would be a wrong command line, 101 a panic or a crate that does not compile.
    if run.returncode not in (0, 1):
        raise RuntimeError(f"score: exit {run.returncode}: {run.stderr}")
    return run.returncode == 0


judge("leadership-qualities", "score", "self_assessment", accepts)
finish()
