"""smlint: a plain-text, Git-native linter for social media strategies."""

__version__ = "0.1.0"
