from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.config.settings import Headings, Settings
from smlint.engine.found_phase import found_in
from smlint.engine.shipped import shipped
from smlint.engine.tailored import tailored
from smlint.plan.found.documents import Found
from smlint.source.text import Text
from smlint.syntax.document import Form
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode
from tests.plan.found_sources import Fields, fields, listed, read, written
from tests.tries import tries


def goals(source: str, path: str = "plan.yaml", language: str | None = "en") -> list[Fields]:
    return listed(read(source, path, language), "goal")


def results(goal: Fields) -> list[Fields]:
    found = goal["objectives"]
    assert isinstance(found, list)
    return found


def test_objectives_with_key_results_as_texts() -> None:
    source = (
        'quarter: "Q1 2027"\n'
        "objectives:\n"
        "  - name: Our bread is known\n"
        "    target: Reach 500 readers by end of Q1\n"
        "    priority: 1\n"
        "    progress: 0.3\n"
        "    status: at_risk\n"
        "    key_results:\n"
        '      - "Be named by 12 food writers by Feb 28"\n'
        "      - Win 3 partners\n"
    )
    (goal,) = goals(source)
    assert goal == {
        "title": "Our bread is known",
        "statement": "Reach 500 readers by end of Q1",
        "metric": "readers",
        "target": 500,
        "due": "Q1 2027",
        "status": "open",
        "priority": 1,
        "objectives": [
            {
                "statement": "Be named by 12 food writers by Feb 28",
                "metric": "food writers",
                "target": 12,
                "due": "Feb 28 2027",
            },
            {"statement": "Win 3 partners", "metric": "partners", "target": 3, "due": "Q1 2027"},
        ],
        "x-progress": 0.3,
    }


def test_every_place_is_exact() -> None:
    source = "objectives:\n  - title: Reach 500 readers\n    due: 2027-06-30\n    owner: Maria\n"
    found = read(source, "plan.yaml")
    strategy, goal, metric = found.documents
    assert {each.form for each in found.documents} == {Form.FOUND}
    assert (strategy.kind, goal.kind, metric.kind) == ("strategy", "goal", "metric")
    assert (goal.base, written(source, goal.root.anchor)) == (("goals", 0), "Reach 500 readers")
    places = {
        entry.key.text: (written(source, entry.key.span), written(source, entry.value.span))
        for entry in goal.root.entries
    }
    assert places == {
        "statement": ("Reach 500 readers", "Reach 500 readers"),
        "metric": ("readers", "readers"),
        "target": ("500", "500"),
        "due": ("due", "2027-06-30"),
        "owner": ("owner", "Maria"),
    }


def test_key_results_as_mappings_with_their_own_dates() -> None:
    source = (
        "owner: Maria Pappa\nyear: 2027\n"
        "objectives:\n"
        "  - id: OBJ-1\n    title: People find our bakery\n"
        "    description: >\n      More people from the street\n      know what we bake.\n"
        "    key_results:\n"
        "      - kr: Raise followers from 310 to 520\n        due: 2027-06-12\n"
        "      - {kr: Be named by 12 food writers, due: Q3}\n"
    )
    found = read(source, "plan.yaml")
    (strategy,) = listed(found, "strategy")
    (goal,) = listed(found, "goal")
    assert strategy == {"owner": "Maria Pappa"}
    assert (goal["id"], goal["statement"]) == ("OBJ-1", "People find our bakery")
    assert goal["x-description"] == "More people from the street know what we bake.\n"
    assert goal["objectives"] == [
        {
            "statement": "Raise followers from 310 to 520",
            "metric": "followers",
            "baseline": 310,
            "target": 520,
            "due": "2027-06-12",
        },
        {
            "statement": "Be named by 12 food writers",
            "metric": "food writers",
            "target": 12,
            "due": "Q3 2027",
        },
    ]


def test_milestones_are_joined_by_the_id_of_their_goal() -> None:
    source = (
        "goals:\n  - {id: g1, name: Visibility}\n  - {id: g2, name: Reach 40 partners by 2027}\n"
        "milestones:\n"
        "  - {id: m1, goal_id: g1, name: 500 newsletter readers, due_date: 2027-09-30}\n"
        "  - {id: m2, goal_id: g2, name: First open day}\n"
        "  - {id: m3, goal_id: g9, name: Nobody's own}\n"
    )
    first, second = goals(source)
    assert first["objectives"] == [
        {
            "id": "m1",
            "statement": "500 newsletter readers",
            "metric": "newsletter readers",
            "target": 500,
            "due": "2027-09-30",
            "x-goal-id": "g1",
        }
    ]
    assert "objectives" not in second  # it is measured itself, and its steps are no objectives


