"""From findings to edits: what can be put right, the proof, the rounds."""
