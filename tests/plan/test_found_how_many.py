"""Tables whose columns say how many are wanted, and those of key results beside goals."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

COLUMNS = {
    "en": ("Profile", "No. target"),
    "el": ("Ρόλος", "Αριθμός στόχος"),
    "es": ("Perfil", "Número objetivo"),
    "fr": ("Profil", "Nombre cible"),
    "de": ("Profil", "Anzahl Ziel"),
    "it": ("Profilo", "N. target"),
    "pt": ("Perfil", "Número alvo"),
}
RESULTS = {
    "en": ("Objective", "Key result", "Target"),
    "es": ("Objetivo", "Resultado clave", "Meta"),
    "fr": ("Objectif", "Résultat clé", "Cible"),
    "de": ("Ziel", "Schlüsselergebnis", "Zielwert"),
    "it": ("Obiettivo", "Risultato chiave", "Target"),
    "pt": ("Objetivo", "Resultado-chave", "Alvo"),
}


def table(*rows: tuple[str, ...]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def found(language: str, heading: str, body: str, kind: str = "goal") -> list[Fields]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 310 → 520\n\n## {heading}\n\n{body}\n"
    return listed(read(source, "notes.md", language), kind)


@pytest.mark.parametrize("language", sorted(COLUMNS))
def test_rows_of_how_many_are_wanted_are_objectives(language: str) -> None:
    first, many = COLUMNS[language]
    body = table((first, many, "TikTok"), ("Helpers", "12", "x"), ("Bakers", "3-5", "y"))
    goals = found(language, "Team", body)[1:]
    assert [each["statement"] for each in goals] == ["Helpers", "Bakers"]
    assert goals[0]["target"] == 12
    assert "3-5" in str(goals[1]["target"])


def test_numbers_of_how_many_are_no_audience() -> None:
    body = table(("Profilo", "N. target"), ("Fornai", "3-5"), ("Mugnai", "2"))
    names = [str(each["title"]) for each in found("it", "Pubblico", body, "audience")]
    assert not any(each[0].isdigit() for each in names)


@pytest.mark.parametrize("head", ["No.", "Count", "Number of shelves", "Number of goals"])
def test_a_column_that_only_counts_wants_nothing(head: str) -> None:
    body = table(("Place", head), ("Mill", "12"), ("Shop", "3"))
    assert len(found("en", "Team", body)) == 1


@pytest.mark.parametrize("language", sorted(RESULTS))
def test_a_key_result_beside_a_goal_names_what_is_counted(language: str) -> None:
    rows = [("Grow", "New members", "40"), ("Grow", "Funds", "5.000-15.000 €")]
    goals = found(language, TITLES[language][1], table(RESULTS[language], *rows))[1:]
    assert [(each["statement"], each["metric"]) for each in goals] == [
        ("Grow", "New members"),
        ("Grow", "Funds"),
    ]


def test_a_key_result_with_a_number_of_its_own_is_read_as_before() -> None:
    rows = [("Grow", "Members from 20 to 40", "40"), ("Reach", "Readers from 5 to 9", "9")]
    goals = found("en", "Goals", table(RESULTS["en"], *rows))[1:]
    assert "Members from 20 to 40" not in [each.get("metric") for each in goals]


NUMBERED = {
    "en": (("Goal no.", "What", "Owner"), ("More guests", "Ann")),
    "el": (("Αριθμός στόχου", "Στόχος", "Προθεσμία"), ("Περισσότεροι πελάτες", "31/12/2027")),
    "es": (("N.º objetivo", "Objetivo", "Plazo"), ("Más clientes", "31/12/2027")),
    "fr": (("N° objectif", "Objectif", "Échéance"), ("Plus de clients", "31/12/2027")),
    "de": (("Ziel-Nr.", "Ziel", "Frist"), ("Mehr Gäste", "31.12.2027")),
    "it": (("N. obiettivo", "Obiettivo", "Scadenza"), ("Più clienti", "31/12/2027")),
    "pt": (("N.º objetivo", "Objetivo", "Prazo"), ("Mais clientes", "31/12/2027")),
}


@pytest.mark.parametrize("language", sorted(NUMBERED))
def test_a_column_that_numbers_the_goals_holds_no_targets(language: str) -> None:
    heads, cells = NUMBERED[language]
    body = table(heads, ("1", *cells), ("2", *cells))
    title, goals = TITLES[language]
    told = listed(read(f"# {title}\n\n## {goals}\n\n{body}\n", "notes.md", language), "goal")
    assert not any("target" in each for each in told)
    assert all(each["statement"] == cells[0] for each in told)
    assert language == "en" or len(told) == 2


def test_numbers_in_order_number_the_rows_whatever_their_column_is_called() -> None:
    body = table(("Number of goal", "What"), ("1", "Helpers"), ("2", "Bakers"), ("3", "Millers"))
    assert len(found("en", "Team", body)) == 1
    measures = table(("Goal No.", "Measure", "Responsible"), ("1", "Helpers", "Ann"))
    assert len(found("en", "Measures", measures)) == 1


PAST = {
    "en": ("What the new page changed", "Indicator", "Before", "Now", "Then"),
    "el": ("Τι άλλαξε με τη νέα σελίδα", "Δείκτης", "Πριν", "Τώρα", "Μετά"),
    "es": ("Diagnóstico", "Indicador", "Antes de la reforma", "Ahora", "Después"),
    "fr": ("Bilan de la refonte", "Indicateur", "Avant", "Maintenant", "Ensuite"),
    "de": ("Was die neue Seite brachte", "Kennzahl", "Vorher", "Heute", "Dann"),
    "it": ("Che cosa è cambiato", "Indicatore", "Prima", "Oggi", "Dopo"),
    "pt": ("Diagnóstico", "Indicador", "Antes", "Hoje", "Depois"),
}


@pytest.mark.parametrize("language", sorted(PAST))
def test_what_came_after_is_no_target_and_what_comes_after_today_is(language: str) -> None:
    heading, counted, before, now, then = PAST[language]
    over = table((counted, before, then), ("Newsletter", "90", "140"), ("Podcast", "3", "7"))
    assert len(found(language, heading, over)) == 1
    title, goals = TITLES[language]
    wanted = over.replace(before, now)
    told = listed(read(f"# {title}\n\n## {goals}\n\n{wanted}\n", "notes.md", language), "goal")
    assert [each["target"] for each in told] == [140, 7]


@pytest.mark.parametrize(
    ("language", "now", "then"),
    [
        ("en", "Now", "Then"),
        ("el", "Τώρα", "Μετά"),
        ("es", "Ahora", "Después"),
        ("de", "Heute", "Dann"),
        ("fr", "Maintenant", "Ensuite"),
        ("it", "Adesso", "Dopo"),
        ("pt", "Hoje", "Depois"),
    ],
)
def test_a_row_of_then_below_one_of_now_says_what_is_wanted(
    language: str, now: str, then: str
) -> None:
    title = TITLES[language][0]
    turned = table(("", "Newsletter", "Podcast"), (now, "1", "2"), (then, "3", "4"))
    documents = read(f"# {title}\n\n## KPIs\n\n{turned}\n", "plan.md", language)
    told = [(each["baseline"], each["target"]) for each in listed(documents, "goal")]
    assert told == [(1, 3), (2, 4)]
