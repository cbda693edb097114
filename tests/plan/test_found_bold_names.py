"""A channel whose name in bold carries a remark, above what is done there and who does it."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

NAMES = [
    ("en", "Channels", "owner", "a recipe of 40 seconds"),
    ("es", "Canales", "responsable", "una receta de 40 segundos"),
    ("de", "Kanäle", "verantwortlich", "ein Rezept in 40 Sekunden"),
    ("fr", "Canaux", "responsable", "une recette de 40 secondes"),
    ("it", "Canali", "responsabile", "una ricetta di 40 secondi"),
    ("pt", "Canais", "responsável", "receita de 40 segundos"),
    ("el", "Κανάλια", "υπεύθυνη", "μια συνταγή σε 40 δευτερόλεπτα"),
]


@pytest.mark.parametrize(("language", "heading", "label", "line"), NAMES)
@pytest.mark.parametrize("remark", ["(@ourveg)", "(@ourveg, since 2024):"])
def test_such_a_line_is_the_heading_of_the_channel(
    language: str, heading: str, label: str, line: str, remark: str
) -> None:
    source = (
        f"# {TITLES[language][0]}\n\n## {heading}\n\n**Instagram** {remark}\n- {line}\n"
        f"- {label}: Lena\n\n**WhatsApp**\n- {line}\n- {label}: Kim\n"
    )
    found = listed(read(source, "notes.md", language), "channel")
    told = [(str(each["title"]).partition(" ")[0], each["owner"]) for each in found]
    assert told == [("Instagram", "Lena"), ("WhatsApp", "Kim")]


@pytest.mark.parametrize(
    ("language", "heading", "name"),
    [
        ("en", "Channels", "E-newsletter"),
        ("en", "Channels", "Email bulletin"),
        ("es", "Canales", "Boletín electrónico"),
        ("de", "Kanäle", "E-Mail-Rundbrief"),
        ("fr", "Canaux", "Lettre d'info"),
        ("it", "Canali", "Lettera informativa"),
        ("pt", "Canais", "Boletim eletrónico"),
        ("el", "Κανάλια", "Ηλεκτρονικό δελτίο"),
    ],
)
def test_a_newsletter_is_one_whatever_it_is_called(language: str, heading: str, name: str) -> None:
    body = f"### Facebook\n\nText.\n\n### {name}\n\nText.\n"
    found = read(f"# {TITLES[language][0]}\n\n## {heading}\n\n{body}", "notes.md", language)
    assert [each["title"] for each in listed(found, "channel")] == ["Facebook", name]
