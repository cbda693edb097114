"""A channel is in use where nothing that the document says of it could mean otherwise."""

from __future__ import annotations

import pytest

from tests.engine.drafts import told

CLUB = """\
# Social media strategy 2027 of the rowing club

## Goals

- Raise newsletter readers from 300 to 500 by June 2027

"""


def status(text: str) -> list[str]:
    return list(told(f"{CLUB}{text}\n\n## Next\n\nMore.\n", "channel", "status").values())


@pytest.mark.parametrize(
    "text",
    [
        "## Channels\n\n- Facebook (@row): news, twice a week\n- LinkedIn (@rows): once a week",
        "## Channels\n\n### TikTok (@row)\n\nTwice a week.\n\n### LinkedIn (@rows)\n\nOnce a week.",
    ],
)
def test_an_account_with_a_rhythm_is_in_use(text: str) -> None:
    assert status(text) == ["active", "active"]


@pytest.mark.parametrize(
    "text",
    [
        "## Channels\n\n- LinkedIn (@row): closed since 2025, we posted once a week",
        "## Channels\n\n- TikTok (@row): paused, it was twice a week",
        "## Channels\n\n- Instagram (@row): planned, we will begin in May, then twice a week",
        "## Channels\n\n- Instagram (@row): twice a week from May 2027",
        "## Channels\n\n- Instagram (@row): twice a week\n  not before the boat house is open",
        "## Channels\n\n### Instagram (@row)\n\nThree posts a week.\n\nWe closed it.",
        "## Planned channels\n\n- Instagram (@row): twice a week",
        "## Channels\n\n- Instagram (@row): twice a week\n\n## Decisions\n\nInstagram is paused.",
    ],
)
def test_what_could_mean_otherwise_leaves_the_mark(text: str) -> None:
    assert status(text)[:1] == ["TODO"]


BARRIO = "La gente del barrio no sabe que existe el club, y los vecinos son los que reman."
QUARTIERE = "La gente del quartiere non sa ancora che il club esiste."


@pytest.mark.parametrize(
    ("head", "used", "unused"),
    [
        ("Στρατηγική κοινωνικών μέσων\n\n## Κανάλια", "δύο φορές την εβδομάδα", "κλειστό"),
        ("Social-Media-Strategie\n\n## Kanäle", "zweimal pro Woche", "ruht"),
        (
            f"Estrategia de redes sociales\n\n{BARRIO}\n\n## Canales",
            "dos veces por semana",
            "parado",
        ),
        ("Stratégie réseaux sociaux\n\n## Canaux", "deux fois par semaine", "fermé"),
        (f"Strategia social media\n\n{QUARTIERE}\n\n## Canali", "due volte a settimana", "chiuso"),
        ("Estratégia de redes sociais\n\n## Canais", "duas vezes por semana", "encerrado"),
    ],
)
def test_so_it_is_in_other_languages(head: str, used: str, unused: str) -> None:
    channels = f"- Instagram (@row): {used}\n- Facebook (@rows): {used}, {unused}\n"
    found = told(f"# {head}\n\n{channels}", "channel", "status")
    assert list(found.values()) == ["active", "TODO"]


GROUP = "## Channels\n\n| Channel | Account |\n|---|---|\n| {name} | @rowers |"


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Facebook", "owned-account"),
        ("Facebook page", "owned-account"),
        ("Facebook group", "TODO"),
        ("LinkedIn group", "TODO"),
    ],
)
def test_a_group_is_no_account(name: str, sort: str) -> None:
    plan = f"{CLUB}{GROUP.format(name=name)}\n"
    assert list(told(plan, "channel", "type").values()) == [sort]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Στρατηγική κοινωνικών μέσων\n\n## Κανάλια", "Ομάδα Facebook"),
        ("Social-Media-Strategie\n\n## Kanäle", "Facebook-Gruppe"),
        ("Estrategia de redes sociales\n\n## Canales", "Grupo de Facebook"),
        ("Stratégie réseaux sociaux\n\n## Canaux", "Groupe Facebook"),
        ("Strategia social media\n\n## Canali", "Gruppo Facebook"),
        ("Estratégia de redes sociais\n\n## Canais", "Grupo Facebook"),
    ],
)
def test_nor_is_it_in_other_languages(head: str, name: str) -> None:
    plan = f"# {head}\n\n- {name} (@rowers)\n- LinkedIn (@row)\n"
    assert list(told(plan, "channel", "type").values()) == ["TODO", "owned-account"]
