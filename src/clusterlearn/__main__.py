"""``python -m clusterlearn`` is the same as ``clusterlearn``."""

import sys

from clusterlearn.cli import main

__all__: list[str] = []

sys.exit(main())
