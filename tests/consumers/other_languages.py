"""Validators in other languages, each a program that prints its verdicts:

    other_languages.py CONSUMER DIALECTS COMMAND...

The command is given two folders, of schemas and of documents, and prints an object that has for
each document whether it accepts each of the good and of the bad ones, or an error."""

import json
import subprocess
import sys
from typing import Any

from common import DOCUMENTS, WORK, cases, check, finish, judge


def text(content: Any) -> str:
    return json.dumps(content, sort_keys=True)


consumer, dialects, *command = sys.argv[1:]
for dialect in dialects.split(","):
    folders = [WORK / "schemas" / dialect, WORK / "documents"]
    run = subprocess.run([*command, *folders], check=True, stdout=subprocess.PIPE, text=True)
    verdicts = json.loads(run.stdout)
    for document in DOCUMENTS:
        verdict = verdicts[document]
        if "error" in verdict:
            check(f"{consumer} {dialect} {document}", [verdict["error"]])
            continue
        accepted = {
            text(content): accepts
            for kind in ("good", "bad")
            for (_, content), accepts in zip(cases(document, kind), verdict[kind], strict=True)
        }
        judge(f"{consumer} {dialect}", dialect, document, lambda content: accepted[text(content)])
finish()
