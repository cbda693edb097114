"""What a fresh reader saw misread: places, dashboards, counted lines, what is how it is today."""

from __future__ import annotations

from decimal import Decimal

import pytest

from smlint.plan.wording.sentence import read_sentence
from tests.plan.found_sources import TITLES, Fields, listed, read


def goals(language: str, body: str) -> list[Fields]:
    title, name = TITLES[language]
    return listed(read(f"# {title}\n\n## {name}\n\n{body}\n", "notes.md", language), "goal")


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("de", "Wo unsere Leute sind (Recherche Juli)"),
        ("de", "Wo sie sich treffen"),
        ("en", "Where our people are"),
        ("en", "Who says what (listening, Sept 2026)"),
        ("el", "Πού βρίσκεται ο κόσμος μας"),
        ("es", "Dónde está nuestra gente"),
        ("fr", "Où sont nos adhérents"),
        ("it", "Dove sono i nostri soci"),
        ("pt", "Onde estão os nossos sócios"),
    ],
)
def test_where_people_are_is_no_goal(language: str, heading: str) -> None:
    title = {"de": "OKRs Kletterhalle", "en": "OKRs of the hall"}.get(language)
    body = f"## {heading}\n\n- Instagram – 6,240\n- Facebook – 300\n"
    name = TITLES[language][1]
    source = f"# {title or name}\n\n{body}"
    assert listed(read(source, "notes.md", language), "goal") == []
    assert goals(language, f"### {heading}\n\n- Instagram – 6,240\n- Facebook – 300\n") == []


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Where we want to be"), ("es", "A dónde queremos llegar"), ("de", "Wo wir hinwollen")],
)
def test_where_one_wants_to_be_is_still_above_goals(language: str, heading: str) -> None:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n- 500 newsletter readers\n"
    assert len(listed(read(source, "notes.md", language), "goal")) == 1


def test_how_it_is_today_is_no_result() -> None:
    body = "### Wir werden der Ort, wo man sich kennt\n\nWir haben ca. 2.900 aktive Mitglieder.\n"
    assert all("objectives" not in each for each in goals("de", body))


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("es", "Cuadro de mando"),
        ("fr", "Tableau de bord"),
        ("de", "Kennzahlen-Übersicht"),
        ("el", "Πίνακας δεικτών"),
        ("en", "Our scorecard"),
        ("it", "Il cruscotto"),
        ("pt", "Painel de indicadores"),
    ],
)
def test_a_dashboard_is_no_goal(language: str, heading: str) -> None:
    table = "| | Base | Jun-26 | Sep-26 |\n|---|---|---|---|\n| Blogs | 3 | 5 | 8 |\n"
    assert heading not in [
        each["statement"] for each in goals(language, f"### {heading}\n\n{table}")
    ]


@pytest.mark.parametrize("number", ["2β.", "2b.", "b)", "12."])
def test_a_counted_line_is_read_whole(number: str) -> None:
    line = (
        f"- {number} Λόγος θετικών προς αρνητικές αναφορές από 0,8 σε 1,5 έως τον Ιούνιο του 2027. "
        "Οι αρνητικές καταγράφονται και διαβιβάζονται στο Γραφείο Προστασίας Δικαιωμάτων Ληπτών, "
        "που απαντά σε όλους."
    )
    (goal,) = goals("el", line)
    found = goal
    assert "1,5" in str(goal["statement"])
    assert found["due"] == "Ιούνιο του 2027"


SLIDE = """Social-Media-Strategie 2026

Folie 8
Oberziel I: Im Störfall wissen alle, woran sie sind
  I.1  Antwortzeit von 34 auf 10 Minuten bis 30.06.2027
  I.2  {second}
Oberziel II: Tonfall
  II.1 Lob in der Stichprobe von 13 auf 30 bis Dez. 2027
"""


