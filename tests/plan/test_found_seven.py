"""The words and shapes of goals, metrics and deadlines in all seven languages."""

from __future__ import annotations

import pytest

from smlint.plan.wording.days import DateReading, Period
from smlint.plan.wording.periods import read_time
from tests.plan.found_sources import listed
from tests.plan.found_sources import read as read_file
from tests.plan.test_found import goals, statements
from tests.plan.test_found_parts import parts


def metrics(source: str, language: str) -> list[str]:
    return [title for kind, title in parts(source, language=language) if kind == "metric"]


ASKED = (
    ("en", "What we're aiming for on each channel"),
    ("en", "Where we want to be next year"),
    ("es", "¿Qué queremos conseguir este año?"),
    ("fr", "Ce que nous visons"),
    ("de", "Was wir im Verein erreichen wollen"),
    ("it", "Dove vogliamo arrivare"),
    ("pt", "O que pretendemos"),
    ("el", "Τι θέλουμε να πετύχουμε το 2027"),
)


@pytest.mark.parametrize(("language", "heading"), ASKED)
def test_a_heading_that_asks_what_is_wanted_stands_above_goals(language: str, heading: str) -> None:
    source = f"# Plan\n\n## {heading}\n\n- Instagram: 500 → 900\n"
    assert statements(source, language=language) == ["Instagram: 500 → 900"]


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "What we want to say"), ("de", "Was wir sagen wollen"), ("es", "Qué queremos contar")],
)
def test_what_is_to_be_said_is_no_goal(language: str, heading: str) -> None:
    source = f"# Marketing plan\n\n## {heading}\n\n- We bake at night\n- Bread from here\n"
    assert statements(source, language=language) == []


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Goals to achieve"),
        ("es", "Objetivos a alcanzar"),
        ("fr", "Objectifs à atteindre"),
        ("it", "Obiettivi da raggiungere"),
        ("pt", "Metas a atingir"),
        ("de", "Wachstumsziele"),
    ],
)
def test_words_beside_or_around_a_goal_word_take_nothing_away(language: str, heading: str) -> None:
    source = f"# Plan\n\n## {heading}\n\n- Instagram: 500 → 900\n"
    assert statements(source, language=language) == ["Instagram: 500 → 900"]


def test_how_goals_are_achieved_is_no_list_of_goals() -> None:
    assert statements("# Plan\n\n## How to achieve our goals\n\n- Post twice a week\n") == []


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        ("es", "**Meta 1. Que vuelva la gente joven**", "Que vuelva la gente joven"),
        ("fr", "### Ambition n° 2 : faire participer", "faire participer"),
        ("en", "**Objective week 2: 5 first orders**", "5 first orders"),
        ("de", "**Ziel 2027:** 40 neue Mitglieder", "40 neue Mitglieder"),
        ("el", "### Ο1: Να μας προτιμούν", "Να μας προτιμούν"),
    ],
)
def test_a_label_may_have_a_number_or_a_time(language: str, line: str, said: str) -> None:
    source = f"# Plan\n\n{line}\n\n- Instagram: 500 → 900\n"
    assert statements(source, language=language)[0] == said


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "How will we know it works?"),
        ("es", "¿Cómo sabremos si funciona?"),
        ("fr", "Comment saurons-nous que c'est réussi ?"),
        ("de", "Woran wir den Erfolg erkennen: woran wir uns messen"),
        ("it", "Come misuriamo"),
        ("pt", "Como vamos medir"),
        ("el", "Τι μετράμε"),
    ],
)
def test_a_heading_that_asks_how_one_will_know_stands_above_metrics(
    language: str, heading: str
) -> None:
    source = f"# Marketing plan\n\n## {heading}\n\n- Instagram\n- Reels shared\n"
    assert metrics(source, language) == ["Instagram", "Reels shared"]


def test_a_line_of_key_metrics_names_each_and_a_list_of_tools_none() -> None:
    source = (
        "# Marketing plan\n\n**Key metrics:** follower growth, replies (per week) → meetings\n\n"
        "## KPIs\n\n- Visits\n\n**Tools:**\n\n- A web counter\n- A spreadsheet\n"
    )
    assert metrics(source, "en") == [
        "follower growth",
        "replies",
        "meetings",
        "Visits",
    ]


def test_a_line_before_a_list_may_say_that_it_is_measured() -> None:
    source = "# Marketingplan\n\n## Blogger\n\nFür jeden Kanal werden gemessen:\n\n- Besuche\n"
    assert metrics(source, "de") == ["Besuche"]


