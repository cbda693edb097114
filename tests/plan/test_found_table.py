from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.plan.found.documents import Found
from smlint.syntax.nodes import MapNode, ScalarNode
from tests.plan.found_sources import Fields, fields, listed, read, written
from tests.tries import tries


def said(found: Found) -> tuple[str, object]:
    assert found.said is not None
    return found.said.key, found.said.args.get("n")


def test_a_calendar() -> None:
    source = (
        "Date;Time;Platform;Caption;Hashtags;Status;Goal;Budget\r\n"
        '2027-05-20;8:00;Instagram;"New bread; fresh";#bread;Draft;g-street;5\r\n'
        "21/05/2027;8:30;Facebook;Open day;;Posted;;\r\n;;;;;;;\r\n"
    )
    found = read(source, "calendar.csv")
    assert said(found) == ("found.calendar", 2)
    assert listed(found, "content") == [
        {
            "publish_at": "2027-05-20T08:00",
            "channel": "Instagram",
            "text": "New bread; fresh",
            "x-hashtags": "#bread",
            "status": "draft",
            "goal": "g-street",
            "x-budget": "5",
        },
        {
            "publish_at": "21/05/2027",
            "x-time": "8:30",
            "channel": "Facebook",
            "text": "Open day",
            "status": "published",
        },
    ]
    document = found.documents[0]
    text = document.root.get("text")
    assert text is not None
    assert written(source, text.span) == "New bread; fresh"


def test_contacts() -> None:
    source = (
        "First name,Last name,Outlet,Type,Instagram,Followers,Last contact,Next step,Score\n"
        'Maria,Pappa,Town Post,journalist; blogger,@mpappa,"1,240",2027-03-01,Call her,7\n'
        "Nikos,,,guru,,,,,\n"
    )
    found = read(source, "people.csv")
    assert said(found) == ("found.contacts", 2)
    maria, nikos = listed(found, "contact")
    assert maria == {
        "name": "Maria Pappa",
        "interactions": [{"date": "2027-03-01"}],
        "next_step": {"action": "Call her"},
        "organization": "Town Post",
        "roles": ["journalist", "blogger"],
        "x-score": "7",
        "profiles": [{"platform": "instagram", "handle": "@mpappa", "followers": 1240}],
    }
    assert nikos == {"name": "Nikos", "x-roles": "guru"}


READINGS: dict[str, tuple[str, list[Fields]]] = {
    "a row for each reading": (
        (
            "Date,Metric,Value,Platform,Notes\n"
            '2027-10-31,Followers,"1,240",instagram,app\n2027-11-30,Followers,1300,,\n'
        ),
        [
            {"date": "2027-10-31", "value": 1240, "channel": "instagram", "note": "app"},
            {"date": "2027-11-30", "value": 1300},
        ],
    ),
    "a column for each metric": (
        "Week of\tFollowers\tReach\n2027-10-31\t1240\t\n2027-11-07\t1300\t4000\n",
        [{"date": "2027-10-31", "value": 1240}, {"date": "2027-11-07", "value": 1300}],
    ),
    "a column for each month": (
        "Metric,Oct 2027,Nov 2027\nFollowers,1240,1300\nReach,,4000\n",
        [{"date": "Oct 2027", "value": 1240}, {"date": "Nov 2027", "value": 1300}],
    ),
}


@pytest.mark.parametrize(("source", "values"), READINGS.values(), ids=READINGS.keys())
def test_readings(source: str, values: list[Fields]) -> None:
    first, *_others = listed(read(source, "numbers.csv"), "readings")
    assert first == {"metric": "Followers", "values": values}


def test_goals_are_judged() -> None:
    source = (
        "ID,Objective,Key metric,Current,Target value,Due date,Owner,Status,Weight\n"
        "O1,People find us,followers,310,520,2027-06-30,Maria,in progress,3\n"
        "O2,Be named by 12 food writers,,,,Q2 2027,Nikos,done,\n"
    )
    found = read(source, "list.csv")
    assert found.is_strategy
    first, second = listed(found, "goal")
    assert first == {
        "id": "O1",
        "statement": "People find us",
        "metric": "followers",
        "baseline": 310,
        "target": 520,
        "due": "2027-06-30",
        "owner": "Maria",
        "status": "open",
        "x-weight": 3,
    }
    assert (second["target"], second["due"], second["status"]) == (12, "Q2 2027", "met")


def test_a_column_for_each_target() -> None:
    found = read("KPI,Month 1 target,Month 3 target\nFollowers,500,800\n", "kpis.csv")
    assert [(each["target"], each["due"]) for each in listed(found, "goal")] == [
        (500, "Month 1"),
        (800, "Month 3"),
    ]


def test_greek_columns() -> None:
    source = (
        "Στόχος;Δείκτης;Αφετηρία;Επιδίωξη;Προθεσμία;Υπεύθυνος\n"
        "Να μας βρίσκουν πιο πολλοί;ακόλουθοι;1.240;1.700;Ιούνιος 2027;Μαρία\n"
    )
    (goal,) = listed(read(source, "plan.csv", "el"), "goal")
    assert goal == {
        "statement": "Να μας βρίσκουν πιο πολλοί",
        "metric": "ακόλουθοι",
        "baseline": 1240,
        "target": 1700,
        "due": "Ιούνιος 2027",
        "owner": "Μαρία",
    }


OTHERS = {
    "Fecha,Plataforma,Texto,Estado\n2027-05-20,Instagram,Pan,borrador\n": "found.calendar",
    "Datum;Plattform;Beitrag\n2027-05-20;Instagram;Brot\n": "found.calendar",
    "Nom,Plateforme,Abonnés\nMaria,Instagram,1240\n": "found.contacts",
    "SKU,Price,Qty\na,1,2\n": "found.table",
    "Task,Owner,Due,Status\nWrite,Maria,2027-01-01,todo\n": "found.table",
    "Keyword,Bid,Target\nbread,2,500\n": "found.table",
    "a line of text\nanother\n": "found.table",
    "Date,Metric,Value\n": "found.empty-table",
    "": "found.empty",
}


@pytest.mark.parametrize(("source", "told"), OTHERS.items())
def test_what_a_table_is_instead(source: str, told: str) -> None:
    found = read(source, "some.csv", None)
    assert not found.is_strategy
    assert said(found)[0] == told


HEADS = st.sampled_from(
    [
        *("Date", "Time", "Platform", "Caption", "Name", "Followers", "Metric", "Value", "Goal"),
        *("Target", "Due", "Oct 2027", "Instagram", "Last name", "Next step", "x", "", "Status"),
    ]
)
CELLS = st.sampled_from(
    ["", "500", "1,240", '"a, b"', '"say ""hi"""', "2027-06-30", "8:00", "Reach 500 readers", "TBD"]
)


@settings(max_examples=tries(150), deadline=None)
@given(st.lists(HEADS, min_size=1, max_size=6), st.lists(st.lists(CELLS, max_size=7), max_size=4))
def test_any_table_is_read_within_its_file(heads: list[str], rows: list[list[str]]) -> None:
    source = "\n".join(",".join(row) for row in (heads, *rows))
    for document in read(source, "some.csv").documents:
        fields(document.root)
        for entry in document.root.entries:
            value = entry.value
            assert 0 <= value.span.start.offset <= value.span.end.offset <= len(source)
            assert isinstance(value, ScalarNode) or not isinstance(value, MapNode) or value.entries
