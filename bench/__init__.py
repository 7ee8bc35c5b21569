"""What does one operation cost, measured against the least a Flask server can do for it?"""