@pytest.mark.parametrize("second", ["Note von 3,8 auf 3,2", "Fahrgäste loben uns öfter"])
def test_lines_counted_within_a_goal_are_its_results(second: str) -> None:
    found = listed(read(SLIDE.format(second=second), "slides.md", "de"), "goal")
    results = [each["objectives"] for each in found]
    assert [[r["statement"] for r in each] for each in results] == [  # type: ignore[attr-defined]
        ["Antwortzeit von 34 auf 10 Minuten bis 30.06.2027", second],
        ["Lob in der Stichprobe von 13 auf 30 bis Dez. 2027"],
    ]


def test_lines_counted_within_a_section_are_none() -> None:
    body = "1.1 Wir bedienen 118.000 Einwohner.\n1.2 Wir haben 70 Anrufe am Tag."
    source = f"# Kommunikationsplan\n\n## 1. Ausgangslage\n\n{body}\n"
    assert listed(read(source, "notes.md", "de"), "goal") == []


def row(language: str, heading: str, target: str, intro: str = "") -> Fields:
    columns = "| Goal | Metric | Baseline | Target |\n|---|---|---|---|\n"
    title = TITLES[language][0]
    source = (
        f"# {title}\n\n## {heading}\n\n{intro}\n\n{columns}| Local press calls us | quotes | 2 | "
        f"{target} |\n| Others do | visits | 3 | 9 |\n"
    )
    return listed(read(source, "notes.md", language), "goal")[0]


@pytest.mark.parametrize(
    ("target", "due"),
    [
        ("6 in 2026/27", "2027"),
        ("6 in 2026-27", "2027"),
        ("6 in 2027-12", "2027-12"),
        ("6 of 27/28", None),
    ],
)
def test_two_years_in_a_cell_are_a_season(target: str, due: str | None) -> None:
    assert row("en", "Goals", target).get("due") == due


@pytest.mark.parametrize(
    ("heading", "intro", "due"),
    [
        ("Objectives 2026/27", "", "2027"),
        (
            "Goals 2026–27",
            "Academic year, i.e. 1 Oct 2026 → 30 Sep 2027. See below.",
            "30 Sep 2027",
        ),
        ("Goals", "1 October 2026 – 30 September 2027", "30 September 2027"),
        ("Goals for 2026/28", "", None),
    ],
)
def test_a_season_above_is_the_deadline(heading: str, intro: str, due: str | None) -> None:
    assert row("en", heading, "6", intro).get("due") == due


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "half, Jan 2027 round"),
        ("el", "οι μισοί, γύρος Ιανουαρίου"),
        ("es", "la mitad, ronda de enero"),
        ("fr", "la moitié"),
        ("de", "die Hälfte (Runde im Januar)"),
        ("it", "la metà"),
        ("pt", "metade, em janeiro"),
    ],
)
def test_half_alone_can_be_counted(language: str, words: str) -> None:
    (number,) = read_sentence(words, language).numbers
    assert (number.number.value, number.number.percent) == (Decimal(50), True)


@pytest.mark.parametrize("words", ["in the second half, more", "half a year", "half-hearted"])
def test_half_of_something_else_cannot(words: str) -> None:
    assert not read_sentence(words, "en").targets


DECK = """# {slide} 1

## Ledgerly and social: a plan

## Goals Q3 2027

- Followers on LinkedIn 2,904 → 10,000
- 150 MQLs from social

## Measurement

| Metric | Source | Q2 | Q3 |
|---|---|---|---|
| LI followers | LI | 2,904 | 10,000 |
| MQL | HubSpot | {untracked} | 150 |
| pipeline | HubSpot | 190k | 450k |
| mood | - | - | - |
"""