def test_one_file_a_year() -> None:
    source = "goals:\n  - name: We publish 12 stories\n    state: done\n    reasoning: fun\n"
    (goal,) = goals(source, "purpose/2027.yml")
    assert (goal["due"], goal["status"], goal["x-reasoning"]) == ("2027", "met", "fun")


def test_a_mapping_by_name() -> None:
    source = (
        "objectives:\n"
        "  grow-community:\n    name: Grow the community\n    description: Reach 500 members\n"
        "  be-heard:\n    description: 20 mentions in the local press\n"
        "  our-street: Reach 30 neighbours by June 2027\n"
        "  q2_2027:\n    - Win 3 partners\n"
    )
    community, heard, street, partners = goals(source)
    assert community["id"] == "grow-community"
    assert (community["title"], community["target"]) == ("Grow the community", 500)
    assert (heard["id"], heard["metric"]) == ("be-heard", "mentions")
    assert (street["statement"], street["due"]) == ("Reach 30 neighbours by June 2027", "June 2027")
    assert partners["due"] == "q2 2027"


def test_an_element_without_words_is_called_by_its_key() -> None:
    (goal,) = goals("goals:\n  more-readers: {target: 500, due: 2027-06-30}\n")
    assert goal == {"statement": "more readers", "target": 500, "due": "2027-06-30"}


CAMEL = (
    "title: Our autumn\n"
    "objective: Grow our audience\ntargetDate: 2027-12-31\n"
    "keyResults:\n"
    "  - {metric: newsletter readers, baseline: 310, target: 500, measurement: mail tool}\n"
    '  - {metric: page load, current: 2, target: "< 0.5%"}\n'
    "  - {krId: KR3, description: Raise open rate from 20% to 30%, ownerId: maria}\n"
)


def test_camel_case_and_an_objective_at_the_root() -> None:
    (goal,) = goals(CAMEL)
    assert goal["statement"] == "Grow our audience"
    readers, load, rate = results(goal)
    assert readers["statement"] == "newsletter readers"
    assert (readers["baseline"], readers["target"], readers["due"]) == (310, 500, "2027-12-31")
    assert (load["metric"], load["target"]) == ("page load", 0.5)
    assert (rate["id"], rate["owner"], rate["metric"]) == ("KR3", "maria", "open rate")


def test_front_matter_of_a_document() -> None:
    found = read(f"---\n{CAMEL}---\n# Autumn\n\nSome words.\n", "autumn.md")
    (goal,) = listed(found, "goal")
    assert goal["statement"] == "Grow our audience"
    assert len(results(goal)) == 3


def test_a_list_at_the_root_counts_where_the_file_is_named_so() -> None:
    source = "- name: Reach 400 readers\n  due: June 2027\n- Reach 40 partners by 2027-03-31\n"
    assert [each["target"] for each in goals(source, "our-goals.yaml")] == [400, 40]
    assert goals(source, "notes.yaml") == []


def test_numbers_to_reach_and_the_other_parts() -> None:
    source = (
        "plan:\n  title: Marketing plan 2027\n  owner: {name: Maria}\n"
        "  channels: [Instagram, LinkedIn]\n  audiences:\n    - name: Families nearby\n"
        "  kpis:\n    followers: {current: 310, target: 520}\n    reach: {note: later}\n"
        "  goals_2027:\n    - Sell 30 baskets a week by end of year\n"
    )
    found = read(source, "plan.yaml")
    (strategy,) = listed(found, "strategy")
    assert strategy == {"title": "Marketing plan 2027", "owner": "Maria"}
    followers, baskets = listed(found, "goal")
    assert (followers["metric"], followers["baseline"], followers["target"]) == (
        "followers",
        310,
        520,
    )
    assert baskets["due"] == "end of year 2027"
    assert [each["title"] for each in listed(found, "channel")] == ["Instagram", "LinkedIn"]
    assert [each["title"] for each in listed(found, "audience")] == ["Families nearby"]


def test_greek_keys() -> None:
    source = (
        "υπεύθυνος: Μαρία\nπερίοδος: 2027\nστόχοι:\n"
        "  - τίτλος: Να φτάσουμε τους 500 ακόλουθους\n    προθεσμία: Ιούνιος 2027\n"
        "    κατάσταση: σε εξέλιξη\n    δείκτης: ακόλουθοι\n"
        '  - τίτλος: Πιο πολλοί να μας ξέρουν\n    επιδίωξη: "20 αναφορές"\n'
    )
    found = read(source, "plan.yaml", "el")
    assert listed(found, "strategy") == [{"owner": "Μαρία"}]
    first, second = listed(found, "goal")
    assert first == {
        "statement": "Να φτάσουμε τους 500 ακόλουθους",
        "metric": "ακόλουθοι",
        "target": 500,
        "due": "Ιούνιος 2027",
        "status": "open",
    }
    assert (second["target"], second["due"]) == (20, "2027")


