"""Passwords and tokens are found; talk about passwords is not."""

from __future__ import annotations

import pytest

from smlint.source.secrets import secrets
from smlint.source.text import Text


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("password: olive2026", "olive2026"),
        ('pwd = "s3sam!open"', "s3sam!open"),
        ("**Password**: olive2026", "olive2026"),
        ("# api_key=abc123def456", "abc123def456"),
        ("Συνθηματικό: elia#2026", "elia#2026"),
        ("x: AKIAABCDEFGHIJKLMNOP", "AKIAABCDEFGHIJKLMNOP"),
        ("-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----"),
    ],
)
def test_a_secret_is_found_and_not_repeated(text: str, secret: str) -> None:
    (seen,) = secrets(Text("plan.yaml", text))
    assert text[seen.span.start.offset : seen.span.end.offset] == secret
    assert seen.args == {}


@pytest.mark.parametrize(
    "text",
    [
        "credentials_location: password manager",
        "password: ask Katerina",
        "password: <your-password1>",
        "password: ${INSTAGRAM_PASSWORD1}",
        "password: ********",
        "password: https://vault.example.org/1",
        "password: 1password",
        "passwords: 2026-10-01",
        "Κωδικός: goal-2026",
        "The password was changed in 2026: nobody has it.",
        "token: of thanks",
        "sk-iing holidays",
    ],
)
def test_talk_about_passwords_is_no_secret(text: str) -> None:
    assert secrets(Text("plan.yaml", text)) == ()


def test_a_file_full_of_secrets_is_told_of_twenty_times() -> None:
    assert len(secrets(Text("plan.yaml", "password: olive2026\n" * 500))) == 20
