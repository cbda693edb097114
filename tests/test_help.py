"""What ``--help`` says of each verb, on the page that people see."""

from __future__ import annotations

import re

import pytest

from smlint.cli.main import VERBS
from tests.conftest import Smlint


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_help_is_a_page_that_people_can_read(smlint: Smlint, verb: str) -> None:
    ran = smlint(*([verb] if verb else []), "--help")
    assert ran.code == 0
    assert not re.search(r"\\[a-z]|[\t\b]", ran.out)
    assert all(len(line) <= 100 for line in ran.out.splitlines())
    # A command or an option that a line break takes apart cannot be copied.
    assert not re.search(r"--[\w-]*-\n", ran.out)
    assert all(line.count('"') % 2 == 0 for line in ran.out.splitlines())
