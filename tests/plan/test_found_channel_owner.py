"""Who answers for a channel and for the plan, and words that stand there and name nobody."""

from __future__ import annotations

import pytest

from smlint.plan.open_marks import left_to_decide
from tests.plan.found_sources import TITLES, Fields, listed, read


def strategy(source: str, language: str) -> Fields:
    return listed(read(source, "notes.md", language), "strategy")[0]


def owners(language: str, heading: str, body: str) -> list[tuple[object, object]]:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n{body}\n"
    found = listed(read(source, "notes.md", language), "channel")
    return [(each["title"], each.get("owner", "")) for each in found]


@pytest.mark.parametrize(
    ("language", "heading", "line", "name", "owner"),
    [
        ("de", "Kanäle", "- **Facebook** – Termine. Zuständig: Hofbüro", "Facebook", "Hofbüro"),
        ("de", "Kanäle", "- LinkedIn – Stellen. Verantwortlich: Jonas", "LinkedIn", "Jonas"),
        ("en", "Channels", "- Instagram – photos. Ruth runs it, Omar helps.", "Instagram", "Ruth"),
        ("en", "Channels", "- Facebook (owner: Tom): events", "Facebook", "Tom"),
        ("en", "Channels", "- LinkedIn – vacancies. Owner: Priya", "LinkedIn", "Priya"),
        ("en", "Channels", "- TikTok - run by Ann Lee", "TikTok", "Ann Lee"),
        ("en", "Channels", "- YouTube: tutorials twice a month, Nadia.", "YouTube", "Nadia"),
        ("fr", "Canaux", "**Instagram** : relancé en mai. Référent : Yves.", "Instagram", "Yves"),
        ("fr", "Canaux", "**Facebook** : deux posts, Odile.", "Facebook", "Odile"),
        ("el", "Κανάλια", "- Instagram: φωτογραφίες, το τρέχει ο Νίκος", "Instagram", "Νίκος"),
        ("es", "Canales", "- Instagram: fotos, lo lleva Iker", "Instagram", "Iker"),
        ("it", "Canali", "- Instagram: foto, se ne occupa Giada", "Instagram", "Giada"),
        ("pt", "Canais", "- Instagram: fotos. Responsável: Rui", "Instagram", "Rui"),
    ],
)
def test_a_line_names_the_channel_and_who_has_it(
    language: str, heading: str, line: str, name: str, owner: str
) -> None:
    assert owners(language, heading, line) == [(name, owner)]


@pytest.mark.parametrize(
    "line",
    [
        "- Instagram – photos from Rome, Athens",
        "- Instagram: stories once a week, Fridays",
        "- Instagram – Fotos, Reels, Stories",
        "- Instagram: the pilot, also on YouTube",
        "**Instagram.** Two posts a week. Nobody posts on Sundays.",
    ],
)
def test_a_last_word_is_not_always_a_name(line: str) -> None:
    language = "de" if "Reels" in line else "en"
    assert owners(language, "Kanäle" if language == "de" else "Channels", line)[0][1] == ""


@pytest.mark.parametrize(
    ("language", "columns"),
    [
        ("en", ("Channel", "Who runs it")),
        ("en", ("Channel", "Run by")),
        ("en", ("Channel", "DRI")),
        ("el", ("Κανάλι", "Διαχειριστής")),
        ("de", ("Kanal", "Ansprechpartnerin")),
        ("fr", ("Canal", "Référent(e)")),
        ("es", ("Canal", "Encargada")),
        ("it", ("Canale", "Referente")),
        ("pt", ("Canal", "Ponto focal")),
    ],
)
def test_a_column_names_who_has_a_channel(language: str, columns: tuple[str, str]) -> None:
    table = f"| {columns[0]} | {columns[1]} |\n|---|---|\n| Facebook | Alex |"
    heading = {"el": "Κανάλια", "de": "Kanäle", "fr": "Canaux", "es": "Canales"}.get(
        language, "Channels"
    )
    assert owners(language, heading, table) == [("Facebook", "Alex")]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "someone from marketing"),
        ("en", "agency (tbc)"),
        ("en", "*volunteer wanted!*"),
        ("en", "(tbc)"),
        ("el", "αναζητείται"),
        ("el", "κάποιος από το γραφείο"),
        ("es", "se busca voluntaria"),
        ("fr", "quelqu'un du service"),
        ("de", "wird noch gesucht"),
        ("it", "cercasi volontario"),
        ("pt", "*precisa-se de voluntário*"),
    ],
)
def test_words_that_name_nobody_are_left_to_decide(language: str, words: str) -> None:
    columns = {
        "el": "| Κανάλι | Υπεύθυνος |",
        "es": "| Canal | Responsable |",
        "fr": "| Canal | Responsable |",
        "de": "| Kanal | Zuständig |",
        "it": "| Canale | Responsabile |",
        "pt": "| Canal | Responsável |",
    }.get(language, "| Channel | Owner |")
    found = owners(language, "Channels", f"{columns}\n|---|---|\n| Facebook | {words} |")
    assert left_to_decide(str(found[0][1])) is not None


