"""The people whom a document names, and who of them answers for what."""