@pytest.mark.parametrize(
    ("language", "slide", "untracked"),
    [("en", "Slide", "not tracked"), ("en", "Page", "–"), ("de", "Folie", "nicht erhoben")],
)
def test_the_quarter_before_is_where_one_stood(language: str, slide: str, untracked: str) -> None:
    source = DECK.format(slide=slide, untracked=untracked)
    source = source.replace(",", ".") if language == "de" else source
    found = read(source, "deck.md", language)
    rows = [each for each in listed(found, "goal") if each["statement"] == "pipeline"]
    assert [(each["baseline"], each["target"]) for each in rows] == [(190000, 450000)]
    assert len(listed(found, "goal")) == 3
    (strategy,) = listed(found, "strategy")
    assert strategy["title"] == "Ledgerly and social: a plan"


@pytest.mark.parametrize(
    ("language", "goal", "known", "want"),
    [
        ("en", "Goal 3. Nobody waits.", "How we'll know", "Target under 8 hours by June 2027"),
        (
            "de",
            "Ziel 3: Niemand wartet.",
            "Woran wir es merken",
            "Ziel: unter 8 Stunden bis Juni 2027",
        ),
        ("el", "Στόχος 3. Κανείς δεν περιμένει.", "Πώς θα το ξέρουμε", "Θέλουμε 8 έως Ιούνιο 2027"),
        (
            "fr",
            "Objectif 3 : personne n'attend.",
            "Comment on le saura",
            "8 heures d'ici juin 2027",
        ),
        (
            "es",
            "Objetivo 3. Nadie espera.",
            "Cómo lo sabremos",
            "Queremos 8 antes de junio de 2027",
        ),
    ],
)
def test_how_we_will_know_is_the_measure_of_the_goal_above(
    language: str, goal: str, known: str, want: str
) -> None:
    (found,) = goals(language, f"**{goal}**\n*{known}:* hours. We stood at 31 hours. {want}.\n")
    assert found["target"] == 8 or "8" in str(found["target"])
    assert "2027" in str(found["due"])
    assert found["metric"] == "hours"


def test_how_it_is_today_is_not_what_one_wants() -> None:
    (found,) = goals("en", "**Goal 3. Nobody waits.**\n*How we'll know:* hours. We have 31 now.\n")
    assert "target" not in found


@pytest.mark.parametrize("written", ["20Κ", "20κ", "20К", "20к", "20k"])
def test_a_k_of_another_alphabet_is_a_thousand(written: str) -> None:
    (found,) = goals("el", f"- {written} ακόλουθοι στο facebook έως Ιούνιο 2027")
    assert found["target"] == 20000


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Reach at least 300 readers by June 2027"),
        ("de", "Mindestens 300 Leser bis Juni 2027"),
        ("fr", "Atteindre au moins 300 lecteurs d'ici juin 2027"),
    ],
)
def test_what_bounds_a_number_is_not_what_is_counted(language: str, line: str) -> None:
    title, goals = TITLES[language]
    (goal,) = listed(read(f"# {title}\n\n## {goals}\n\n- {line}\n", "a.md", language), "goal")
    assert str(goal["metric"]).split()[0].lower() in {"readers", "leser", "lecteurs"}


@pytest.mark.parametrize(
    ("line", "open_yet"),
    [
        ("Wir treten im Netz offen und freundlich auf", False),
        ("Der Verein zeigt sich offen für alle", False),
        ("500 Follower, Termin: offen", True),
    ],
)
def test_open_people_leave_nothing_open(line: str, *, open_yet: bool) -> None:
    source = f"# Kommunikationsplan\n\n## Ziele\n\n- {line}\n"
    (goal,) = listed(read(source, "a.md", "de"), "goal")
    assert ("TODO" in str(goal)) == open_yet


def test_a_sentence_about_the_plan_tells_its_owner_before_a_column_of_goals_does() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n| Goal | Target | Owner |\n|---|---|---|\n"
        "| Followers | 500 | Dawn Reed |\n| Bookings | 40 | Priya Nair |\n\n## Who\n\n"
        "Priya Nair owns this strategy and answers for it.\n"
    )
    (strategy,) = listed(read(source, "a.md", "en"), "strategy")
    assert strategy["owner"] == "Priya Nair"
