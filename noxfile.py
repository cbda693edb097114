"""The checks of .ci/run on each Python there is: ``nox``, or one: ``nox -s tests-3.13``."""

import nox

nox.options.sessions = ["lint", "types", "contracts", "tests"]
nox.options.error_on_missing_interpreters = False

PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def install(session: nox.Session) -> None:
    session.install("-c", "requirements.lock", "-e", ".[dev]")


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    install(session)
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    install(session)
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    install(session)
    session.run("mypy")


@nox.session
def contracts(session: nox.Session) -> None:
    install(session)
    session.run("lint-imports")


@nox.session
def conformance(session: nox.Session) -> None:
    """What others make of our files: an editor, code hosts, CI services; needs node and npm."""
    session.install("-c", "requirements.lock", "-e", ".[dev,conformance]")
    session.run("npm", "ci", "--prefix", "conformance", external=True)
    session.run("pytest", "-n", "auto", "conformance", *session.posargs)
