"""Whoever has an idea, a question from one, or a list of them open sees that something moved."""

from alliance.ideas.queries import READ, RECEIVES, find_idea, find_landing
from commons.membership.live import workspace
from kernel.rooms import Room

Room("idea", READ, find=find_idea)
Room("ideas", READ, find=workspace)
Room("landing", RECEIVES, find=find_landing)
Room("landings", RECEIVES, find=workspace)
