"""Structured Markdown as the tree that YAML gives: headings, labels and columns that are fields."""
