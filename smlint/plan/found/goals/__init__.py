"""The goals of a document, gathered from top to bottom."""
