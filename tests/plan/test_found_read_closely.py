"""What careful readers of ordinary documents found misread: each a class of its own."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint
from tests.plan.found_sources import Fields, listed
from tests.plan.found_sources import read as read_file
from tests.plan.test_found import goals, statements
from tests.plan.test_found_parts import parts
from tests.plan.test_found_shapes import results


def strategy(source: str, language: str = "en") -> Fields:
    return listed(read_file(source, "notes.md", language), "strategy")[0]


HOUSES = [
    ("en", "Social media strategy 2027", "Business goals for 2027", "Goals on social media"),
    ("en", "Social media strategy 2027", "Our company objectives", "Objectives and key results"),
    ("en", "Social media strategy 2027", "The goals of the museum", "Our social media goals"),
    ("el", "Στρατηγική social media 2027", "Στόχοι της επιχείρησης", "Στόχοι στα social media"),
    ("el", "Στρατηγική social media 2027", "2. Στόχοι του δήμου", "3. Στόχοι επικοινωνίας"),
    ("de", "Social-Media-Strategie 2027", "3. Unternehmensziele", "4. Ziele in den Netzen"),
    (
        "fr",
        "Plan de communication",
        "4. Objectifs de l'association",
        "5. Objectifs sur les réseaux",
    ),
    ("es", "Plan de comunicación", "Objetivos de la empresa", "Objetivos en redes"),
    ("it", "Piano di comunicazione", "Obiettivi aziendali", "Obiettivi social"),
    ("pt", "Plano de comunicação", "Objetivos da empresa", "Objetivos nas redes"),
]


@pytest.mark.parametrize(("language", "title", "house", "own"), HOUSES)
def test_what_the_house_wants_is_what_goals_serve(
    language: str, title: str, house: str, own: str
) -> None:
    source = f"# {title}\n\n## {house}\n\n- Alpha 25\n\n## {own}\n\n- Beta 25\n"
    found = read_file(source, "notes.md", language)
    assert [goal["statement"] for goal in listed(found, "goal")] == ["Beta 25"]
    assert strategy(source, language)["business_objectives"] == [
        {"id": "bo-1", "statement": "Alpha 25"}
    ]


def test_where_a_document_has_no_other_goals_those_of_the_business_are_its_goals() -> None:
    source = (
        "# Social media strategy\n\n## Business goals\n\n- Win 25 pubs\n\n## Channels\n\n- Blog\n"
    )
    assert statements(source) == ["Win 25 pubs"]
    assert "business_objectives" not in strategy(source)


def test_goals_that_support_the_business_are_goals() -> None:
    source = (
        "# Social media strategy\n\n## Business goals\n\n- Win 25 pubs\n\n"
        "## Social goals that support our business goals\n\n- Win 300 readers\n"
    )
    assert statements(source) == ["Win 300 readers"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("~~Win 200 subscribers~~", []),
        ("**~~Win 200 subscribers~~** (nobody edits)", []),
        ("~~Win 200 subscribers~~ – dropped", []),
        ("~~KR 2.3 Win 200 subscribers~~ dropped, no budget", []),
        ("~~500~~ 700 readers", ["700 readers"]),
        ("Win 300 readers", ["Win 300 readers"]),
    ],
)
def test_what_is_struck_through_is_no_goal(written: str, read: list[str]) -> None:
    assert statements(f"# Plan 2027\n\n## Goals\n\n1. {written}\n") == read


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("Two articles a month on LinkedIn.", "target", 2),
        ("Of our 130 volunteers 80 share one post a month.", "target", None),
        ("By June 2027 the town knows our name.", "due", "June 2027"),
    ],
)
def test_the_only_sentence_below_a_goal_says_how_far_or_by_when(
    sentence: str, field: str, value: object
) -> None:
    for heading in ("### Be known", "**Goal 1: be known**"):
        (goal,) = goals(f"# Plan\n\n## Goals\n\n{heading}\n\n{sentence}\n")
        (result,) = results(goal)
        assert result["statement"] == sentence
        assert field in result
        assert value is None or result[field] == value


def test_where_one_stands_is_no_target_of_the_goal_above() -> None:
    (goal,) = goals("# Plan\n\n## Goals\n\n### Be heard\n\nLast year we had 300 listeners.\n")
    assert "objectives" not in goal


def test_a_sentence_goes_on_behind_the_brackets_that_say_where_one_stands() -> None:
    source = "# Plan\n\n## Goals\n\n- Win 300 readers (today: 90), by 31 May 2027\n"
    (goal,) = goals(source)
    assert (goal["baseline"], goal["target"], goal["due"]) == (90, 300, "31 May 2027")


@pytest.mark.parametrize(
    ("words", "metric"),
    [
        ("Grow this year from 300 to 500 readers", "readers"),
        ("Rise on Google from 4.3 to 4.7", None),
        ("Instagram: 2,480 → 5,000 followers", "followers"),
        ("Newsletter: 500+ subscribers", "subscribers"),
        ("Followers: 500", "Followers"),
    ],
)
def test_a_time_or_a_place_is_not_what_is_counted(words: str, metric: str | None) -> None:
    (goal,) = goals(f"# Plan\n\n## Goals\n\n- {words}\n")
    assert goal.get("metric") == metric


ADDRESSES = ("ann@example.org", "–")


@pytest.mark.parametrize("head", ["Phone", "Role"])
def test_the_addresses_of_people_are_no_channel(head: str) -> None:
    table = f"| Name | Email | {head} |\n|---|---|---|\n| Ann | {{}} | 1 |\n"
    source = "# Social media strategy\n\n## Contacts\n\n" + table
    told, empty = ({kind for kind, _name in parts(source.format(each))} for each in ADDRESSES)
    assert "channel" not in told
    assert ("channel" in empty) == (head == "Role")


def test_a_person_ends_where_the_line_is_parted() -> None:
    source = "# Social media strategy\n\nOwner: Meg Tranter (Marketing) · Version 3 · May 2027\n"
    assert strategy(source)["owner"] == "Meg Tranter (Marketing)"


def test_the_referent_of_a_french_plan_is_its_owner() -> None:
    source = "# Plan de communication\n\nPériode : 2027. Référente : Solène Kerjean, bureau.\n"
    assert strategy(source, "fr")["owner"] == "Solène Kerjean, bureau"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Every quarter we decide what to stop."),
        ("el", "Κάθε τρίμηνο κοιτάμε τους αριθμούς και κόβουμε ό,τι δεν δουλεύει."),
        ("fr", "Chaque trimestre on arrête ce qui ne sert à rien."),
        ("de", "Jedes Quartal lassen wir, was nicht funktioniert."),
        ("es", "Cada trimestre dejamos lo que no funciona."),
        ("it", "Ogni trimestre lasciamo ciò che non funziona."),
        ("pt", "Cada trimestre largamos o que não funciona."),
    ],
)
def test_who_decides_what_to_stop_improves(language: str, sentence: str) -> None:
    title = {
        "en": "Social media strategy",
        "el": "Στρατηγική κοινωνικών δικτύων",
        "de": "Kommunikationsplan",
        "it": "Piano di comunicazione",
        "pt": "Plano de comunicação",
        "es": "Plan de comunicación",
        "fr": "Plan de communication",
    }[language]
    with_it, without = (
        read_file(f"# {title}\n\n{body}\n", "notes.md", language).documents[0].steps
        for body in (sentence, "Alpha.")
    )
    assert with_it is not None
    assert without is not None
    assert "improvement" in with_it - without


def test_the_front_matter_names_the_owner() -> None:
    source = "---\nowner: Ines Okafor\n---\n# Social media strategy\n\nOwner: Kit\n"
    assert strategy(source)["owner"] == "Ines Okafor"


def test_the_number_of_a_row_is_not_its_goal() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n"
        "| # | What | Now | Goal | By |\n|---|---|---|---|---|\n"
        "| 1 | Under-26 members | 380 | 600 | June 2027 |\n| 2 | Saves | 45 | 120 | May 2027 |\n"
    )
    first, second = goals(source)
    assert (first["statement"], first["target"]) == ("Under-26 members", 600)
    assert (second["statement"], second["baseline"]) == ("Saves", 45)


def test_a_missing_goal_is_told_at_the_title(plan: Plan, smlint: Smlint) -> None:
    body = "![logo](logo.png)\n\n# Social media strategy\n\nWe are on Facebook.\n"
    plan({"strategy.md": body})
    told = smlint("check", "strategy.md", "--output-format", "concise").out
    assert "strategy.md:3:3: warning SM103" in told


def test_of_two_columns_called_goals_the_numbers_are_targets() -> None:
    source = (
        "# Kommunikationsplan\n\n## Ziele\n\n"
        "| Ziel | heute | Ziel 2027 | bis |\n|---|---|---|---|\n"
        "| Anfragen | 2 | 4 | 30.09.2027 |\n| Bewerbungen | 3 | 12 | 31.05.2027 |\n"
    )
    found = listed(read_file(source, "notes.md", "de"), "goal")
    assert [(goal["statement"], goal["target"]) for goal in found] == [
        ("Anfragen", 4),
        ("Bewerbungen", 12),
    ]


def test_a_paragraph_among_goals_that_begins_in_bold_is_one() -> None:
    source = (
        "# Social media strategy\n\n## Social media goals for 2027\n\n"
        "**Find younger volunteers.** From 10 to 45 members by 30 September 2027.\n\n"
        "**How we measure.** By hand.\n\n"
        "**Raise awareness.** More people should know us.\n"
    )
    first, second = goals(source)
    assert first["statement"] == "Find younger volunteers."
    (result,) = results(first)
    assert (result["target"], result["due"]) == (45, "30 September 2027")
    assert second["statement"] == "Raise awareness."
    assert "objectives" not in second
