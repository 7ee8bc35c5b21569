"""What do they discuss?"""

THREADS = ()
