"""How a document is laid out: sections, lists, labelled lines, sentences."""
