"""Who lives in the demonstration world, and what do they say? Data only; every person, authority,
firm and figure of opinion in it is invented, and no address leads anywhere.

`cast` holds the people and where they sit, `talk` what they discuss. Days and minutes are counted
from the day the world is made.
"""
