"""`serve.py` with its patience shortened, so that a test need not wait so long."""

import serve  # first, since it patches
from kernel import database, wires

wires.TIME_TO_SIGN_IN = 1.0
wires.STUCK = 2.0
database.PATIENCE = 0.7

if __name__ == "__main__":
    serve.main()
