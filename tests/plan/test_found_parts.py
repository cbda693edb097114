"""What an ordinary document holds beside its goals."""

from __future__ import annotations

import pytest

from smlint.syntax.nodes import ScalarNode
from tests.plan import found_sources
from tests.plan.found_sources import TITLES, listed
from tests.plan.test_found import read

PLAN = """\
# Social media strategy

## Audience

- Home cooks in Athens
- Shop owners

## Where we are

| Platform | What for |
|---|---|
| Instagram | pictures |
| X (Twitter) | news |

### LinkedIn strategy

- Company page, one post a week

## Competitor research

We looked at three mills.

## Influencers & partners

Two food writers.

## KPIs

- Saves per post
- Followers: 0 → 500

## Appendix: templates

### Facebook

Post: [your text]
"""


def parts(source: str, *, language: str | None = "en") -> list[tuple[str, str]]:
    found = []
    for document in read(source, language=language):
        title = document.root.get("title")
        if document.kind not in ("strategy", "goal") and isinstance(title, ScalarNode):
            found.append((document.kind, title.text))
    return found


def test_the_parts_of_a_strategy_are_told_by_their_names() -> None:
    assert parts(PLAN) == [
        ("audience", "Home cooks in Athens"),
        ("audience", "Shop owners"),
        ("channel", "Instagram"),
        ("channel", "X (Twitter)"),
        ("channel", "LinkedIn strategy"),
        ("research", "Competitor research"),
        ("contact", "Influencers & partners"),
        ("metric", "Saves per post"),
        ("metric", "Followers"),
    ]


def test_a_part_is_told_once_and_stands_where_it_is_first_named() -> None:
    source = "# Social media plan\n\n## Twitter\n\nNews.\n\n## Channels\n\n- X: news\n- Blog\n"
    found = [each for each in read(source) if each.kind == "channel"]
    assert [(each.base, each.root.span.start.line) for each in found] == [
        (("channels", 0), 3),
        (("channels", 1), 10),
    ]


def test_a_metric_is_what_a_goal_counts_too() -> None:
    source = "# Plan\n\n## Goals\n\n- Raise followers from 310 to 520 by June 2027\n"
    assert parts(source) == [("metric", "followers")]


def test_what_stands_below_a_platform_is_about_it() -> None:
    source = (
        "# Social media plan\n\n## Channels\n\n### Discord\n\n#### Channel structure\n\n- #news\n"
    )
    assert parts(source) == [("channel", "Discord")]


@pytest.mark.parametrize("line", ["Main channels:", "Main channels and frequency:"])
def test_a_line_above_a_list_says_what_it_lists(line: str) -> None:
    source = f"# Communication plan\n\n## Neighbours\n\n{line}\n\n- Mastodon\n- Church newsletter\n"
    assert parts(source) == [("channel", "Mastodon"), ("channel", "Church newsletter")]


def test_the_same_in_greek() -> None:
    source = """\
# Στρατηγική κοινωνικών δικτύων

## Σε ποιους μιλάμε

- Γείτονες που ψωνίζουν κάθε μέρα

## Κανάλια

- Φέισμπουκ: νέα
- Ενημερωτικό δελτίο

## Εκδηλώσεις

Η γιορτή του ψωμιού.
"""
    assert parts(source, language="el") == [
        ("audience", "Γείτονες που ψωνίζουν κάθε μέρα"),
        ("channel", "Φέισμπουκ"),
        ("channel", "Ενημερωτικό δελτίο"),
        ("event", "Εκδηλώσεις"),
    ]


def test_the_title_of_a_document_names_no_part_nor_do_its_goals() -> None:
    source = "# Στρατηγική για τα κοινωνικά δίκτυα\n\n## Στόχοι 2027\n\n- 500 ακόλουθοι\n"
    assert [kind for kind, _title in parts(source, language="el")] == ["metric"]
    assert parts("# Content strategy\n\nGoal: 500 readers by June 2027\n") == [
        ("metric", "readers")
    ]


def _named(source: str, language: str, kind: str) -> list[object]:
    return [
        each["title"] for each in listed(found_sources.read(source, "notes.md", language), kind)
    ]


