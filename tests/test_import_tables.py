"""What tables say of channels and metrics is kept, and wins over a sentence about several."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from smlint.engine.shipped import shipped
from smlint.plan.found.words.often import Often
from tests.conftest import Plan, Smlint

BEFORE = """\
# Social media strategy of the choir 2027

Owner: Lena Kuhn

## Our channels today

Facebook (120 followers) is read by many. Instagram (80 followers) grows slowly.

"""

CHANNELS = """\
## Channels

| Channel | {mission} | Rhythm | Responsible |
|---|---|---|---|
| Instagram | Rehearsals | 4 posts a week + stories daily | Lena Kuhn |
| Facebook | Concert dates | 3 posts a week, stories daily | Lena Kuhn |
"""

METRICS = """\
# Social media strategy of the choir 2027

Owner: Lena Kuhn

## Metrics

| Metric | {what} | Now | Target | By | {where} |
|---|---|---|---|---|---|
| Newsletter readers | Addresses on the list | 200 | 400 | 30 June 2027 | Mailing tool |
"""


@pytest.mark.parametrize("mission", ["Content", "Strategy", "What we post", "Mission"])
@pytest.mark.parametrize("before", ["", BEFORE])
def test_the_table_of_channels_wins(plan: Plan, smlint: Smlint, mission: str, before: str) -> None:
    head = before or "# Social media strategy of the choir 2027\n\nOwner: Lena Kuhn\n\n"
    root = plan({"a.md": head + CHANNELS.format(mission=mission)})
    assert smlint("import", "a.md", "--to", "p").code == 0
    told = {each["id"]: each for each in items(root / "p" / "channels.yaml")}
    assert told["instagram"]["mission"] == "Rehearsals"
    assert told["facebook"]["mission"] == "Concert dates"
    assert told["instagram"]["cadence"] == {"posts_per_week": 4}
    assert told["facebook"]["cadence"] == {"posts_per_week": 3}
    if before:
        assert "Facebook (120 followers) is read by many." in (root / "p" / "notes.md").read_text()


@pytest.mark.parametrize("what", ["Description", "Definition", "**Description**"])
@pytest.mark.parametrize("where", ["Source", "Data source", "Tool"])
def test_columns_say_how_a_metric_is_counted_and_where_it_is_read(
    plan: Plan, smlint: Smlint, what: str, where: str
) -> None:
    root = plan({"a.md": METRICS.format(what=what, where=where)})
    assert smlint("import", "a.md", "--to", "p").code == 0
    metric = YAML(typ="safe").load(root / "p" / "metrics.yaml")
    assert metric["definition"] == "Addresses on the list"
    assert metric["data_source"] == "Mailing tool"


@pytest.mark.parametrize(
    ("words", "language", "count"),
    [
        ("4 posts a week + stories daily", "en", 4),
        ("3 Beiträge pro Woche, Stories täglich", "de", 3),
        ("4 αναρτήσεις την εβδομάδα + stories καθημερινά", "el", 4),
        ("stories daily; 2 posts a week", "en", 2),
        ("3 posts a week, 2 videos a week", "en", None),
        ("1,5 posts a week", "en", None),
        ("daily", "en", None),
    ],
)
def test_another_rhythm_beside_the_weekly_one(words: str, language: str, count: int | None) -> None:
    names = shipped().found_names.within(language)
    assert Often(names, language).a_week(words) == count


def test_the_themes_have_their_longer_name(plan: Plan, smlint: Smlint) -> None:
    text = (
        "# Στρατηγική social media 2027\n\nΥπεύθυνη: Λένα Κ.\n\n## 2. Στόχοι\n\n- Οι θεατές από 80 "
        "σε 120 έως 30/06/2027\n\n## 6. Θεματικοί άξονες περιεχομένου\n\n- **Στη σκηνή**: πρόβες "
        "(60%)\n- **Στο σπίτι**: τραγούδια (40%)\n"
    )
    root = plan({"a.md": text})
    smlint("import", "a.md", "--to", "p")
    strategy = YAML(typ="safe").load(root / "p" / "strategy.yaml")
    assert [each["name"] for each in strategy["content_pillars"]] == ["Στη σκηνή", "Στο σπίτι"]


def items(path: Path) -> list[dict[str, Any]]:
    loaded: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(path)
    return loaded["items"]
