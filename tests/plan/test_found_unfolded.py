"""A document whose headings are bullets is read as the one with headings would be."""

from __future__ import annotations

import pytest

from smlint.plan.found.documents import Found
from tests.plan.found_sources import TITLES, listed, read

PARTS = [
    ("en", "What we want to achieve", "For whom", "Channels", "How we will know"),
    ("el", "Τι θέλουμε να πετύχουμε", "Σε ποιους μιλάμε", "Κανάλια", "Δείκτες"),
    ("de", "Was wir erreichen wollen", "Für wen", "Kanäle", "Kennzahlen"),
    ("es", "Qué queremos conseguir", "A quién", "Canales", "Indicadores"),
    ("fr", "Objectifs", "Pour qui", "Canaux", "Indicateurs"),
    ("it", "Obiettivi", "Per chi", "Canali", "Indicatori"),
    ("pt", "Objetivos", "Para quem", "Canais", "Indicadores"),
]


def parts(found: Found) -> list[tuple[object, ...]]:
    return [
        *[("goal", each["target"]) for each in listed(found, "goal")],
        *[("audience", each["title"]) for each in listed(found, "audience")],
        *[("channel", each["title"]) for each in listed(found, "channel")],
        *[("metric", each["title"]) for each in listed(found, "metric")],
    ]


@pytest.mark.parametrize("said", PARTS)
def test_bullets_that_name_parts_are_headings(said: tuple[str, ...]) -> None:
    language, goals, audiences, channels, metrics = said
    told = (
        (goals, ("Instagram: 310 → 520 (2027)",)),
        (audiences, ("Anna Berg", "Carla Doria")),
        (channels, ("Instagram", "Facebook")),
        (metrics, ("Saves", "Shares")),
    )
    title = f"# {TITLES[language][0]} 2027\n\n"
    bullets = "".join(f"- {head}\n" + "".join(f"  - {x}\n" for x in xs) for head, xs in told)
    heads = "".join(f"## {head}\n\n" + "".join(f"- {x}\n" for x in xs) + "\n" for head, xs in told)
    unfolded = parts(read(title + bullets, "notes.md", language))
    assert unfolded == parts(read(title + heads, "notes.md", language))
    assert ("goal", 520) in unfolded
    assert [name for kind, name in unfolded if kind == "channel"] == ["Instagram", "Facebook"]


def test_what_stands_beside_them_in_one_line_is_no_part_of_the_one_before() -> None:
    source = (
        "# Social media plan 2027\n\n- Goals\n  - 90 → 150 visits\n- Metrics\n  - saves\n"
        "- Money: 60 € a month\n- Review: in June\n"
    )
    found = read(source, "notes.md")
    assert [each["title"] for each in listed(found, "metric")] == ["visits", "saves"]


@pytest.mark.parametrize(
    "bullets",
    [
        "- [Goals](#goals)\n  - [Short term](#short)\n- [Channels](#channels)\n  - [Blog](#blog)\n",
        "- [ ] Goals\n  - write three\n- [ ] Channels\n  - ask about Instagram\n",
        "- Goals\n  - 90 → 150 visits\n- Thoughts\n  - many\n",
    ],
)
def test_contents_tasks_and_one_name_alone_are_a_list(bullets: str) -> None:
    source = f"# Social media plan 2027\n\n{bullets}"
    assert not listed(read(source, "notes.md"), "channel")
    assert not listed(read(f"{source}\n## Notes\n", "notes.md"), "audience")
