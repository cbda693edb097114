"""Who writes Markdown reads the names of its headings and columns, in the reader's language."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

METRICS = """\
---
kind: metric
---
| Id | Definition |
|---|---|
| talks | conversations of the month |
"""
LEAD = "---\nkind: lead\nid: lead-tins\n---\n# Tins\n\n- Note: saw the harvest post\n"


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", '"Purpose: '), ("el", "«Σκοπός: ")],
)
def test_advice_names_the_column(plan: Plan, smlint: Smlint, language: str, told: str) -> None:
    plan({"metrics.md": METRICS})
    out = " ".join(smlint("check", "--select", "SM603", "--lang", language).out.split())
    assert told in out


def test_in_yaml_they_have_their_own_names(plan: Plan, smlint: Smlint) -> None:
    plan({"metrics.yaml": "kind: metric\nid: talks\n"})
    assert "purpose:" in smlint("check", "--select", "SM603").out


@pytest.mark.parametrize(
    ("language", "missing"),
    [("en", "Date, Came via"), ("el", "Ημερομηνία, ")],
)
def test_missing_fields_are_named_so_too(
    plan: Plan, smlint: Smlint, language: str, missing: str
) -> None:
    plan({"lead.md": LEAD})
    out = smlint("check", "--select", "SM610", "--lang", language).out
    assert missing in out
    assert "next_step" not in out


def test_what_is_nested_is_said_as_in_a_cell(plan: Plan, smlint: Smlint) -> None:
    plan({"lead.md": LEAD})
    out = " ".join(smlint("check", "--select", "SM610").out.split())
    assert '"Next step: call back (2026-12-05)"' in out


def test_a_kind_stands_in_the_front_matter_by_its_own_name(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.md": "---\nkind: strategy\nid: s\n---\n# S\n"})
    assert '"kind: policy"' in smlint("check", "--select", "SM851", "--profile", "strict").out


CHANNEL = """\
---
kind: channel
id: instagram
language: el
---
# Instagram

- Κατάσταση: ανοιχτό
- Πλατφόρμα: instagram
- Τύπος: λογαριασμός
"""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("el", "υποψήφιο, παρακολούθηση, ενεργό"),
        ("en", "candidate, listening, active"),
    ],
)
def test_values_that_are_offered_are_told_in_the_words_of_the_reader(
    plan: Plan, smlint: Smlint, language: str, told: str
) -> None:
    plan({"channel.md": CHANNEL})
    assert told in " ".join(smlint("check", "--select", "SM901", "--lang", language).out.split())


def test_in_yaml_they_are_told_as_yaml_has_them(plan: Plan, smlint: Smlint) -> None:
    plan({"channel.yaml": "kind: channel\nid: c\ntitle: C\nstatus: open\n"})
    out = smlint("check", "--select", "SM901", "--lang", "el").out
    assert "candidate, listening, active" in " ".join(out.split())


def test_a_value_inside_advice_is_told_in_the_words_of_its_field(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"strategy.md": "---\nkind: strategy\nid: s\nlanguage: el\n---\n# Σχέδιο\n"})
    out = " ".join(smlint("check", "--select", "SM002", "--lang", "el").out.split())
    assert "«Κατάσταση: δόθηκε»" in out
    assert "obtained" not in out


def test_of_several_values_each_is_told_so(plan: Plan, smlint: Smlint) -> None:
    plan({"channel.md": CHANNEL.replace("ανοιχτό", "ενεργό")})
    out = " ".join(smlint("check", "--select", "SM713,SM205", "--lang", "el").out.split())
    assert "«Συνάφεια: υψηλή»" in out
    assert "high" not in out


GOALS = """\
---
kind: goal
id: goal-reviews
language: el
---
# Κριτικές

- Τύπος: σχέσεις
- Δείκτης: reviews
- Επιδίωξη: 150
"""
REVIEWS = "kind: metric\nid: reviews\nfamily: mention\n"


@pytest.mark.parametrize(
    ("language", "told"), [("el", ("«σχέσεις»", "«αναφορές»")), ("en", ('"relationships"',))]
)
def test_values_in_a_sentence_are_told_in_the_readers_words(
    plan: Plan, smlint: Smlint, language: str, told: tuple[str, ...]
) -> None:
    plan({"goal.md": GOALS, "metrics.yaml": REVIEWS})
    out = smlint("check", "--select", "SM125", "--lang", language).out
    assert all(each in " ".join(out.split()) for each in told)


REVIEW = """\
---
kind: review
id: r
---
# R

## Findings
| Id | Text |
|---|---|
| f | It rains |
"""
OBJECTIVE = """\
---
kind: goal
id: g
---
# G

## Objectives
| Id | Statement | Scope |
|---|---|---|
| o | From 310 to 520 followers | {scope} |
"""


def test_an_example_with_parts_is_said_as_one_cell_takes_it(plan: Plan, smlint: Smlint) -> None:
    plan({"g.md": OBJECTIVE.format(scope=""), "r.md": REVIEW, "lead.md": LEAD})
    out = " ".join(smlint("check", "--select", "SM114,SM704", "--lang", "el").out.split())
    assert "«Πεδίο: instagram»" in out
    assert "«Αλλαγή: νέες ώρες στο channels.yaml»" in out


def test_what_the_advice_shows_is_read(plan: Plan, smlint: Smlint) -> None:
    channel = "kind: channel\nid: instagram\ntitle: Instagram\n"
    plan({"g.md": OBJECTIVE.format(scope="instagram"), "c.yaml": channel})
    assert smlint("check", "--select", "SM114,SM902,SM933").findings == []


OPEN = """\
# Our communications strategy

## Goals

- Raise the members who come to a walk from 40 to [number] by 30 June 2027
- Reach 300 neighbours who borrow a tool from us by 31 March 2027

## Metrics

[To be added.]
"""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ['"Metrics" of', '"Target" of']),
        ("el", ["το πεδίο «Δείκτες»", "το πεδίο «Επιδίωξη»"]),
    ],
)
def test_an_ordinary_document_has_no_names_of_yaml(
    plan: Plan, smlint: Smlint, language: str, told: list[str]
) -> None:
    plan({"strategy.md": OPEN})
    out = smlint("check", "strategy.md", "--select", "SM927", "--lang", language).out
    assert [each for each in told if each not in " ".join(out.split())] == []


def test_advice_for_ordinary_documents_keeps_what_they_can_have(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.md": OPEN.replace("2027", "2024")})
    out = smlint("check", "strategy.md", "--select", "SM133").out
    assert '"status: archived"' in " ".join(out.split())
