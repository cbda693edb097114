"""``python -m smlint``, made safe to run inside a folder one does not trust.

``python -m`` puts the current folder first on ``sys.path``, so a file named ``click.py`` in a
plan's repository would be run. The entry is dropped before anything else is imported; ``python -P
-m smlint`` also covers a folder that holds a fake ``smlint``.
"""

import sys

if not sys.flags.safe_path and sys.path:
    del sys.path[0]

from smlint.cli.main import main

if __name__ == "__main__":
    main()
