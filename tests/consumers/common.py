"""What the Python consumers share: the documents, the schemas, and one line per check."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
WORK = Path(os.environ["CONSUMERS_WORK"])
# Every document of which there is a schema.
DOCUMENTS = sorted(
    {file.name.removesuffix(".schema.json") for file in (WORK / "schemas" / "draft07").glob("*.json")}
    - {"bundle"}
)

_failed = False


def schema(dialect: str, document: str) -> Any:
    return json.loads(schema_file(dialect, document).read_text())


def schema_file(dialect: str, document: str) -> Path:
    return WORK / "schemas" / dialect / f"{document}.schema.json"


def cases(document: str, kind: str) -> list[tuple[str, Any]]:
    """The good or the bad documents of one kind, each with what makes it so."""
    file = WORK / "documents" / f"{document}.json"
    return [(case["why"], case["document"]) for case in json.loads(file.read_text())[kind]]


def limits(consumer: str, document: str, effect: str) -> set[str]:
    """What a consumer is known to get wrong by limits of its own, from limits.json."""
    return {
        why
        for limit in json.loads((HERE / "limits.json").read_text())
        if consumer in limit["consumer"].split(", ") and document in limit["documents"].split(", ")
        for why in limit.get(effect, [])
    }


def check(name: str, problems: list[str], said: str = "") -> None:
    """Prints the one line of a check, and every problem there is."""
    global _failed
    if problems:
        _failed = True
        print(f"FAIL {name}: " + "; ".join(problems))
    else:
        print(f"ok   {name}" + (f": {said}" if said else ""))


def judge(consumer: str, dialect: str, document: str, accepts: Callable[[Any], bool]) -> None:
    """Has a consumer judge every good and every bad document, and compares."""
    name = f"{consumer} {dialect} {document}"
    good, bad = cases(document, "good"), cases(document, "bad")
    try:
        accepted = {why for why, content in bad if accepts(content)}
        refused = {why for why, content in good if not accepts(content)}
    except Exception as error:
        # A consumer that cannot make sense of the schema raises what it likes.
        check(name, [brief(error)])
        return
    # What a dialect cannot say, no consumer of it can refuse.
    let_through = limits(consumer, document, "accepts") | limits(dialect.split()[0], document, "accepts")
    turned_away = limits(consumer, document, "refuses")
    problems = [
        *(f"accepted: {why}" for why in sorted(accepted - let_through)),
        *(f"refused: {why}" for why in sorted(refused - turned_away)),
        *(f"no longer accepted, as limits.json says: {why}" for why in sorted(let_through - accepted)),
        *(f"no longer refused, as limits.json says: {why}" for why in sorted(turned_away - refused)),
    ]
    said = f"example accepted, {len(bad) - len(accepted)} bad documents refused"
    if accepted or refused:
        said += f", known limits: {len(accepted) + len(refused)}"
    check(name, problems, said)


def brief(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error).splitlines()[0][:200]}"


def finish() -> None:
    sys.exit(1 if _failed else 0)
