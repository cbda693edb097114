"""Text to trees with exact spans. The parsers' quirks end here."""
