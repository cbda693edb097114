"""The command line: one verb a file. Options in, one call, a reporter, an exit code."""