@pytest.mark.parametrize(
    ("language", "rejected"),
    [
        ("en", "not yet (look again in May)"),
        ("de", "nein (geprüft 12/2025)"),
        ("el", "δεν προκρίνονται (απόφαση 18.03.2026)"),
        ("es", "descartado"),
        ("fr", "non"),
    ],
)
def test_a_channel_that_was_decided_against_is_none(language: str, rejected: str) -> None:
    title, goals = TITLES[language]
    name = {"en": "Channels", "de": "Kanäle", "el": "Κανάλια", "es": "Canales", "fr": "Canaux"}
    table = f"| {name[language]} | - |\n|---|---|\n| Facebook | 300 |\n| TikTok | {rejected} |\n"
    head = f"# {title}\n\n## {goals}\n\n- Instagram: 310 → 520\n\n## {name[language]}\n\n"
    lists = f"- Facebook\n- TikTok – {rejected}\n- **X**: {rejected}\n"
    for body in (table, lists):
        assert _named(head + body, language, "channel") == ["Facebook"]


def test_the_table_below_a_title_of_social_media_lists_no_channels() -> None:
    source = (
        "# Plan de redes sociales 2027\n\n| Control | |\n|---|---|\n| Versión | 2 |\n\n"
        "## Objetivos\n\n- Instagram: 310 → 520\n\n## Recursos\n\n"
        "| Persona | Función |\n|---|---|\n| Ana Gil | foros |\n"
    )
    assert _named(source, "es", "channel") == []
    assert _named(source, "es", "audience") == []


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Not for us: athletes"), ("el", "Δεν απευθυνόμαστε σε όσους ζητούν γιατρό")],
)
def test_whom_one_does_not_speak_to_is_no_audience(language: str, line: str) -> None:
    title, goals = TITLES[language]
    name = {"en": "Audiences", "el": "Κοινό"}[language]
    source = (
        f"# {title}\n\n## {goals}\n\n- Instagram: 310 → 520\n\n## {name}\n\n- Runners\n- {line}\n"
    )
    assert _named(source, language, "audience") == ["Runners"]


MEASURES = {
    "en": ("8 Measures", "Measure | Who | By when", "30 April 2027"),
    "el": ("8 Μέτρα", "Μέτρο | Ποιος | Έως πότε", "30 Απριλίου 2027"),
    "de": ("8 Maßnahmen", "Maßnahme | Wer | Bis wann", "30. April 2027"),
    "fr": ("8 Mesures", "Mesure | Qui | Pour quand", "30 avril 2027"),
    "es": ("8 Medidas", "Medida | Quién | Para cuándo", "30 de abril de 2027"),
    "it": ("8 Misure", "Misura | Chi | Entro quando", "30 aprile 2027"),
    "pt": ("8 Medidas", "Medida | Quem | Até quando", "30 de abril de 2027"),
}


def measures(heading: str, columns: str, *rows: str, language: str = "en") -> list[tuple[str, str]]:
    title, goals = TITLES[language]
    line = "|".join(["---"] * (columns.count("|") + 1))
    table = "\n".join(f"| {each} |" for each in (columns, line, *rows))
    head = f"# {title}\n\n## {goals}\n\n- Instagram: 310 → 520\n\n## {heading}\n\n"
    found = parts(f"{head}{table}\n", language=language)
    return [each for each in found if each != ("metric", "Instagram")]


@pytest.mark.parametrize("language", MEASURES)
def test_measures_with_people_and_days_are_work_and_no_metrics(language: str) -> None:
    heading, columns, day = MEASURES[language]
    rows = (f"M1 | Signs in town | Rosa | {day}", f"M2 | Open door | Ines | {day}")
    found = measures(heading, f"No. | {columns}", *rows, language=language)
    assert found == [("tactic", heading)]


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        ("Measure | Source", "Replies | Meta"),
        ("Measure | Who | When", "Replies | Rosa | each month"),
        ("Measure | Today | Target | By when", "Replies | 3 | 9 | 30 June 2027"),
        ("Measure | Indicator | By when", "Care | Replies | 30 June 2027"),
    ],
)
def test_measures_that_are_counted_stay_metrics(columns: str, row: str) -> None:
    assert ("metric", "Replies") in measures("Measures", columns, row)
