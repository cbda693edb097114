"""Fixes of plans in memory, for tests of the engine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from smlint.base.finding import Finding
from smlint.base.result import Refused
from smlint.engine.session import Outcome, Prepared
from smlint.engine.settings import SETTINGS_FILE, Read, parse_settings
from smlint.engine.shipped import shipped
from smlint.engine.tailored import tailored
from smlint.engine.targets import Target
from smlint.fix.offer import encoded, offers
from smlint.fix.proposal import Proposal
from smlint.fix.rounds import Rounds
from smlint.source.memory import Memory
from smlint.source.text import Text

TODAY = date(2026, 11, 20)
PUT_IN = re.compile(
    r"""(?:\r\n|\n|\r)[ ]*supports:[ ]\[{objective:[ ]bo-only}\](?=[\r\n]|\Z)  # a line
      | (?<=supports:)[ ]\[{objective:[ ]bo-only}\]                             # behind a key
      | ,[ ]"supports":[ ]\[{"objective":[ ]"bo-only"}\]
      | ,[ ]supports:[ ]\[{objective:[ ]bo-only}\]
      """,
    re.VERBOSE,
)
"""What is put into a goal that serves no business objective, where bo-only is the only one."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a plan: its files, what was put right, what was not, and what is left."""

    files: Mapping[str, bytes]
    fixed: tuple[Finding, ...]
    refused: tuple[Refused, ...]
    left: tuple[Finding, ...]

    @property
    def plan(self) -> bytes:
        """The only file."""
        (only,) = self.files.values()
        return only


def judged(files: Mapping[str, bytes], settings: str, today: date = TODAY) -> tuple[Outcome, ...]:
    """A plan in memory, judged."""
    return _prepared(files, settings).judge(Memory(dict(files)), today)


def mended(
    files: Mapping[str, bytes],
    *,
    unsafe: bool = True,
    settings: str = "profile: starter\n",
    today: date = TODAY,
) -> Done:
    """A plan in memory, put right."""

    def judge(laid: Mapping[str, bytes]) -> tuple[Outcome, ...]:
        return judged({**files, **laid}, settings, today)

    def wanted(proposal: Proposal) -> bool:
        return unsafe or proposal.fix.safe

    rounds = Rounds(judge, wanted, lambda _path: None)
    outcomes = rounds.run()
    changes = rounds.changes
    after = {**files, **{each.after.path: encoded(each.after) for each in changes}}
    return Done(
        after,
        tuple(finding for each in changes for finding in each.fixed),
        tuple(rounds.refused),
        tuple(finding for each in outcomes for finding in each.run.result.findings),
    )


def offered(text: str, *, settings: str = "profile: starter\n", path: str = "plan.yaml") -> Outcome:
    """A plan of one file, its findings with their fixes."""
    (outcome,) = judged({path: text.encode()}, settings)
    return offers(outcome).shown


def _prepared(files: Mapping[str, bytes], settings: str) -> Prepared:
    read = _settings(files, settings)
    target = Target(Path("/nowhere"), ".")
    return Prepared(target, read, tailored(shipped(), read.settings, read.own.rules))


def _settings(files: Mapping[str, bytes], settings: str) -> Read:
    own = files.get(SETTINGS_FILE)
    if own is not None:
        return parse_settings(Text(SETTINGS_FILE, own.decode()), shipped())
    return replace(parse_settings(Text(SETTINGS_FILE, settings), shipped()), text=None)