def test_a_column_called_by_one_time_beside_today_is_the_target() -> None:
    source = (
        "# Plan\n\n| Goal | How we'll know | Now | By 31 Oct 2027 |\n|---|---|---|---|\n"
        "| Fill the courses | seats sold | 71% | 90% |\n"
    )
    (goal,) = goals(source)
    assert (goal["metric"], goal["baseline"], goal["target"]) == ("seats sold", 71, 90)
    assert goal["due"] == "31 Oct 2027"


def test_a_column_called_by_a_word_for_goal_may_hold_the_targets() -> None:
    source = (
        "# Strategia social\n\n## Come misuriamo\n\n| Cosa | Oggi | Traguardo |\n|---|---|---|\n"
        "| Soci | 140 | 220 |\n"
    )
    (goal,) = goals(source, language="it")
    assert (goal["statement"], goal["baseline"], goal["target"]) == ("Soci", 140, 220)


def test_targets_in_words_are_targets_where_a_column_names_the_goal() -> None:
    source = (
        "# Obiettivi\n\n| Obiettivo | Target | Scadenza |\n|---|---|---|\n"
        "| Conto corrente | Operativo | 2027-03-31 |\n"
    )
    (goal,) = goals(source, language="it")
    assert (goal["target"], goal["due"]) == ("Operativo", "2027-03-31")


@pytest.mark.parametrize(
    ("language", "text", "due"),
    [
        ("de", "500 Besucher bis zum 31.03.", "2027-03-31"),
        ("de", "500 Besucher in KW 12", "2027-03-28"),
        ("de", "500 Besucher bis Ende des Jahres", "2027-12-31"),
        ("es", "500 visitas para fin de año", "2027-12-31"),
        ("es", "500 visitas entre marzo y junio", "2027-06-30"),
        ("es", "500 visitas en el 2º trimestre", "2027-06-30"),
        ("fr", "500 visites d'ici la fin de l'année", "2027-12-31"),
        ("it", "500 visite entro fine anno", "2027-12-31"),
        ("it", "500 visite tra marzo e giugno", "2027-06-30"),
        ("it", "500 visite entro metà aprile", "2027-04-15"),
        ("pt", "500 visitas no 1.º trimestre", "2027-03-31"),
        ("pt", "500 visitas até ao fim do ano", "2027-12-31"),
        ("el", "500 επισκέψεις μέχρι τα μέσα Απριλίου", "2027-04-15"),
        ("el", "500 επισκέψεις έως 31/12", "2027-12-31"),
        ("en", "500 visits by EOY", "2027-12-31"),
    ],
)
def test_a_time_without_a_year_is_in_the_year_of_the_plan(
    language: str, text: str, due: str
) -> None:
    found = read_file(f"# Goals 2027\n\n- {text}\n", "plan.md", language)
    (goal,) = listed(found, "goal")
    documents = [each for each in found.documents if each.kind == "goal"]
    assert str(read_due(str(goal["due"]), documents[0].language)) == due


def read_due(text: str, language: str | None) -> object:
    reading = read_time(text, language)
    match reading:
        case DateReading(date=day):
            return day
        case Period(end=end):
            return end
        case _:
            return reading


def test_before_somebody_else_says_so_is_no_time() -> None:
    (goal,) = goals(
        "# Σχέδιο επικοινωνίας\n\n## Στόχος\n\nΝα το μάθουν πριν τους το πει κάποιος άλλος.\n",
        language="el",
    )
    assert "due" not in goal


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Exercice 2027 – présenté au conseil du 4 février 2026"),
        ("it", "*Anno sociale da settembre 2026 ad dicembre 2027*"),
        ("en", "_Season 2027. Written by Bea in March_"),
    ],
)
def test_the_line_below_the_title_says_for_which_year_a_plan_is(language: str, line: str) -> None:
    heading = {"fr": "Objectifs", "it": "Obiettivi", "en": "Goals"}[language]
    source = f"# Plan\n\n{line}\n\n## {heading}\n\n- Instagram: 500 → 900\n"
    (goal,) = goals(source, language=language)
    assert "2027" in str(goal["due"])


@pytest.mark.parametrize("title", ["OKRs", "Objectives and key results"])
def test_a_page_about_a_method_is_no_plan(title: str) -> None:
    source = (
        f"# {title}\n\nWe set them every quarter.\n\n## Why they help\n\n"
        "1. **Focus** on what matters.\n2. **Align** across teams.\n"
    )
    assert goals(source) == []
    assert len(goals(f"# {title}\n\n## Q3 2027\n\n- Instagram: 500 → 900\n")) == 1


