"""``smlint check - --stdin-filename NAME``: what an editor holds and nobody has saved."""

from __future__ import annotations

import io
import json

import pytest

from tests.conftest import Plan, Ran, Smlint
from tests.test_bad_input import OBJECTIVE
from tests.test_check import WHOLE

FILES = {**WHOLE, "smlint.yaml": "profile: standard\n"}
NO_TARGET = WHOLE["goals/g.yaml"].replace("target: 20", "target: more")


class Typed:
    """Gives a command something on its standard input."""

    def __init__(self, smlint: Smlint, monkeypatch: pytest.MonkeyPatch) -> None:
        self.smlint, self.patch = smlint, monkeypatch

    def __call__(self, text: str | bytes, *arguments: str) -> Ran:
        data = text.encode() if isinstance(text, str) else text
        self.patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        return self.smlint("check", *arguments)


@pytest.fixture
def typed(smlint: Smlint, monkeypatch: pytest.MonkeyPatch) -> Typed:
    return Typed(smlint, monkeypatch)


def name(path: str) -> tuple[str, ...]:
    return ("--stdin-filename", path, "--output-format", "concise")


def test_the_text_stands_in_for_the_file_in_its_plan(plan: Plan, typed: Typed) -> None:
    root = plan(FILES)
    assert typed(WHOLE["goals/g.yaml"], "-", *name("goals/g.yaml")).code == 0
    for dash in ((), ("-",)):
        ran = typed(NO_TARGET, *dash, *name("goals/g.yaml"))
        assert ran.code == 1
        (line,) = ran.findings
        assert line.startswith("goals/g.yaml:")
        assert "SM116" in line
    assert (root / "goals/g.yaml").read_text() == WHOLE["goals/g.yaml"]


def test_what_it_breaks_elsewhere_is_counted(plan: Plan, typed: Typed) -> None:
    plan(FILES)
    other = WHOLE["metrics.yaml"].replace("id: followers", "id: visits")
    ran = typed(other, *name("metrics.yaml"))
    assert "more finding" in ran.out
    assert all(line.startswith("metrics.yaml:") for line in ran.findings)


def test_the_file_need_not_be_there(plan: Plan, typed: Typed) -> None:
    root = plan(FILES)
    ran = typed(OBJECTIVE.replace("target: 20", "target: more"), *name("new/deep.yaml"))
    assert ran.code == 1
    assert any("SM913" in line or "duplicate-id" in line for line in ran.findings)
    assert any("SM116" in line for line in ran.findings)
    assert not (root / "new").exists()


def test_outside_a_plan_it_is_read_as_found(plan: Plan, typed: Typed) -> None:
    plan({"x.txt": ""})
    ran = typed("# Social media strategy\n\n## Goals\n\n- More followers\n", *name("doc.md"))
    assert (ran.code, "doc.md, read as found" in ran.out) == (0, True)
    assert all(line.startswith("doc.md:") for line in ran.findings)
    ran = typed("# Shopping\n\nBread.\n", *name("doc.md"))
    assert (ran.code, "doc.md holds no strategy" in ran.err) == (2, True)


def test_settings_that_nobody_saved(plan: Plan, typed: Typed) -> None:
    plan({**FILES, "goals/g.yaml": NO_TARGET})
    ran = typed("profle: x\n", *name("smlint.yaml"))
    assert [line.split()[2] for line in ran.findings] == ["SM932"]
    ran = typed("profile: nonsense\n", *name("smlint.yaml"))
    assert (ran.code, ran.err.startswith("smlint.yaml:1:10: ")) == (2, True)


def test_more_than_the_limit_is_not_read(plan: Plan, typed: Typed) -> None:
    plan({**FILES, "smlint.yaml": "limits: {file_bytes: 1000}\n"})
    ran = typed("a" * 5000, *name("goals/g.yaml"))
    assert ran.code == 1
    assert "5,000, where 1,000 is allowed" in ran.findings[0]


def test_a_stream_without_end_is_not_waited_for(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            self.given += len(buffer)
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    plan(FILES)
    stream = Endless()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(stream)))
    assert smlint("check", *name("goals/g.yaml")).code == 1
    assert stream.given < 20_000_000


def test_bytes_that_are_no_text(plan: Plan, typed: Typed) -> None:
    plan(FILES)
    assert "SM916" in typed(b"caf\xe9", *name("goals/g.yaml")).findings[0]


def test_what_could_be_put_right_is_shown(plan: Plan, typed: Typed) -> None:
    root = plan(FILES)
    text = WHOLE["goals/g.yaml"].replace("due: 2027-06-30", "due: 30 June 2027")
    ran = typed(text, "--diff", "--stdin-filename", "goals/g.yaml")
    assert "-    due: 30 June 2027\n+    due: 2027-06-30\n" in ran.out
    assert typed(text, "--diff", "--stdin-filename", "goals/new.yaml").out.startswith(
        "--- a/goals/"
    )
    assert (root / "goals/g.yaml").read_text() == WHOLE["goals/g.yaml"]
    told = json.loads(typed(text, *name("goals/g.yaml")[:3], "json").out)
    assert told["findings"][0]["fix"]["safe"] is True


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-",), "--stdin-filename goals.yaml"),
        (("goals", "--stdin-filename", "g.yaml"), "leave the other paths out"),
        (("-", "-", "--stdin-filename", "g.yaml"), "leave the other paths out"),
        (("--stdin-filename", "g.yaml", "--fix"), "--diff shows what would change"),
        (("--stdin-filename", "g.py"), "smlint does not read files like g.py"),
        (("--stdin-filename", "goals"), "smlint does not read files like goals"),
        (("--stdin-filename", "rules/goals/r.yaml"), "Save it, and check the plan."),
        (("--stdin-filename", "base.yaml"), "Save it, and check the plan."),
        (("--stdin-filename", "g.yaml", "--select", "SM99999"), 'profile "SM99999"'),
    ],
)
def test_what_does_not_go_together_is_told(
    plan: Plan, typed: Typed, arguments: tuple[str, ...], said: str
) -> None:
    files = {
        "base.yaml": "profile: starter\n",
        "smlint.yaml": "extends: base.yaml\nrules: [rules]\n",
        "rules/goals/r.yaml": "id: ACME01\n",
    }
    plan({**FILES, **files})
    ran = typed("kind: goal\n", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
