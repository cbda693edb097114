"""What ``smlint import`` takes from tables and sections beside the names of elements."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.conftest import Plan, Smlint

BOOKS = """\
# Social media plan of Harbour Books

## Where we are

- Facebook: 2,140 followers, mostly over 50
- Instagram: 900 followers

## Goals

- Grow our followers from 900 to 1,500 by June 2027
- Win 60 orders by post by June 2027
- Reduce complaints to 12 by June 2027

## Audiences

| Audience | What they look for | Where we find them |
|---|---|---|
| Young parents | picture books, a quiet corner | Facebook, groups of the school |
| Students | cheap copies | Instagram; Newsletter |

## Metrics

| Metric | Source | How often | Unit | Direction |
|---|---|---|---|---|
| Newsletter readers | Mailchimp | every month | count | increase |
| Answer time | inbox | once a week | hours | decrease |
| Average visits per day | till | now and then | | |

## KPIs

| Metric | Target |
|---|---|
| Reach of posts | 20% growth per quarter |

## Channels

### 1. Facebook

Three posts a week. What is on, and pictures of the harbour.

### 2. Newsletter

Once a week. New books.

| Channel | For whom | Followers |
|---|---|---|
| Instagram | Students | 900 |

| Channel | What we post | How often |
|---|---|---|
| Instagram | Shelves and quays | twice a week + a story each day |
"""


def listed(path: Path) -> dict[str, dict[str, Any]]:
    found = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    return {each["title"]: each for each in found.get("items", [found])}


@pytest.fixture
def new(plan: Plan, smlint: Smlint) -> Path:
    root = plan({"books.md": BOOKS})
    assert smlint("import", "books.md", "--to", "new").code == 0
    return root / "new"


def test_columns_of_audiences_say_what_they_need_and_where_they_are(new: Path) -> None:
    found = listed(new / "audiences.yaml")
    assert found["Young parents"]["needs"] == "picture books, a quiet corner"
    # A place that is no channel of the plan is none: the line stays in the notes.
    assert found["Young parents"]["where_active"] == ["facebook"]
    assert found["Students"]["where_active"] == ["instagram", "newsletter"]
    assert "groups of the school" in (new / "notes.md").read_text(encoding="utf-8")


def test_columns_of_metrics_hold_words_of_a_list(new: Path) -> None:
    found = listed(new / "metrics.yaml")
    readers, answers = found["Newsletter readers"], found["Answer time"]
    assert (readers["frequency"], readers["data_source"]) == ("monthly", "Mailchimp")
    assert (readers["unit"], readers["direction"]) == ("count", "increase")
    assert (answers["frequency"], answers["unit"]) == ("weekly", "hours")
    average = found["Average visits per day"]
    assert (average["frequency"], average["unit"]) == ("TODO", "TODO")
    assert "now and then" in (new / "notes.md").read_text(encoding="utf-8")


def test_a_channel_is_told_by_its_own_section_and_all_its_rows(new: Path) -> None:
    found = listed(new / "channels.yaml")
    facebook, instagram = found["Facebook"], found["Instagram"]
    assert facebook["mission"] == "Three posts a week. What is on, and pictures of the harbour."
    assert facebook["cadence"] == {"posts_per_week": 3}
    assert instagram["mission"] == "Shelves and quays"
    assert instagram["cadence"] == {"posts_per_week": 2}
    assert instagram["audiences"] == ["students"]
    notes = (new / "notes.md").read_text(encoding="utf-8")
    assert "2,140 followers, mostly over 50" in notes
    assert "a story each day" in notes


def test_a_place_of_one_sort_is_of_that_sort(new: Path) -> None:
    sorts = {name: each["type"] for name, each in listed(new / "channels.yaml").items()}
    assert sorts["Newsletter"] == "newsletter"
    assert sorts["Instagram"] == "owned-account"
    assert sorts["Facebook"] == "TODO"  # a page or a group


def test_words_tell_which_way_a_number_goes_and_what_is_counted(new: Path) -> None:
    found = listed(new / "metrics.yaml")
    told = {name: (each["direction"], each["unit"]) for name, each in found.items()}
    assert told["followers"] == ("increase", "count")
    assert told["orders"][1] == "count"
    assert told["complaints"][0] == "decrease"
    assert told["Reach of posts"][0] == "increase"
    assert told["Average visits per day"] == ("TODO", "TODO")


POST = """\
# Social media plan

## Goals

- Win 60 orders by post a month by June 2027
- Raise visits on Sundays from 200 to 300 by June 2027
- Win 500 readers by June 2027

## Metrics

| Metric | Source |
|---|---|
| Orders by post | the blue book |
| Visits on Sundays | till |
| Readers of the newsletter | Mailchimp |
"""


def test_a_goal_means_the_metric_that_its_sentence_names_in_full(
    plan: Plan, smlint: Smlint
) -> None:
    root = plan({"post.md": POST})
    assert smlint("import", "post.md", "--to", "new").code == 0
    goals = [each["metric"] for each in listed(root / "new/goals.yaml").values()]
    assert goals == ["orders-post", "visits-sundays", "readers"]
    # "Readers" may be those of the newsletter or others: nobody says so.
    titles = listed(root / "new/metrics.yaml")
    assert titles.keys() == {
        *("Orders by post", "Visits on Sundays", "Readers of the newsletter", "readers"),
    }
    assert titles["Visits on Sundays"]["data_source"] == "till"


def test_who_is_named_by_many_words_is_described_by_them(plan: Plan, smlint: Smlint) -> None:
    people = "Families with small children from the quarter"
    long = f"We write for {people.lower()}, and for all who walk past us on the way to the harbour"
    goals = "# Social media plan\n\n## Goals\n\n- Win 60 readers by June 2027\n"
    document = f"{goals}\n## Audience\n\n- {people}\n- Students\n- {long}\n"
    root = plan({"who.md": document})
    assert smlint("import", "who.md", "--to", "new").code == 0
    found = listed(root / "new/audiences.yaml")
    assert found[people]["description"] == people
    assert found["Students"]["description"] == "TODO"
    cut = next(title for title in found if title.endswith("…"))
    assert found[cut]["description"].strip() == long


def test_words_that_go_on_below_a_name_tell_their_lines(plan: Plan, smlint: Smlint) -> None:
    goals = "# Social media plan\n\n## Goals\n\n- Win 60 readers by June 2027\n"
    root = plan({"who.md": f"{goals}\n## Audience\n\n**Students** – small\nbudget\n"})
    assert smlint("import", "who.md", "--to", "new").code == 0
    assert "# from who.md:9-10\n" in (root / "new/audiences.yaml").read_text(encoding="utf-8")


def test_a_rhythm_between_two_numbers_is_kept_in_words(plan: Plan, smlint: Smlint) -> None:
    folder = plan(
        {
            "plan.md": "# Social media plan of the port 2027\n\n## Goals\n\n"
            "- 30 boats by May 2027\n\n## Channels\n\n"
            "- Instagram: 4–5 posts/week, pictures of the quay\n- Facebook: 310 fans\n"
        }
    )
    assert smlint("import", "plan.md", "--to", "new").code == 0
    written = (folder / "new/channels.yaml").read_text(encoding="utf-8")
    assert "mission: 4–5 posts/week, pictures of the quay" in written
    assert "310" not in written
