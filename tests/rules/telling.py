"""What a plan in memory is told, for tests of several rules at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from smlint.base.finding import Finding
from smlint.engine.run import Request, run
from smlint.engine.settings import parse_settings
from smlint.engine.shipped import shipped
from smlint.source.memory import Memory
from smlint.source.text import Text

TODAY = date(2026, 11, 20)
EXAMPLE = Path(__file__).resolve().parents[2] / "example-plan"
FILES = {
    path.relative_to(EXAMPLE).as_posix(): path.read_text(encoding="utf-8")
    for path in EXAMPLE.rglob("*")
    if path.suffix in (".yaml", ".md") and path.name != "smlint.yaml"
}
"""The example plan, without its settings."""

STRICT = "profile: strict\nlanguage: en\n"


def findings(
    plan: str | Mapping[str, str], *select: str, today: date = TODAY, settings: str = ""
) -> tuple[Finding, ...]:
    """The findings of some rules, or of the settings' own, in a plan of one file or of several."""
    files = {"plan.yaml": plan} if isinstance(plan, str) else plan
    chosen = f"select: [{', '.join(select)}]\n" if select else ""
    read = parse_settings(Text("smlint.yaml", settings + chosen), shipped())
    source = Memory({path: text.encode() for path, text in files.items()})
    return run(source, read, shipped(), Request(".", today)).result.findings


def told(
    plan: str | Mapping[str, str], *select: str, today: date = TODAY, settings: str = ""
) -> list[str]:
    """The same as ``rule:message``, in order."""
    found = findings(plan, *select, today=today, settings=settings)
    return [f"{each.rule}:{each.message}" for each in found]