def test_his_and_theirs_do_not_make_a_text_a_guide() -> None:
    their = "O grupo quer mostrar sua terra, seus trajes e suas danças com sua gente. " * 4
    source = f"# Plano de comunicação\n\n{their}\n\n## Metas\n\n- Instagram: 500 → 900\n"
    assert statements(source, language="pt") == ["Instagram: 500 → 900"]


def test_the_state_of_a_plan_is_no_aim() -> None:
    source = "# SEO plan\n\n**Goal:** Be found\n\n**Status:** pages 95% done by May 2027\n"
    (goal,) = goals(source)
    assert "objectives" not in goal


def test_the_time_of_a_labelled_goal_is_its_own() -> None:
    source = (
        "# Plan\n\n## Goals\n\n**Goal 1 – News.** 180 readers by 30 November 2027.\n\n"
        "**Goal 2 – Meetings.** At least 60 parents at each of them.\n"
    )
    first, second = goals(source)
    assert first["due"] == "30 November 2027"
    assert "due" not in second


def test_short_lines_below_the_quarters_of_key_results_are_objectives() -> None:
    source = (
        "# Objectives and Key Results\n\n## Q1 2027\nOpen the bakery\n- 2 ovens run\n- a sign\n\n"
        "Be known\n\n## Q2 2027\nSecond shop\n\nThis is a sentence about the quarter.\n"
    )
    opened, known, second = goals(source)
    assert opened["objectives"] == [
        {"statement": "2 ovens run", "metric": "ovens run", "target": 2, "due": "Q1 2027"},
        {"statement": "a sign", "due": "Q1 2027"},
    ]
    assert (known["statement"], known["due"]) == ("Be known", "Q1 2027")
    assert (second["statement"], second["due"]) == ("Second shop", "Q2 2027")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The goal is 100 active households in 6 months, not growth."),
        ("de", "Das Ziel sind 100 Haushalte bis Ende 2027."),
        ("es", "El objetivo es 100 hogares en 6 meses."),
        ("el", "Ο στόχος είναι 100 νοικοκυριά σε 6 μήνες."),
    ],
)
def test_the_introduction_may_say_a_goal_with_its_number(language: str, sentence: str) -> None:
    source = f"# Marketing plan\n\n{sentence}\n\n## Channels\n\n- Instagram\n"
    assert statements(source, language=language) == [sentence]


def test_the_purpose_of_a_page_is_no_goal_of_the_plan() -> None:
    source = "# Marketing plan\n\nThe goal is to keep this page below 100 lines.\n"
    assert statements(source) == []


@pytest.mark.parametrize(
    ("start", "due"),
    [("Start: 1 March 2027", "2027-05-31"), ("The campaign starts on 15 March 2027", "2027-06-14")],
)
def test_months_are_counted_from_the_day_that_the_plan_tells(start: str, due: str) -> None:
    source = (
        f"# Marketing plan\n\n{start}\n\n## Goals\n\n- 500 visits by month 3\n"
        "- 900 visits by week 2\n"
    )
    assert goals(source)[0]["due"] == due


def test_without_a_first_day_a_month_of_the_plan_stays_what_it_is() -> None:
    (goal,) = goals("# Plan\n\n## Goals\n\n- 500 visits by month 3\n")
    assert goal["due"] == "month 3"


def test_among_metrics_a_share_in_brackets_is_the_one_to_reach() -> None:
    source = "# Plan\n\n## KPIs\n\n- Open rate (25%)\n- Saves (now 4%)\n- Shares (3% in 2025)\n"
    (goal,) = goals(source)
    assert (goal["metric"], goal["target"]) == ("Open rate", 25)


def test_a_lead_that_is_only_a_time_leaves_the_section_what_it_is() -> None:
    source = "# Plan\n\n## Goals\n\nBy month 6:\n\n- 100+ households\n"
    (goal,) = goals(source)
    assert (goal["target"], goal["due"]) == (100, "month 6")


def test_a_table_of_two_columns_below_a_stage_says_what_is_wanted_by_then() -> None:
    table = "| Area | Goal |\n|---|---|\n| Team | 5 new members |\n"
    staged = f"# Roadmap\n\n## Q1 2027: foundations\n\n{table}"
    (goal,) = goals(staged)
    assert (goal["target"], goal["due"]) == (5, "Q1 2027")
    assert goals(f"# Roadmap\n\n## Foundations\n\n{table}") == []