@pytest.mark.parametrize(
    ("language", "line", "owner"),
    [
        ("en", "The two wardens answer for this plan as a whole.", "The two wardens"),
        ("de", "Der Vorstand verantwortet diesen Plan.", "Der Vorstand"),
        ("fr", "Le bureau répond de ce plan.", "Le bureau"),
        ("el", "**Υπεύθυνη σύνταξης:** Άννα Μάνου", "Άννα Μάνου"),
    ],
)
def test_who_answers_for_the_plan(language: str, line: str, owner: str) -> None:
    source = f"# {TITLES[language][0]}\n\n{line}\n"
    assert strategy(source, language)["owner"] == owner


def test_who_answers_comes_before_who_edited() -> None:
    source = (
        f"# {TITLES['el'][0]}\n\n**Υπεύθυνη σύνταξης:** Άννα Μάνου\n\n**Υπεύθυνος:** Πέτρος Ρίζος\n"
    )
    assert strategy(source, "el")["owner"] == "Πέτρος Ρίζος"


def test_nobody_answers_for_a_plan_that_says_so() -> None:
    source = "# Social media plan\n\nNobody answers for this plan yet.\n"
    assert "owner" not in strategy(source, "en")


@pytest.mark.parametrize(
    "line", ["Instagram. All posts are photos", "Instagram: Fun Question Posts"]
)
def test_posts_of_a_sort_are_nobody(line: str) -> None:
    source = (
        f"# Social media strategy\n\n## Channels\n\n- {line}\n- Facebook: Rosa posts on Mondays\n"
    )
    channels = listed(read(source, "plan.md", "en"), "channel")
    assert [each.get("owner") for each in channels] == [None, "Rosa"]


@pytest.mark.parametrize(
    ("language", "line", "owner"),
    [
        ("en", "Kept by Dana Reed; convenor of the group is Sol Vance.", "Dana Reed"),
        ("en", "Owner: Dana Reed. The letters are written by Sol.", "Dana Reed"),
        ("en", "Owner: Prof. Anna K. Reed", "Prof. Anna K. Reed"),
        ("en", "Owner: Rev. Anna Reed. The letters are written by Sol.", "Rev. Anna Reed"),
        ("el", "Υπεύθυνη: Καθ. Μαρία Παππά. Βοηθά ο Νίκος.", "Καθ. Μαρία Παππά"),
        ("es", "Responsable: Sra. Ana Ruiz. Ayuda Jon.", "Sra. Ana Ruiz"),
        ("de", "Verantwortlich: Prof. Dipl.-Ing. Anna Berg", "Prof. Dipl.-Ing. Anna Berg"),
        ("de", "Verantwortlich: Mag. Eva Huber. Tom hilft.", "Mag. Eva Huber"),
        ("fr", "Responsable : Mlle. Anne Roy. Luc aide.", "Mlle. Anne Roy"),
        ("it", "Responsabile: Dott. Marco Sala. Aiuta Lia.", "Dott. Marco Sala"),
        ("pt", "Responsável: Dra. Ana Reis. Ajuda o Rui.", "Dra. Ana Reis"),
        ("es", "Lo lleva: Irune. Las redes las llevan Marta y Jon.", "Irune"),
        ("fr", "Tenue par Anaïs Morel, relue par le bureau.", "Anaïs Morel"),
        ("de", "Gepflegt von Jule Brandt.", "Jule Brandt"),
        ("it", "Tenuto da Marta Rossi.", "Marta Rossi"),
        ("pt", "Mantido por Rita Sousa.", "Rita Sousa"),
        ("el", "Το κρατάει η Μαρία Κ.", "Μαρία Κ"),
    ],
)
def test_who_keeps_a_plan_answers_for_it(language: str, line: str, owner: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n{line}\n\n## {goals}\n\n- 400\n"
    assert strategy(source, language)["owner"] == owner
