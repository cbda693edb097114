"""The pipeline: settings, file phase (pure), plan phase (across files), suppression, run."""
