"""Who has the whole plan in one file is told which section to write, not which document."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from smlint.base.result import FileNote, Result
from smlint.engine.shipped import shipped
from smlint.i18n import catalogue
from smlint.report.on_page import on_page
from smlint.rules.definition import Rule
from tests.conftest import Plan, Smlint

PAGE = """\
---
kind: plan
---
# The bakery

## Channels

| Id | Title | Platform | Type | Status |
|---|---|---|---|---|
| fb | Facebook | facebook | account | candidate |
"""
GREEK = """\
---
kind: plan
language: el
---
# Ο φούρνος

## Κανάλια

| Κωδικός | Τίτλος | Πλατφόρμα | Τύπος | Κατάσταση |
|---|---|---|---|---|
| fb | Facebook | facebook | λογαριασμός | υποψήφιο |
"""
ASKED = ("--select", "SM001,SM103,SM201,SM211,SM301,SM851", "--profile", "strict")

OF_FILES = {"SM921"}
"""The rules of files without a kind: that word is what is missing there."""

OF_DOCUMENTS = {"SM704"}
"""The rules whose advice means any document: what changes may stand in each."""

_KIND = re.compile(r"[\"«]kind: [a-z]+[\"»]")
_DOCUMENT = re.compile(r"\bdocuments?\b|έγγραφ", re.IGNORECASE)


@pytest.mark.parametrize(
    ("page", "language", "told"),
    [
        (
            PAGE,
            "en",
            [
                'write a section "Strategy" that says why',
                'one goal to begin with, under the heading "Goals":',
                'write a section "Research" with its date',
                'write a section "Audiences": who they are',
                'in your field, under the heading "Contacts";',
                'a policy with "Type: crisis" under the heading "Policies":',
            ],
        ),
        (
            GREEK,
            "el",
            [
                "γράψτε μια ενότητα «Στρατηγική» που λέει γιατί",
                "έναν γενικό στόχο για αρχή, κάτω από την επικεφαλίδα «Γενικοί στόχοι»:",
                "γράψτε μια ενότητα «Έρευνα» με ημερομηνία",
                "γράψτε μια ενότητα «Κοινά»: ποιοι είναι",
                "στον χώρο σας, κάτω από την επικεφαλίδα «Επαφές»·",
                "μια πολιτική με «Τύπος: κρίση» κάτω από την επικεφαλίδα «Πολιτικές»:",
            ],
        ),
    ],
)
def test_a_page_is_told_its_sections(
    plan: Plan, smlint: Smlint, page: str, language: str, told: list[str]
) -> None:
    plan({"plan.md": page})
    out = " ".join(smlint("check", *ASKED, "--lang", language).out.split())
    assert [each for each in told if each not in out] == []
    assert "kind:" not in out


def test_in_a_page_of_yaml_they_stand_below_its_keys(plan: Plan, smlint: Smlint) -> None:
    plan({"plan.yaml": "kind: plan\nchannels:\n  - {id: fb, title: Facebook}\n"})
    out = " ".join(smlint("check", *ASKED).out.split())
    assert 'write a part "strategy:" that says why' in out
    assert 'one goal to begin with, under "goals:":' in out
    assert "kind:" not in out


def test_a_plan_of_files_is_told_its_documents(plan: Plan, smlint: Smlint) -> None:
    plan({"goal.md": "---\nkind: goal\nid: g\n---\n# More neighbours know our bread\n"})
    out = " ".join(smlint("check", *ASKED).out.split())
    assert 'write a document "kind: strategy" that says why' in out
    assert 'in a document "kind: contact"; five' in out


@pytest.mark.parametrize(
    ("page", "language", "told"),
    [
        (PAGE, "en", ['under the heading "Goals"', "Status, e.g. - Status: active; under the"]),
        (
            GREEK,
            "el",
            [
                "κάτω από την επικεφαλίδα «Γενικοί στόχοι»",
                "Κατάσταση, π.χ. - Κατάσταση: ενεργό· κάτω από",
            ],
        ),
    ],
)
def test_so_is_the_worksheet(
    plan: Plan, smlint: Smlint, page: str, language: str, told: list[str]
) -> None:
    plan({"plan.md": page})
    asked = smlint("check", *ASKED, "--lang", language, "--output-format", "questions").out
    out = " ".join(asked.split())
    assert [each for each in told if each not in out] == []
    assert "kind:" not in out


def _advice(rule: Rule, language: str) -> Iterator[str]:
    yield rule.fix[language]
    yield from (each.fix[language] for each in rule.messages.values() if each.fix)


@pytest.mark.parametrize("language", ["en", "el"])
def test_no_advice_speaks_of_a_document_in_other_words(language: str) -> None:
    """A rule that is written tomorrow says it so that it can be told in a page, too."""
    result = Result(".", files=(FileNote("plan.md", "plan", together=True),))
    words = catalogue(language)
    said = [
        (rule.id, told)
        for rule in shipped().rules
        if rule.id not in OF_FILES
        for told in _advice(rule, language)
        if _KIND.search(on_page(told, result, "plan.md", words))
    ]
    assert said == []


@pytest.mark.parametrize("language", ["en", "el"])
def test_no_rule_of_a_plan_asks_for_a_document(language: str) -> None:
    """Who has the whole plan in one file writes none, and is not told that one is missing."""
    result = Result(".", files=(FileNote("plan.md", "plan", together=True),))
    words = catalogue(language)
    of_plans = (each for each in shipped().rules if each.scope == "plan")
    said = {
        rule.id
        for rule in of_plans
        for told in _advice(rule, language)
        if _DOCUMENT.search(on_page(told, result, "plan.md", words))
    }
    assert said == OF_DOCUMENTS
