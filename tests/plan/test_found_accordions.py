"""Parts of a page that unfold: the words above them are their headings."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize(
    "form",
    [
        "<details>\n<summary>{}</summary>\n",
        "<details open><summary><b>{}</b></summary>\n",
        "<details>\n  <summary>\n  <strong> {} </strong></summary>\n<br>\n",
    ],
)
def test_what_unfolds_is_a_section(language: str, form: str) -> None:
    title, heading = TITLES[language]
    body = f"{form.format(heading)}\n- 500 newsletter\n\n</details>\n"
    source = f"# {title} 2027\n\n{body}\n{form.format('Instagram')}\n- 3 stories\n\n</details>\n"
    found = read(source, "notes.md", language)
    assert [each["target"] for each in listed(found, "goal")] == [500]


def test_it_is_one_below_the_last_heading() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n<details>\n<summary>Members</summary>\n\n"
        "- 500 members by June 2027\n\n</details>\n\n<details>\n<summary>Guests</summary>\n\n"
        "- 90 guests by June 2027\n\n</details>\n\n## Ideas\n\n- a choir\n"
    )
    found = listed(read(source, "notes.md"), "goal")
    assert "a choir" not in str(found)
    assert all(each in str(found) for each in ("500", "90"))


def test_other_parts_of_a_page_are_no_headings() -> None:
    source = "# Social media strategy\n\n<div>\n<p>Goals</p>\n</div>\n\n- a new sign\n"
    assert listed(read(source, "notes.md"), "goal") == []
