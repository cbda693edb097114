"""Whom a channel is for, in a column beside it: the audiences where no section lists them."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

SECTIONS = [
    ("en", "Audiences", "Channels", "| Channel | Audience |", "pupils of the last two classes"),
    ("es", "Públicos", "Canales", "| Canal | Público |", "alumnado de los últimos cursos"),
    ("de", "Zielgruppen", "Kanäle", "| Kanal | Zielgruppe |", "Schüler der Oberstufe"),
    ("fr", "Publics cibles", "Canaux", "| Réseau | Public |", "lycéens de terminale"),
    ("it", "Pubblico", "Canali", "| Canale | Pubblico |", "studenti degli ultimi anni"),
    ("pt", "Públicos", "Canais", "| Canal | Público |", "alunos do secundário"),
    ("el", "Κοινά", "Κανάλια", "| Κανάλι | Κοινό |", "μαθητές των τελευταίων τάξεων"),
]


def audiences(source: str, language: str) -> list[object]:
    found = listed(read(source, "notes.md", language), "audience")
    return [each["title"] for each in found]


@pytest.mark.parametrize(("language", "audience", "channels", "header", "who"), SECTIONS)
def test_the_section_that_lists_them_is_believed(
    language: str, audience: str, channels: str, header: str, who: str
) -> None:
    first = who.split(maxsplit=1)[0]
    head = f"# {TITLES[language][0]}\n\n"
    section = f"## {audience}\n\n- {who}\n\n"
    table = f"## {channels}\n\n{header}\n|---|---|\n| Instagram | {first}, 16+ |\n"
    assert audiences(head + section + table, language) == [who]
    assert audiences(head + table + "\n" + section, language) == [who]
    assert audiences(head + table, language) == [f"{first}, 16+"]
