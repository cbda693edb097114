"""The files around a plan that make others run smlint: the hook, the CI job."""

from __future__ import annotations

import json
import shlex

from smlint.i18n import Catalogue

HOOK = ".pre-commit-config.yaml"
GITHUB = ".github/workflows/smlint.yml"
GITLAB = ".gitlab-ci.yml"

_HOOK = """\
repos:
  - repo: local
    hooks:
      - id: smlint
        name: smlint
        entry: smlint check --hook
        language: system
        always_run: true
        pass_filenames: false
"""

_GITHUB = """\
name: smlint
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  smlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: python -m pip install smlint
      - run: smlint check --output-format markdown --exit-zero >> "$GITHUB_STEP_SUMMARY"
{where}      - run: smlint check
{where}"""

_GITLAB = """\
smlint:
  image: python:3.12-slim
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - python -m pip install smlint
{where}    - smlint check
"""


def hook(words: Catalogue, folder: str) -> str:
    """The entry for pre-commit: the whole plan, whatever was committed."""
    entry = "smlint check --hook" if folder == "." else f"smlint check --hook {shlex.quote(folder)}"
    text = _HOOK.replace("smlint check --hook", json.dumps(entry, ensure_ascii=False))
    return f"# {words.say('init.note.hook')}\n{text if folder != '.' else _HOOK}"


def job(service: str, words: Catalogue, folder: str) -> tuple[str, str]:
    """The path, in the repository, and the text of the job for a CI service."""
    path, text = {"github": (GITHUB, _GITHUB), "gitlab": (GITLAB, _GITLAB)}[service]
    where = {"github": "        working-directory: {}\n", "gitlab": "    - cd {}\n"}[service]
    inside = "" if folder == "." else where.format(json.dumps(folder, ensure_ascii=False))
    return path, f"# {words.say('init.note.job')}\n{text.replace('{where}', inside)}"
