"""Columns that only their numbers tell: "Goal" as a target, a day as where one stood then."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

TITLES = {
    "en": ("Social media strategy", "Our numbers"),
    "el": ("Στρατηγική κοινωνικών δικτύων", "Οι αριθμοί μας"),
    "de": ("Social-Media-Strategie", "Unsere Zahlen"),
    "es": ("Estrategia de redes sociales", "Nuestros números"),
    "it": ("Strategia social", "I nostri numeri"),
    "pt": ("Estratégia de redes sociais", "Os nossos números"),
    "fr": ("Stratégie réseaux sociaux", "Nos chiffres"),
}
NAMED = [
    ("en", "What | Today (31/10/2026) | Goal | By"),
    ("en", "What | Where we are, 31/10/2026 | Goal | By when"),
    ("en", "Number | 31/10/2026 | Target | Deadline"),
    ("el", "Τι | Σήμερα (31/10/2026) | Στόχος | Έως"),
    ("el", "Τι | 31/10/2026 | Στόχος | Μέχρι"),
    ("de", "Was | Stand 31.10.2026 | Ziel | Bis"),
    ("es", "Qué | Hoy (31/10/2026) | Objetivo | Hasta"),
    ("it", "Cosa | Oggi (31/10/2026) | Obiettivo | Quando"),
    ("pt", "O quê | Hoje (31/10/2026) | Meta | Até"),
    ("fr", "Quoi | Aujourd'hui (31/10/2026) | Objectif | Pour quand"),
]


def table(language: str, header: str, *rows: str) -> list[dict[str, object]]:
    title, section = TITLES[language]
    line = "|".join(["---"] * (header.count("|") + 1))
    whole = "\n".join(f"| {each} |" for each in (header, line, *rows))
    return listed(read(f"# {title}\n\n## {section}\n\n{whole}\n", "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "header"), NAMED)
def test_a_column_of_goals_that_holds_numbers_is_the_target(language: str, header: str) -> None:
    first, second = table(
        language, header, "Instagram | 310 | 520 | 30/6/2027", "Newsletter | 22% | 30% | 31/12/2027"
    )
    assert (first["statement"], first["metric"]) == ("Instagram", "Instagram")
    assert (first["target"], second["target"]) == (520, 30)
    assert (first["due"], second["due"]) == ("30/6/2027", "31/12/2027")
    assert [first["baseline"], second["baseline"]] == [
        {"value": 310, "date": DAY[language]},
        {"value": 22, "date": DAY[language]},
    ]


DAY = dict.fromkeys(TITLES, "31/10/2026") | {"de": "31.10.2026"}


def test_a_month_dates_where_one_stands_and_a_year_is_too_long() -> None:
    header = "Indicator | Baseline {} | Target | Due"
    (month,) = table("en", header.format("Oct 2026"), "Visits | 300 | 900 | 30/6/2027")
    (year,) = table("en", header.format("2026"), "Visits | 300 | 900 | 30/6/2027")
    assert month["baseline"] == {"value": 300, "date": "Oct 2026"}
    assert year["baseline"] == 300


def test_the_day_in_a_cell_counts_before_that_of_its_column() -> None:
    header = "Indicator | Today (31/10/2026) | Target | Due"
    (goal,) = table("en", header, "Visits | 300 (30/9/2026) | 900 | 30/6/2027")
    assert goal["baseline"] == {"value": 300, "date": "30/9/2026"}


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Day | Post | Goal", "Monday | Recipe 12 | 40"),
        ("Campaign | Budget | Goal", "Spring | 100 | 40"),
        ("What | How | Goal", "Recipes | in the kitchen | more comments"),
    ],
)
def test_numbers_of_posts_and_purposes_in_words_are_no_targets(header: str, row: str) -> None:
    assert [each.get("target") for each in table("en", header, row)] in ([], [40])
    assert all(each["statement"] != "Recipes" for each in table("en", header, row))


def test_a_goal_in_words_keeps_its_column() -> None:
    (goal,) = table("en", "What | Goal | By", "Instagram | 500 readers who answer | June 2027")
    assert goal["statement"] == "500 readers who answer"


@pytest.mark.parametrize(
    "source",
    [
        "What,Today (31/10/2026),Goal,By\nInstagram followers,310,520,30/6/2027\n",
        "Τι;Σήμερα (31/10/2026);Στόχος;Έως\nInstagram followers;310;520;30/6/2027\n",
        "Was;Stand 31/10/2026;Ziel;Bis\nInstagram followers;310;520;30/6/2027\n",
    ],
)
def test_the_same_columns_in_a_spreadsheet(source: str) -> None:
    language = {"W": "en", "Τ": "el"}[source[0]] if "Was" not in source else "de"
    (goal,) = listed(read(source, "numbers.csv", language), "goal")
    assert goal == {
        "statement": "Instagram followers",
        "metric": "Instagram followers",
        "baseline": {"value": 310, "date": "31/10/2026"},
        "target": 520,
        "due": "30/6/2027",
    }


GOALS = {
    "en": "Goals",
    "el": "Στόχοι",
    "de": "Ziele",
    "fr": "Objectifs",
    "es": "Objetivos",
    "it": "Obiettivi",
    "pt": "Objetivos",
}
DAYS = [
    ("en", "What | 31 October 2026 | 30 June 2027"),
    ("en", "Goal | 31 October 2026 | 30 June 2027"),
    ("el", "Τι | 31 Οκτωβρίου 2026 | 30 Ιουνίου 2027"),
    ("de", "Was | 31. Oktober 2026 | 30. Juni 2027"),
    ("de", "Ziel | 31.10.2026 | 30.6.2027"),
    ("fr", "Quoi | 31 octobre 2026 | 30 juin 2027"),
    ("es", "Qué | 31 de octubre de 2026 | 30 de junio de 2027"),
    ("it", "Cosa | 31 ottobre 2026 | 30 giugno 2027"),
    ("pt", "O quê | 31 de outubro de 2026 | 30 de junho de 2027"),
]
WANTED = [
    ("en", "Goal | Now | We want | By when"),
    ("el", "Στόχος | Τώρα | Θέλουμε | Μέχρι πότε"),
    ("de", "Ziel | Heute | Wir wollen | Bis wann"),
    ("fr", "Objectif | Aujourd'hui | Nous voulons | Échéance"),
    ("es", "Objetivo | Hoy | Queremos | Plazo"),
    ("it", "Obiettivo | Oggi | Vogliamo | Scadenza"),
    ("pt", "Objetivo | Hoje | Queremos | Prazo"),
]


def goals_of(language: str, header: str, row: str, above: str = "") -> list[dict[str, object]]:
    line = "|".join(["---"] * (header.count("|") + 1))
    whole = "\n".join(f"| {each} |" for each in (header, line, row))
    source = f"# {TITLES[language][0]}\n\n## {GOALS[language]}{above}\n\n{whole}\n"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "header"), DAYS)
def test_of_two_days_the_first_says_where_one_stood(language: str, header: str) -> None:
    (goal,) = goals_of(language, header, "Newsletter | 200 | 400")
    assert goal["target"] == 400
    assert "'value': 200" in str(goal["baseline"])
    assert "2027" in str(goal["due"])


@pytest.mark.parametrize(("language", "header"), WANTED)
def test_plain_words_for_what_one_wants_are_a_target(language: str, header: str) -> None:
    (goal,) = goals_of(language, header, "Newsletter | 200 | 400 | 30/6/2027")
    assert (goal["baseline"], goal["target"]) == (200, 400)


def test_days_that_are_no_snapshot_are_targets_and_tables_elsewhere_no_goals() -> None:
    ends = goals_of("en", "Goal | 31 December 2027 | 31 December 2028", "Visits | 200 | 400")
    assert [each["target"] for each in ends] == [200, 400]
    near = goals_of("en", "Goal | 30 June 2027 | 31 December 2027", "Visits | 200 | 400")
    assert [each["target"] for each in near] == [200, 400]
    (year,) = goals_of(
        "en", "Goal | 30 June 2027 | 31 December 2027", "Visits | 200 | 400", " 2028"
    )
    assert "200" in str(year["baseline"])
    source = "# Social media strategy\n\n## History\n\n"
    table = "| What | 31 October 2025 | 30 June 2026 |\n|---|---|---|\n| Visits | 200 | 400 |\n"
    assert not listed(read(f"{source}{table}", "notes.md"), "goal")


@pytest.mark.parametrize(
    ("language", "lead", "count"),
    [
        ("en", "In addition:", 2),
        ("el", "Επίσης:", 2),
        ("de", "Außerdem:", 2),
        ("fr", "Et aussi :", 2),
        ("es", "Además:", 2),
        ("it", "Inoltre:", 2),
        ("pt", "Além disso:", 2),
        ("en", "For the press:", 1),
    ],
)
def test_in_addition_goes_on_with_goals(language: str, lead: str, count: int) -> None:
    head = dict(WANTED)[language]
    below = f"Newsletter | 200 | 400 | 30/6/2027 |\n\n{lead}\n\n- Instagram: 310 → 520\n\n| "
    found = goals_of(language, head, below)
    assert len(found) == count
