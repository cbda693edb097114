"""Begins what is not there yet: documents to fill in."""