def test_a_sentence_in_bold_is_said_and_heads_nothing() -> None:
    source = (
        "# Plan\n\n## Main goal\n\n**Raise sales by 50% within 12 months.**\n\n## Team\n\nTwo.\n"
    )
    (goal,) = goals(source)
    assert goal["statement"] == "Raise sales by 50% within 12 months."
    assert goal["due"] == "within 12 months"


def test_of_several_paragraphs_below_a_goal_the_first_is_it_where_it_is_an_aim() -> None:
    aim = "# Plan\n\n## Objective\n\nBuild a shop that neighbours love.\n\nIt is a long way.\n"
    assert statements(aim) == ["Build a shop that neighbours love."]
    talk = "# Plan\n\n## Objective\n\nWe talk about priorities below.\n\nThey differ.\n"
    assert statements(talk) == []


def test_labelled_fields_in_a_list_belong_to_the_goal_that_it_labels() -> None:
    source = (
        "# Plan\n\n## Goals\n\n#### Engagement\n\n- **Goal:** 500 followers\n"
        "- **Owner:** Lia\n- **Deadline:** 30 September 2027\n"
    )
    (goal,) = goals(source)
    assert (goal["owner"], goal["due"]) == ("Lia", "30 September 2027")


def test_rows_whose_names_are_codes_are_the_key_results_beside_them() -> None:
    source = (
        "# Team OKRs\n\n## Shared OKR\n\n### Objective\n\nProve that it works.\n\n"
        "### Key results\n\n#### Speed\n\n| KR | Target |\n|---|---|\n"
        "| **KR 1** | Answer 90% of letters by June 2027 |\n"
        "| **KR 2** | Publish the rules for letters |\n"
    )
    assert statements(source) == [
        "Prove that it works.",
        "Answer 90% of letters by June 2027",
        "Publish the rules for letters",
    ]


@pytest.mark.parametrize("label", ["Mercado objetivo", "Público objetivo", "Precio objetivo"])
def test_what_is_aimed_at_is_no_goal(label: str) -> None:
    source = f"# Plan de marketing\n\n**{label}:** Sullana y alrededores\n"
    assert statements(source, language="es") == []


def test_paragraphs_with_letters_in_front_are_a_list() -> None:
    source = "# Σχέδιο\n\n## Επιδιώξεις\n\nα) Νέα μέλη: 12 → 40\n\nβ) Καλύτερη ενημέρωση\n"
    found = listed(read_file(source, "plan.md", "el"), "goal")
    assert [each["statement"] for each in found] == ["Νέα μέλη: 12 → 40", "Καλύτερη ενημέρωση"]


def test_a_question_word_inside_a_heading_asks_nothing() -> None:
    source = "# Plan\n\n## Our aims\n\n### Neighbours who like us\n\n- 150 visitors\n- 5 letters\n"
    assert statements(source) == ["Neighbours who like us"]
    assert statements("# Plan\n\n## Goals: how we set them\n\n- Ask everybody\n") == []


def test_a_month_lies_in_the_year_of_the_plan_that_goes_from_one_to_the_next() -> None:
    source = (
        "# Communications plan, April 2027 to March 2028\n\n## Goals\n\n"
        "- 10 plots let by September\n- 20 visitors by February\n- 5 letters\n"
    )
    plots, visitors, letters = goals(source)
    assert (plots["due"], visitors["due"]) == ("September 2027", "February 2028")
    assert letters["due"] == "April 2027 to March 2028"


def test_bullets_behind_too_many_blanks_are_read_and_programs_are_not() -> None:
    pasted = "# OKRs 2027\n\n## Be profitable\n        - make 15,000 a month\n        - keep 20%\n"
    goal = listed(read_file(pasted, "plan.md"), "goal")[0]
    assert goal["statement"] == "Be profitable"
    assert len(goal["objectives"]) == 2  # type: ignore[arg-type]
    program = "# Goals 2027\n\n## Settings\n\n        - name: value\n        - other: 500\n"
    assert listed(read_file(program, "plan.md"), "goal") == []


def test_a_heading_that_begins_with_a_verb_is_a_goal_whatever_it_is_about() -> None:
    source = "# OKRs 2027\n\n## Objectives\n\n### Build team + culture\n\n- hire 2 developers\n"
    assert statements(source) == ["Build team + culture"]
