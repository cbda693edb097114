"""What no rule may speak of: a small contact, for being small (claim 4.9); a rejected channel.

Every rule is in force here, also those that no profile holds.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.base.finding import Finding
from smlint.engine.run import Request, run
from smlint.engine.settings import Read, parse_settings
from smlint.engine.shipped import shipped
from smlint.source.memory import Memory
from smlint.source.text import Text
from tests.tries import tries

EXAMPLE = Path(__file__).resolve().parents[2] / "example-plan"
FILES = {
    path.relative_to(EXAMPLE).as_posix(): path.read_bytes()
    for path in EXAMPLE.rglob("*")
    if path.is_file()
}
TODAY = date(2026, 11, 20)
SMALL = st.integers(min_value=0, max_value=999)

REJECTED = """
  - id: {name}
    title: {name}
    platform: {platform}
    type: {type}
    status: {status}
    handle: "@{name}"
    url: http://example.org/{name}
    mission: be there because everybody is
    audiences: [home-cooks]
    goals: [goal-presence]
    owner: maria
    backup: maria
    voices: [maria]
    cadence: {{posts_per_week: 0}}
    response_time_hours: 900
    engagement_guideline: none
    assessment: {{date: 2020-01-01, by: maria, relevance: low, reason: nobody we know}}
    quiet_hours: [{{days: [mon], from: "00:00", to: "23:00"}}]
    best_times: ["mon 09:00"]
    admins: [maria]
    two_factor: false
    credentials_location: a drawer
    exit_rule: 90% of people left
    utm_source: Tik Tok
    updated: 2020-01-01
    notes: "#allthetikabilityinonelongtag"
"""

CONTACT = """
  - id: c-new
    name: "@new"
    roles: [{role}]
    profiles:
      - channel: instagram
        handle: "@new"
        followers: {followers}
    topics: [recipes]
    stage: engaged
    interactions:
      - date: 2026-11-10
        channel: instagram
    lawful_basis: legitimate-interest
"""


def everything(select: str = "all") -> Read:
    return parse_settings(Text("smlint.yaml", f"select: [{select}]\n"), shipped())


def judged(files: dict[str, bytes], read: Read) -> tuple[Finding, ...]:
    return run(Memory(files), read, shipped(), Request(".", TODAY)).result.findings


def appended(path: str, text: str) -> dict[str, bytes]:
    return {**FILES, path: FILES[path] + text.encode("utf-8")}


@pytest.fixture(scope="module")
def before() -> set[str]:
    """What every rule together says of the plan as it is."""
    return {each.fingerprint for each in judged(FILES, everything())}


@given(followers=SMALL, role=st.sampled_from(["influencer", "customer", "blogger", "other"]))
@settings(max_examples=tries(10), deadline=None)
def test_a_small_contact_is_never_spoken_of(before: set[str], followers: int, role: str) -> None:
    plan = appended("contacts.yaml", CONTACT.format(followers=followers, role=role))
    new = [each for each in judged(plan, everything()) if each.fingerprint not in before]
    assert [(each.rule, each.subject) for each in new] == []


@given(sizes=st.lists(SMALL, min_size=1, max_size=6))
@settings(max_examples=tries(30), deadline=None)
def test_a_rolodex_of_small_contacts_is_a_good_one(sizes: list[int]) -> None:
    contacts = "".join(
        f"  - {{id: c-{at}, name: n, profiles: [{{followers: {size}}}]}}\n"
        for at, size in enumerate(sizes)
    )
    files = {"contacts.yaml": f"kind: contact\nitems:\n{contacts}".encode()}
    assert judged(files, everything("SM405, SM406")) == ()


@pytest.mark.parametrize("big", [5_000, 10_000_000])
def test_one_small_contact_among_large_ones_is_enough(big: int) -> None:
    sizes = (big, big, big, 200)
    contacts = "".join(
        f"  - {{id: c-{at}, name: n, profiles: [{{followers: {size}}}]}}\n"
        for at, size in enumerate(sizes)
    )
    files = {"contacts.yaml": f"kind: contact\nitems:\n{contacts}".encode()}
    assert judged(files, everything("SM405")) == ()


@pytest.mark.parametrize("status", ["rejected", "retired"])
@pytest.mark.parametrize(
    ("name", "platform", "kind"),
    [
        ("tiktok", "tiktok", "owned-account"),
        ("answers", "Yahoo! Answers", "qa-site"),
        ("circle", "google-plus", "group"),
    ],
)
def test_a_channel_one_said_no_to_is_never_spoken_of(
    before: set[str], status: str, name: str, platform: str, kind: str
) -> None:
    item = REJECTED.format(name=name, platform=platform, type=kind, status=status)
    new = [
        each
        for each in judged(appended("channels.yaml", item), everything())
        if each.fingerprint not in before
    ]
    assert [(each.rule, each.subject) for each in new] == []
