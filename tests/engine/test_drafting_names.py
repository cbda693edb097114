"""What the name of a metric, its brackets and its definition surely say of it."""

from __future__ import annotations

import pytest

from tests.engine.drafts import drafted

HEADS = {
    "en": "Social media strategy\n\n## KPIs",
    "el": "Στρατηγική κοινωνικών μέσων\n\n## Δείκτες",
    "de": "Social-Media-Strategie\n\n## Kennzahlen",
    "es": "Estrategia de redes sociales\n\n## Métricas",
    "fr": "Stratégie réseaux sociaux\n\n## Indicateurs",
    "it": "Strategia social media\n\n## Metriche",
    "pt": "Estratégia de redes sociais\n\n## Métricas",
}


def metric(line: str, language: str = "en") -> dict[str, str]:
    """The first metric of a list that begins with a line."""
    return drafted(f"# {HEADS[language]}\n\n- {line}\n- TikTok\n")["metric"][0]


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Followers", "audience-size"),
        ("New followers on Instagram", "audience-size"),
        ("Social media followers", "audience-size"),
        ("Number of complaints", "negative"),
        ("Newsletter sign-ups", "conversion"),
        ("Bookings via the website", "conversion"),
        ("Positive mentions", "positive"),
        ("Share of followers who comment", "TODO"),
        ("Engagement per follower", "TODO"),
        ("Complaints answered within a day", "TODO"),
        ("Bookings cancelled", "TODO"),
        ("Sales calls", "TODO"),
        ("Sales staff posting", "TODO"),
        ("Followers of our rivals", "TODO"),
    ],
)
def test_a_name_says_its_sort_where_it_says_nothing_else(name: str, family: str) -> None:
    assert metric(name)["family"] == family


@pytest.mark.parametrize(
    ("language", "name", "family", "other"),
    [
        ("el", "Ακόλουθοι στο Instagram", "audience-size", "Ακόλουθοι που σχολιάζουν"),
        ("de", "Neue Follower", "audience-size", "Abgesagte Buchungen"),
        ("es", "Seguidores en Instagram", "audience-size", "Reservas canceladas"),
        ("fr", "Abonnés sur Instagram", "audience-size", "Réservations annulées"),
        ("it", "Prenotazioni dal sito", "conversion", "Prenotazioni annullate"),
        ("pt", "Seguidores no Instagram", "audience-size", "Reservas canceladas"),
    ],
)
def test_so_it_is_in_other_languages(language: str, name: str, family: str, other: str) -> None:
    told = [metric(each, language)["family"] for each in (name, other)]
    assert told == [family, "TODO"]


@pytest.mark.parametrize(
    ("brackets", "source"),
    [
        ("from the till", "from the till"),
        ("from our booking system", "from our booking system"),
        ("booking system", "booking system"),
        ("Instagram Insights", "Instagram Insights"),
        ("via Google Analytics", "via Google Analytics"),
        ("no statistics yet", None),
        ("about the booking system", None),
        ("bank holidays not counted", None),
        ("new system from May", None),
        ("not from the till", None),
    ],
)
def test_brackets_say_where_a_number_is_read_and_nothing_else(
    brackets: str, source: str | None
) -> None:
    assert metric(f"Visits ({brackets})").get("data_source") == source


@pytest.mark.parametrize(
    ("language", "name", "source", "other"),
    [
        ("el", "Επισκέψεις", "από το ταμείο", "χωρίς στατιστικά ακόμη"),
        ("de", "Besuche", "aus der Kasse", "noch keine Statistik"),
        ("es", "Visitas", "de la caja", "sin estadísticas"),
        ("fr", "Visites", "de la caisse", "sans statistiques"),
        ("it", "Visite", "dalla cassa", "ancora senza statistiche"),
        ("pt", "Visitas", "da caixa", "sem estatísticas"),
    ],
)
def test_so_do_they_in_other_languages(language: str, name: str, source: str, other: str) -> None:
    told = [metric(f"{name} ({each})", language).get("data_source") for each in (source, other)]
    assert told == [source, None]


@pytest.mark.parametrize(
    ("definition", "unit"),
    [
        ("The number of people who came", "count"),
        ("How many began a course", "count"),
        ("How many euros we took", "TODO"),
        ("The number of thousand euros", "TODO"),
        ("How many working hours it took", "TODO"),
        ("How many working days it took", "TODO"),
        ("The number of people in percent", "TODO"),
    ],
)
def test_what_is_told_in_money_or_hours_is_no_count(definition: str, unit: str) -> None:
    table = f"| Metric | Definition |\n|---|---|\n| Courses | {definition} |\n| Growth | speed |\n"
    assert drafted(f"# {HEADS['en']}\n\n{table}")["metric"][0]["unit"] == unit


@pytest.mark.parametrize(
    ("language", "columns", "definitions"),
    [
        ("el", "Δείκτης | Ορισμός", ("πόσοι ήρθαν", "πόσα ευρώ μπήκαν", "πόσες ώρες πήρε")),
        ("de", "Kennzahl | Definition", ("Anzahl Gäste", "wie viele Euro", "Anzahl Stunden")),
        ("es", "Métrica | Definición", ("número de socios", "cuántos euros", "número de horas")),
        (
            "fr",
            "Indicateur | Définition",
            ("nombre de gens", "combien de euros", "nombre de heures"),
        ),
        ("it", "Metrica | Definizione", ("numero di soci", "quanti euro", "numero di ore")),
        ("pt", "Métrica | Definição", ("número de sócios", "quantos euros", "número de horas")),
    ],
)
def test_nor_is_it_in_other_languages(
    language: str, columns: str, definitions: tuple[str, ...]
) -> None:
    units = []
    for each in definitions:
        table = f"| {columns} |\n|---|---|\n| Alfa | {each} |\n| Beta | x |\n"
        units.append(drafted(f"# {HEADS[language]}\n\n{table}")["metric"][0]["unit"])
    assert units == ["count", "TODO", "TODO"]
