"""The machine that runs rules: rule files to rules, the vocabulary, a check's context."""