def test_a_team_adds_its_own_names() -> None:
    source = "ambitions:\n  - wish: Reach 500 readers\n    finish line: 2027-06-30\n"
    assert goals(source) == []
    own = Headings(
        kinds={"goal": ("Ambitions",)},
        fields={"goal": {"title": ("Wish",), "due": ("Finish line",)}},
    )
    chosen = Settings(language="en", headings=own)
    found = found_in(Text("plan.yaml", source), chosen, tailored(shipped(), chosen))
    (goal,) = listed(found, "goal")
    assert (goal["statement"], goal["due"]) == ("Reach 500 readers", "2027-06-30")


FOREIGN = {
    "containers": "services:\n  web:\n    image: nginx\n    ports: ['80:80']\n",
    "a build": "on: push\njobs:\n  build:\n    runs-on: ubuntu\n    steps:\n      - run: make\n",
    "an API": (
        "openapi: 3.0.0\ncomponents:\n  schemas:\n    Plan:\n      properties:\n"
        "        objectives:\n          type: array\n          items: {type: string}\n"
        "          description: The 12 objectives of a plan by 2027\n"
    ),
    "a schema": "objectives:\n  type: array\n  description: All 12\n  items: {type: string}\n",
    "an agent": "researcher:\n  goal: Uncover 10 trends by June\n  backstory: Long ago.\n",
    "a cluster": "apiVersion: v1\nkind: Pod\nspec:\n  goals: [Serve 500 pages by June]\n",
    "a translation": "en:\n  goals:\n    title: Your 3 goals\n    due: Due date\n",
    "a build tool": "goals: [clean, install]\n",
    "a site": "nav:\n  - Goals: goals.md\n  - Objectives: plan/objectives.md\n",
    "posts called goals": (
        "goals:\n  - caption: New bread\n    hashtags: '#bread'\n    goal: Reach 500 people\n"
    ),
    "a text": "Reach 500 readers by June 2027\n",
    "nothing": "# nothing yet\n",
    "what we do not want": "non_goals:\n  - Reach 500 readers by June 2027\n",
}


@pytest.mark.parametrize("source", FOREIGN.values(), ids=FOREIGN.keys())
def test_other_files_hold_no_goals(source: str) -> None:
    assert read(source, "some.yaml") == Found()


def test_a_calendar_is_told_to_be_one() -> None:
    post = "date: 2027-05-20, platform: instagram, caption: New bread, goal: Reach 500 people"
    found = read(f"posts:\n  - {{{post}}}\n  - {{{post}}}\n", "posts.yaml")
    assert found.documents == ()
    assert found.said is not None
    assert (found.said.key, found.said.args) == ("found.calendar", {"n": 2})


def test_a_template_is_told_to_be_one() -> None:
    items = "".join(f"  - name: '[Your goal {at}]'\n    due: '[date]'\n" for at in range(4))
    found = read(f"goals:\n{items}", "plan.yaml")
    assert found.documents == ()
    assert [each.rule for each in found.seen] == ["template-document"]


KEYS = st.sampled_from(
    [
        *(
            "goals",
            "objectives",
            "key_results",
            "title",
            "name",
            "target",
            "due",
            "quarter",
            "year",
        ),
        *("milestones", "goal_id", "metrics", "owner", "kpis", "status", "x", "posts", "q1_2027"),
    ]
)
SCALARS = st.sampled_from(
    [
        *(
            "500",
            "2027",
            "Reach 500 readers by June 2027",
            "Q1",
            "null",
            "[x]",
            "true",
            "''",
            '"a\\tb"',
        ),
        *("'it''s 30%'", "in_progress", "310 → 520", "2027-06-30", "*a", "&a Win 3 partners"),
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(st.tuples(KEYS, inner), max_size=5).map(
            lambda pairs: "{" + ", ".join(f"{name}: {value}" for name, value in pairs) + "}"
        )
    ),
    max_leaves=20,
)


@settings(max_examples=tries(200), deadline=None)
@given(st.lists(st.tuples(KEYS, VALUES), max_size=5))
def test_whatever_stands_there_is_read_within_the_file(pairs: list[tuple[str, str]]) -> None:
    source = "".join(f"{name}: {value}\n" for name, value in pairs)
    for document in read(source, "plan.yaml").documents:
        assert within(document.root, len(source)), source
        fields(document.root)


def within(node: Node, length: int) -> bool:
    span = node.span
    inside = 0 <= span.start.offset <= span.end.offset <= length
    match node:
        case MapNode(entries=entries):
            return inside and all(
                within(part, length) for entry in entries for part in (entry.key, entry.value)
            )
        case SeqNode(items=items):
            return inside and all(within(item, length) for item in items)
        case _:
            return inside or (isinstance(node, ScalarNode) and not length)
